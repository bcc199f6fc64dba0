import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyDesign } from '../../model/design/design.arbitrary.ts';
import { typeOf, variantOfObject } from '../../model/design/design.ts';
import { resourceType } from '../../model/resources/index.ts';
import type { Values } from '../../model/schema/value.ts';
import { completeValues } from '../proposal/match-keys.ts';
import { fitVariant, sortInto } from './variant.ts';

const lambda = 'arn:aws:lambda:eu-west-1:123456789012:function:orders';
const invoke = `arn:aws:apigateway:eu-west-1:lambda:path/2015-03-31/functions/${lambda}/invocations`;
const listener =
  'arn:aws:elasticloadbalancing:eu-west-1:123456789012:listener/app/orders/50dc6c495c0c9188/0467ef3c8400ae65';

const integration = resourceType('integration');

describe('an integration is of the kind that its values mean', () => {
  const cases: readonly (readonly ['HTTP' | 'WEBSOCKET' | undefined, Values, string])[] = [
    ['HTTP', { integration_type: 'AWS_PROXY', integration_uri: lambda, payload_format_version: '2.0' }, 'http-lambda'],
    [
      'HTTP',
      {
        integration_type: 'AWS_PROXY',
        integration_uri: lambda,
        integration_method: 'POST',
        connection_type: 'INTERNET',
      },
      'http-lambda',
    ],
    ['HTTP', { integration_type: 'AWS_PROXY', integration_subtype: 'SQS-SendMessage' }, 'http-service'],
    ['HTTP', { integration_type: 'HTTP_PROXY', integration_uri: 'https://x.example.com' }, 'http-url'],
    [
      'HTTP',
      { integration_type: 'HTTP_PROXY', integration_uri: listener, connection_type: 'VPC_LINK', connection_id: 'abc' },
      'http-private',
    ],
    [
      undefined,
      { integration_type: 'HTTP_PROXY', integration_uri: listener, connection_type: 'VPC_LINK' },
      'http-private',
    ],
    ['WEBSOCKET', { integration_type: 'AWS_PROXY', integration_uri: invoke }, 'ws-lambda'],
    ['WEBSOCKET', { integration_type: 'AWS', integration_uri: invoke, integration_method: 'POST' }, 'ws-lambda-custom'],
    [
      'WEBSOCKET',
      {
        integration_type: 'AWS',
        integration_uri: 'arn:aws:apigateway:eu-west-1:dynamodb:action/PutItem',
        integration_method: 'POST',
      },
      'ws-service',
    ],
    [
      'WEBSOCKET',
      {
        integration_type: 'AWS',
        integration_uri: { hcl: '"arn:aws:apigateway:${var.region}:sqs:path/${var.account}/${var.queue}"' },
        integration_method: 'POST',
      },
      'ws-service',
    ],
    [
      'WEBSOCKET',
      {
        integration_type: 'AWS',
        integration_uri: { hcl: 'aws_lambda_function.chat.invoke_arn' },
        integration_method: 'POST',
      },
      'ws-lambda-custom',
    ],
    ['WEBSOCKET', { integration_type: 'HTTP_PROXY', integration_uri: 'https://x.example.com' }, 'ws-http-proxy'],
    ['WEBSOCKET', { integration_type: 'HTTP', integration_uri: 'https://x.example.com' }, 'ws-http'],
    [
      'WEBSOCKET',
      { integration_type: 'HTTP', integration_uri: 'http://nlb.example.com', connection_type: 'VPC_LINK' },
      'ws-private',
    ],
    [
      'WEBSOCKET',
      { integration_type: 'HTTP_PROXY', integration_uri: 'http://nlb.example.com', connection_type: 'VPC_LINK' },
      'ws-private-proxy',
    ],
    ['WEBSOCKET', { integration_type: 'MOCK', passthrough_behavior: 'WHEN_NO_MATCH' }, 'ws-mock'],
    [undefined, { integration_type: 'MOCK' }, 'ws-mock'],
  ];
  it.each(cases)('%s %j → %s', (protocol, values, id) => {
    const { variant, fits } = fitVariant(integration, values, protocol);
    expect({ id: variant.id, fits }).toEqual({ id, fits: true });
  });

  it('says what contradicts the nearest one', () => {
    const mock = fitVariant(integration, { integration_type: 'MOCK' }, 'HTTP');
    expect([mock.variant.id, mock.fits, mock.contradicts]).toEqual(['ws-mock', false, ['integration_type']]);
    const odd = fitVariant(integration, { integration_type: 'GRPC', integration_uri: 'https://x.example.com' }, 'HTTP');
    expect([odd.variant.id, odd.fits, odd.contradicts]).toEqual(['http-url', false, ['integration_type']]);
  });
});

it('stores what the variant can use, and keeps the rest aside', () => {
  const { variant } = fitVariant(integration, { integration_type: 'HTTP_PROXY' }, 'HTTP');
  const values = {
    integration_type: 'HTTP_PROXY',
    payload_format_version: '1.0',
    connection_type: 'INTERNET',
    integration_method: 'PATCH',
    connection_id: 'abc123',
  };
  expect(sortInto(integration, variant, values)).toEqual({
    attributes: { connection_type: 'INTERNET', integration_method: 'PATCH' },
    inactiveValues: { connection_id: 'abc123' },
  });
});

describe('one odd value does not change the kind', () => {
  const cases: readonly (readonly ['HTTP' | 'WEBSOCKET' | undefined, Values, string, readonly string[]])[] = [
    [
      'HTTP',
      { integration_type: 'AWS_PROXY', integration_uri: lambda, payload_format_version: '2' },
      'http-lambda',
      [],
    ],
    [
      undefined,
      { integration_type: 'AWS_PROXY', integration_uri: lambda, payload_format_version: '2' },
      'http-lambda',
      [],
    ],
    [
      'HTTP',
      {
        integration_type: 'AWS_PROXY',
        integration_uri: lambda,
        integration_method: 'GET',
        payload_format_version: '1.0',
      },
      'http-lambda',
      ['integration_method'],
    ],
    [
      'HTTP',
      { integration_type: 'HTTP_PROXY', integration_uri: 'https://x.example.com', payload_format_version: '1' },
      'http-url',
      ['payload_format_version'],
    ],
    [
      'HTTP',
      { integration_type: 'HTTP_PROXY', integration_uri: 'https://x.example.com', payload_format_version: '2.0' },
      'http-url',
      ['payload_format_version'],
    ],
    [
      'HTTP',
      { integration_type: 'HTTP_PROXY', integration_uri: listener, connection_type: 'INTERNET', connection_id: 'abc' },
      'http-private',
      ['connection_type'],
    ],
    [
      'WEBSOCKET',
      { integration_type: 'AWS_PROXY', integration_uri: invoke, payload_format_version: '2.0' },
      'ws-lambda',
      [],
    ],
  ];
  it.each(cases)('%s %j → %s', (protocol, values, id, contradicts) => {
    const fit = fitVariant(integration, values, protocol);
    expect([fit.variant.id, fit.contradicts]).toEqual([id, contradicts]);
    // What contradicts the variant stays where its error is seen.
    const { attributes } = sortInto(integration, fit.variant, values);
    for (const name of contradicts) expect(attributes[name]).toBe(values[name]);
  });

  it('of any integration, whatever value it is', () => {
    const odd = fc.oneof(fc.string(), fc.constantFrom('', '2', '1', '1.0', '2.0', 'NEVER', 'GET', 'x'), fc.integer());
    fc.assert(
      fc.property(anyDesign({ valid: true, most: 8 }), fc.nat(), odd, (design, at, value) => {
        for (const object of design.objects.filter(({ type }) => type === 'integration')) {
          const complete = completeValues(object);
          const protocol = variantOfObject(object)?.protocol;
          // The type and the form of the target say which kind it is; the other values only how it is done.
          const names = Object.keys(complete).filter((name) => !['integration_type', 'integration_uri'].includes(name));
          const name = names[at % Math.max(1, names.length)];
          if (name === undefined) continue;
          const { [name]: _, ...without } = complete;
          const own = fitVariant(integration, without, protocol).variant.id;
          const other = fitVariant(integration, { ...without, [name]: value }, protocol).variant;
          expect(other.protocol).toBe(protocol);
          // What says by its presence which kind it is may do so with any value.
          const isSign = fitVariant(integration, complete, protocol).variant.id !== own;
          expect(isSign || other.id === own).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });
});

it('an object of any design prints what leads back to values that print the same', () => {
  fc.assert(
    fc.property(anyDesign({ valid: true, most: 8 }), (design) => {
      for (const object of design.objects) {
        const type = typeOf(object);
        const values = completeValues(object);
        const { variant } = fitVariant(type, values, variantOfObject(object)?.protocol);
        const { attributes, inactiveValues } = sortInto(type, variant, values);
        expect({ ...variant.fixed, ...attributes, ...inactiveValues }).toEqual(values);
      }
    }),
    { numRuns: 40 },
  );
});
