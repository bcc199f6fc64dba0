import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyDesign } from '../../model/design/design.arbitrary.ts';
import { addObject, addVariable, blankDesign, newObject, renameObject, setValue } from '../../model/design/edits.ts';
import { mapLayout, type MapLayout } from './map-layout.ts';
import type { Design } from '../../model/design/design.ts';
import type { ResourceTypeId } from '../../model/resources/index.ts';
import type { Values } from '../../model/schema/value.ts';

type Part = readonly [type: ResourceTypeId, variant: string, attributes?: Values];

const built = (protocol: 'HTTP' | 'WEBSOCKET', parts: readonly Part[]): Design =>
  parts.reduce(
    (design, [type, variant, attributes]) => addObject(newObject(design, type, variant, attributes))(design),
    addVariable({ key: 'v1', name: 'listener', type: 'string', description: '' })(blankDesign(protocol)),
  );
const lambda = (name: string) => `arn:aws:lambda:eu-west-1:123456789012:function:${name}`;

const orders = built('HTTP', [
  ['integration', 'http-lambda', { integration_uri: lambda('orders') }],
  ['integration', 'http-url', { integration_uri: 'https://shop.example.com/x' }],
  ['integration', 'http-lambda', { integration_uri: lambda('orders') }],
  ['route', 'http', { route_key: 'GET /orders', target: { ref: 'i1' } }],
  ['route', 'http', { route_key: '$default', target: { ref: 'i2' } }],
  ['route', 'http', { route_key: 'PUT /orders', authorization_type: 'JWT', authorizer_id: { ref: 'au1' } }],
  ['authorizer', 'jwt', { name: 'customers' }],
  ['stage', 'http', { stage_name: 'prod' }],
]);

const node = (layout: MapLayout, id: string) => layout.nodes.find((found) => found.id === id);
const joins = ({ edges }: MapLayout) => edges.map(({ from, to }) => `${from} > ${to}`);

test('routes, integrations and backends stand in columns, joined by what they refer to', () => {
  const layout = mapLayout(orders);
  expect(layout.columns.map(({ title, x, count }) => `${title} ${count} at ${x}`)).toEqual([
    'Routes 3 at 0',
    'Integrations 3 at 270',
    'Backends 2 at 554',
  ]);
  expect(node(layout, 'r1')).toMatchObject({ verb: 'GET', name: '/orders', width: 196, height: 30, guard: '' });
  expect(node(layout, 'r2')).toMatchObject({ verb: '', name: '$default' });
  expect(node(layout, 'r3')).toMatchObject({ guard: 'JWT authorizer customers' });
  expect(node(layout, 'i2')).toMatchObject({ detail: 'Public HTTP', width: 210, height: 42 });
  expect(node(layout, 'backend i1')).toMatchObject({ name: 'function:orders', detail: 'eu-west-1' });
  expect(joins(layout)).toEqual(['r1 > i1', 'r2 > i2', 'i1 > backend i1', 'i2 > backend i2', 'i3 > backend i1']);
  expect(layout.chips).toEqual([
    { key: 'st1', kind: 'stage', name: 'prod', count: 0 },
    { key: 'au1', kind: 'authorizer', name: 'customers', count: 1 },
  ]);
});

test('the room is used, but no more than edges stay short', () => {
  const pitch = (room: number) => {
    const layout = mapLayout(orders, room);
    return (node(layout, 'r2')?.y ?? 0) - (node(layout, 'r1')?.y ?? 0);
  };
  expect([pitch(0), pitch(160), pitch(5_000)]).toEqual([50, 53.5, 56]);
});

test('a target that is written out finds the integration by its id', () => {
  const [route] = orders.objects.filter(({ type }) => type === 'route');
  const design = [
    setValue('i3', ['import', 'integration_id'], 'abc123'),
    setValue(route?.key ?? '', ['target'], 'integrations/abc123'),
  ].reduce((before, change) => change(before), orders);
  expect(joins(mapLayout(design))).toContain('r1 > i3');
});

test.each<[what: string, variant: string, attributes: Values, backend: object]>([
  ['a function by reference', 'http-lambda', { integration_uri: { ref: 's1' } }, { name: 'orders', key: 's1' }],
  ['a variable', 'http-private', { integration_uri: { var: 'listener' } }, { name: 'var.listener', key: 'v1' }],
  ['an expression', 'http-lambda', { integration_uri: { hcl: 'aws_lambda_function.a.arn' } }, { detail: 'Expression' }],
  [
    'a listener',
    'http-private',
    {
      integration_uri:
        'arn:aws:elasticloadbalancing:eu-west-1:123456789012:listener/net/core/50dc6c495c0c9188/0467ef3c8400ae65',
    },
    { name: 'core', detail: 'NLB listener' },
  ],
  [
    'a queue',
    'http-service',
    {
      integration_subtype: 'SQS-SendMessage',
      request_parameters: { QueueUrl: 'https://sqs.eu-west-1.amazonaws.com/1/audit' },
    },
    { name: 'audit', detail: 'SQS queue' },
  ],
  [
    'the default bus',
    'http-service',
    { integration_subtype: 'EventBridge-PutEvents' },
    { name: 'default', detail: 'Event bus' },
  ],
  [
    'a host',
    'http-url',
    { integration_uri: 'https://a.example.com:8443/b?c' },
    { name: 'a.example.com:8443', detail: 'HTTPS' },
  ],
])('the backend of an integration is %s', (_, variant, attributes, backend) => {
  const design = built('HTTP', [
    ['scaffold', 'lambda-function', { function_name: 'orders' }],
    ['integration', variant, attributes],
  ]);
  expect(node(mapLayout(design), 'backend i1')).toMatchObject(backend);
});

test('a WebSocket route with a route response answers the sender', () => {
  const layout = mapLayout(
    built('WEBSOCKET', [
      ['integration', 'ws-mock'],
      ['route', 'websocket', { route_key: 'ping', target: { ref: 'i1' } }],
      ['route', 'websocket', { route_key: '$connect', target: { ref: 'i1' } }],
      ['route_response', 'route_response', { route_id: { ref: 'r1' } }],
    ]),
  );
  expect(layout.edges.map(({ from, returns }) => [from, returns])).toEqual([
    ['r1', true],
    ['r2', false],
  ]);
});

test('a VPC link frames the backends that are reached through it', () => {
  const layout = mapLayout(
    built('HTTP', [
      ['vpc_link', 'vpc_link', { name: 'commerce' }],
      ['integration', 'http-private', { integration_uri: { hcl: 'a' }, connection_id: { ref: 'l1' } }],
      ['integration', 'http-private', { integration_uri: { hcl: 'b' }, connection_id: { ref: 'l1' } }],
      ['integration', 'http-url', { integration_uri: 'https://a.example.com' }],
    ]),
  );
  const frame = layout.nodes.filter(({ kind }) => kind === 'link');
  expect(frame).toHaveLength(1);
  expect(frame[0]).toMatchObject({ key: 'l1', name: 'commerce' });
  const [first, last, outside] = ['backend i1', 'backend i2', 'backend i3'].map((id) => node(layout, id));
  const bottom = (frame[0]?.y ?? 0) + (frame[0]?.height ?? 0);
  expect(frame[0]?.y).toBeLessThan(first?.y ?? 0);
  expect(bottom).toBeGreaterThan((last?.y ?? 0) + 42);
  expect(bottom).toBeLessThan(outside?.y ?? 0);
});

describe('laws', () => {
  const anyLayout = anyDesign({ valid: false }).map((design) => ({ design, layout: mapLayout(design) }));

  test('boxes of a column never touch, and every edge has two ends', () => {
    fc.assert(
      fc.property(anyLayout, ({ layout }) => {
        for (const kind of ['route', 'integration', 'backend'] as const) {
          const column = layout.nodes.filter((found) => found.kind === kind).toSorted((a, b) => a.y - b.y);
          const gaps = column.slice(1).map((lower, at) => lower.y - (column[at]?.y ?? 0) - (column[at]?.height ?? 0));
          expect(gaps.filter((gap) => gap <= 0)).toEqual([]);
        }
        for (const { from, to } of layout.edges)
          expect([node(layout, from), node(layout, to)]).not.toContain(undefined);
        expect(new Set(layout.nodes.map(({ id }) => id)).size).toBe(layout.nodes.length);
      }),
      { numRuns: 40 },
    );
  }, 30_000);

  test('a new name moves nothing', () => {
    const places = (design: Design) => mapLayout(design).nodes.map(({ id, x, y }) => [id, x, y]);
    expect(places(renameObject('i1', 'zzz')(orders))).toEqual(places(orders));
    expect(places(setValue('r1', ['route_key'], 'GET /z')(orders))).toEqual(places(orders));
  });

  test('the boxes stay the same ones while a target is typed', () => {
    const ids = (design: Design) => mapLayout(design).nodes.map(({ id }) => id);
    expect(ids(setValue('i2', ['integration_uri'], 'https://s')(orders))).toEqual(ids(orders));
  });
});
