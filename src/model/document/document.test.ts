import { describe, expect, it } from 'vitest';
import { documentText, toDocument } from './document.ts';
import { readDesign, readDocumentText } from './read-document.ts';
import { blankDesign } from '../design/edits.ts';

const sketch = {
  format: 'gatewright',
  version: 1,
  name: 'orders',
  output: { region: 'eu-west-1', account: '123456789012' },
  variables: [{ key: 'v1', name: 'vpc_link_id', description: 'VPC link of the private network' }],
  apis: [
    {
      key: 'a1',
      name: 'orders',
      protocol: 'HTTP',
      attributes: { name: 'orders-api', tags: { team: 'shop' } },
      import: { api_id: 'x9y8z7w6v5' },
    },
  ],
  integrations: [
    {
      key: 'i1',
      name: 'orders_lambda',
      variant: 'http-lambda',
      attributes: {
        api_id: { ref: 'a1' },
        integration_uri: { hcl: 'aws_lambda_function.orders.arn' },
        payload_format_version: '2.0',
        timeout_in_millis: 12000,
        response_parameters: {
          '404': { response_parameters: [{ destination: 'overwrite:statuscode', source: '200' }] },
        },
      },
      import: { integration_id: 'a1b2c3d' },
      aside: { connection_id: 'abc123' },
    },
  ],
  scaffolds: [{ key: 's1', kind: 'lambda-function', name: 'orders' }],
};

describe('readDesign', () => {
  it('reads a document and writes the same again', () => {
    const read = readDesign(sketch);
    expect(read.ok && toDocument(read.design)).toEqual(sketch);
  });

  it('reads what it wrote', () => {
    const design = blankDesign('WEBSOCKET');
    expect(readDocumentText(documentText(design))).toEqual({ ok: true, design });
  });

  it.each([
    ['no object', [], /This isn't a Gatewright design/],
    ['another format', { format: 'other' }, /"format"/],
    ['a newer version', { ...sketch, version: 2 }, /newer version/],
    ['an unknown key', { ...sketch, colour: 1 }, /colour/],
    [
      'a misspelt attribute',
      { ...sketch, apis: [{ ...sketch.apis[0], attributes: { nmae: 'x' } }] },
      /apis\[0\].attributes.*nmae/,
    ],
    [
      'an unknown variant',
      { ...sketch, integrations: [{ ...sketch.integrations[0], variant: 'x' }] },
      /integrations\[0\].variant/,
    ],
    [
      'a wrong JSON type',
      { ...sketch, apis: [{ ...sketch.apis[0], attributes: { name: 5 } }] },
      /apis\[0\].attributes.name must be text/,
    ],
    ['a key used twice', { ...sketch, scaffolds: [{ key: 'a1', kind: 'lambda-function', name: 'x' }] }, /"a1"/],
    ['a __proto__ key', JSON.parse('{"format":"gatewright","version":1,"name":"x","__proto__":{"a":1}}'), /__proto__/],
    [
      '100,000 objects',
      { ...sketch, apis: Array.from({ length: 100_000 }, (_, i) => ({ key: `a${i}` })) },
      /100,002 objects/,
    ],
    ['a text of 2 MiB', { ...sketch, name: 'x'.repeat(2 << 20) }, /2,097,152 characters/],
  ])('refuses %s and says why', (_, input, message) => {
    const read = readDesign(input);
    expect(read.ok ? '' : read.message).toMatch(message);
  });

  it('refuses deep nesting without exhausting the stack', () => {
    const deep: unknown = JSON.parse(`${'['.repeat(100_000)}${']'.repeat(100_000)}`);
    expect(readDesign(deep)).toMatchObject({ ok: false });
  });
});
