import fc from 'fast-check';
import { expect, test } from 'vitest';
import { accountVariables, replaceableAccountIds, replaceAccountIds } from './account-ids.ts';
import { anyDesign } from '../design/design.arbitrary.ts';
import { oddText } from '../../hcl/text.arbitrary.ts';
import { addObject, addVariable, blankDesign, newObject } from '../design/edits.ts';
import type { Design } from '../design/design.ts';
import { parseExpression } from '../../hcl/syntax/parse.ts';
import type { Value, Values } from '../schema/value.ts';

const one = '123456789012';
const two = '210987654321';

function designWith(attributes: Values, variant = 'http-lambda'): Design {
  const api = blankDesign('HTTP');
  return addObject(newObject(api, 'integration', variant, attributes))(api);
}
const replaced = (value: Value): Value | undefined =>
  replaceAccountIds(designWith({ integration_uri: value })).objects[1]?.attributes['integration_uri'];

test.each<[what: string, value: Value, after: Value]>([
  [
    'a function ARN',
    `arn:aws:lambda:eu-west-1:${one}:function:orders`,
    { hcl: '"arn:aws:lambda:eu-west-1:${var.account_id}:function:orders"' },
  ],
  [
    'a role ARN, without a region',
    `arn:aws:iam::${one}:role/gate`,
    { hcl: '"arn:aws:iam::${var.account_id}:role/gate"' },
  ],
  [
    'an ARN within an ARN',
    `arn:aws:apigateway:eu-west-1:lambda:path/2015-03-31/functions/arn:aws-cn:lambda:cn-north-1:${one}:function:a/invocations`,
    {
      hcl: '"arn:aws:apigateway:eu-west-1:lambda:path/2015-03-31/functions/arn:aws-cn:lambda:cn-north-1:${var.account_id}:function:a/invocations"',
    },
  ],
  [
    'a queue address',
    `https://sqs.eu-west-1.amazonaws.com/${one}/orders`,
    { hcl: '"https://sqs.eu-west-1.amazonaws.com/${var.account_id}/orders"' },
  ],
  [
    'a queue in an API Gateway ARN',
    `arn:aws:apigateway:eu-west-1:sqs:path/${one}/orders`,
    { hcl: '"arn:aws:apigateway:eu-west-1:sqs:path/${var.account_id}/orders"' },
  ],
  [
    'two accounts, and signs that mean something in HCL',
    `arn:aws:lambda:eu-west-1:${one}:function:\${stageVariables.f} "x" arn:aws:lambda:eu-west-1:${two}:function:b`,
    {
      hcl: '"arn:aws:lambda:eu-west-1:${var.account_id}:function:$${stageVariables.f} \\"x\\" arn:aws:lambda:eu-west-1:${var.account_id_2}:function:b"',
    },
  ],
  [
    'an expression',
    { hcl: `"arn:aws:lambda:\${var.region}:${one}:function:a"` },
    { hcl: `"arn:aws:lambda:\${var.region}:${one}:function:a"` },
  ],
  [
    'an expression with a whole ARN',
    { hcl: `coalesce(var.a, "arn:aws:iam::${one}:role/a")` },
    { hcl: 'coalesce(var.a, "arn:aws:iam::${var.account_id}:role/a")' },
  ],
  ['a number that is no account', `https://example.com/${one}/x`, `https://example.com/${one}/x`],
  ['eleven digits', 'arn:aws:iam::12345678901:role/a', 'arn:aws:iam::12345678901:role/a'],
  ['a reference', { ref: 'a1' }, { ref: 'a1' }],
])('%s', (_, value, after) => {
  expect(replaced(value)).toEqual(after);
});

test('adds one variable for each account, with free names and keys', () => {
  const design = addVariable({ key: 'v1', name: 'account_id', type: 'string', description: '' })(
    designWith({
      integration_uri: `arn:aws:lambda:eu-west-1:${one}:function:a`,
      request_parameters: {
        'append:header.x': `arn:aws:iam::${two}:role/b`,
        'append:header.y': `arn:aws:iam::${one}:role/b`,
      },
    }),
  );
  expect([...accountVariables(design)]).toEqual([
    [one, 'account_id_2'],
    [two, 'account_id_3'],
  ]);
  expect(replaceAccountIds(design).variables).toEqual([
    design.variables[0],
    { key: 'v2', name: 'account_id_2', type: 'string', description: 'AWS account ID, 1 of 2' },
    { key: 'v3', name: 'account_id_3', type: 'string', description: 'AWS account ID, 2 of 2' },
  ]);
});

test('looks at values that were put aside, and leaves JSON text as it is', () => {
  const api = blankDesign('HTTP');
  const body = JSON.stringify({ uri: `arn:aws:lambda:eu-west-1:${one}:function:a` });
  const before: Design = {
    ...api,
    objects: api.objects.map((object) => ({
      ...object,
      attributes: { ...object.attributes, body },
      inactiveValues: { description: `arn:aws:iam::${two}:role/b` },
    })),
  };
  const after = replaceAccountIds(before);
  expect(after.objects[0]?.attributes['body']).toBe(body);
  expect(after.objects[0]?.inactiveValues).toEqual({ description: { hcl: '"arn:aws:iam::${var.account_id}:role/b"' } });
});

/** What a quoted template of texts and variables evaluates to. */
function evaluate(hcl: string, variables: ReadonlyMap<string, string>): string {
  const signs: { readonly [escape: string]: string } = { n: '\n', r: '\r', t: '\t' };
  return hcl
    .slice(1, -1)
    .replace(/\$\{var\.(\w+)\}|([$%])\2\{|\\u([0-9a-f]{4})|\\(.)/gu, (_, name, sign, code, short) => {
      if (name !== undefined) return variables.get(String(name)) ?? '';
      if (sign !== undefined) return `${String(sign)}{`;
      if (code !== undefined) return String.fromCharCode(Number.parseInt(String(code), 16));
      return signs[String(short)] ?? String(short);
    });
}

const textWithArn = fc
  .array(fc.oneof(oddText, fc.constantFrom(`arn:aws:iam::${one}:role/`, `arn:aws:sns:eu-west-1:${two}:`)), {
    maxLength: 6,
  })
  .map((parts) => `${parts.join(' ')} arn:aws:iam::${one}:role/`.toWellFormed());

test('the expression is sound and says the same text', () => {
  fc.assert(
    fc.property(textWithArn, (text) => {
      const design = designWith({ description: text });
      const names = accountVariables(design);
      const after = replaceAccountIds(design);
      const value = after.objects[1]?.attributes['description'];
      const { hcl } = value as { readonly hcl: string };
      expect(parseExpression(hcl).ok).toBe(true);
      expect(evaluate(hcl, new Map([...names].map(([id, name]) => [name, id])))).toBe(text);
    }),
  );
});

test('leaves none to replace, in any design', () => {
  fc.assert(
    fc.property(anyDesign({ valid: true }), (design) => {
      const after = replaceAccountIds(design);
      expect(replaceableAccountIds(after)).toEqual([]);
      expect(replaceAccountIds(after)).toBe(after);
    }),
    { numRuns: 30 },
  );
});

test('words from before an id was replaced do not tell it on, but for their comments', () => {
  const arn = `arn:aws:lambda:eu-west-1:${one}:function:orders`;
  const design = designWith({ integration_uri: arn });
  const text = `# Orders.\nresource "awscc_apigatewayv2_integration" "orders" {\n  integration_uri = "${arn}" # live\n}`;
  const sourceText = { text, fingerprint: 'x' };
  const after = replaceAccountIds({
    ...design,
    objects: design.objects.map((object) => ({ ...object, sourceText })),
  });
  expect(after.objects.map((object) => object.sourceText)).toEqual([
    sourceText,
    { text: '# Orders.\n# live', fingerprint: '' },
  ]);
});
