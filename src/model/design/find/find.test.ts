import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import type { Design } from '../design.ts';
import { anyDesign } from '../design.arbitrary.ts';
import { addObject, addVariable, blankDesign, newObject, renameObject, setOutput, setValue } from '../edits.ts';
import { findText, passthroughWith } from './find.ts';
import { replacedText, replaceProblem, replaceText, withReplaced } from './replace.ts';
import { textPlaces } from './text-places.ts';

const add = (design: Design, type: 'integration' | 'route', variant: string, values = {}) =>
  addObject(newObject(design, type, variant, values))(design);
const arn = 'arn:aws:lambda:eu-west-1:111122223333:function:orders';
const base = setOutput({ region: 'eu-west-1', account: '111122223333' })(blankDesign('HTTP'));
const design = addVariable({ key: 'v1', name: 'orders_arn', type: 'string', description: 'Of orders', default: arn })(
  add(
    add(base, 'integration', 'http-lambda', {
      integration_uri: arn,
      request_parameters: { 'overwrite:path': '/orders' },
    }),
    'integration',
    'http-lambda',
    { integration_uri: { hcl: 'aws_lambda_function.orders.arn' } },
  ),
);
const any = { isCaseSensitive: false };
const places = (query: string, options = any) => findText(design, query, options).map(({ id }) => id);

test('finds names, values, expressions, ARNs, accounts and regions wherever they stand', () => {
  expect(places('111122223333')).toEqual(['["","account"]', '["v1","default"]', '["i1","integration_uri"]']);
  expect(places('EU-WEST-1')).toEqual(['["","region"]', '["v1","default"]', '["i1","integration_uri"]']);
  expect(places('EU-WEST-1', { isCaseSensitive: true })).toEqual([]);
  expect(places('orders')).toEqual([
    '["v1","label"]',
    '["v1","description"]',
    '["v1","default"]',
    '["i1","label"]',
    '["i1","integration_uri"]',
    '["i1","request_parameters","overwrite:path"]',
    '["i2","label"]',
    '["i2","integration_uri"]',
  ]);
  expect(places('')).toEqual([]);
});

test('replaces in the chosen hits only, values and names, and expressions follow a new name', () => {
  const hits = findText(design, 'orders', any);
  const after = replaceText(hits, 'orders', 'carts')(design);
  expect(findText(after, 'orders', any)).toEqual([]);
  expect(after.objects.map(({ name }) => name)).toEqual(['http_api', 'carts', 'carts_2']);
  expect(after.objects[2]?.attributes['integration_uri']).toEqual({ hcl: 'aws_lambda_function.carts.arn' });
  expect(after.variables[0]).toMatchObject({ name: 'carts_arn', description: 'Of carts' });
  const one = replaceText(hits.slice(-1), 'orders', 'carts')(design);
  expect(findText(one, 'carts', any)).toHaveLength(1);
  expect(replaceText([], 'orders', 'carts')(design)).toBe(design);
});

const rich: Design = {
  ...setOutput({ region: 'eu-west-1' })(design),
  variables: [
    { key: 'v1', name: 'hosts', type: 'any', description: '', default: ['a.old.io', { host: 'b.old.io', port: 8443 }] },
    { key: 'v2', name: 'ports', type: 'number', description: '', default: 8443 },
  ],
  passthrough: [
    { file: 'main.tf', text: 'variable "gates" {}\n\nresource "awscc_apigatewayv2_integration" "kept" {}\n' },
  ],
};
const hitsIn = (whole: Design, query: string) => findText(whole, query, any);

test('values within the default of a variable are replaced', () => {
  const after = replaceText(hitsIn(rich, 'old.io'), 'old.io', 'new.io')(rich);
  expect(after.variables[0]?.default).toEqual(['a.new.io', { host: 'b.new.io', port: 8443 }]);
});

test('numbers are replaced by numbers', () => {
  const hits = hitsIn(rich, '8443');
  expect(hits.map(({ id }) => id)).toEqual(['["v1","default",1,"port"]', '["v2","default"]']);
  const after = replaceText(hits, '8443', '443')(rich);
  expect(after.variables.map((variable) => variable.default)).toEqual([
    ['a.old.io', { host: 'b.old.io', port: 443 }],
    443,
  ]);
  expect(replaceText(hits, '8443', 'https')(rich)).toBe(rich);
  expect(hits.map((hit) => replaceProblem(hit, 'https', rich))).toEqual(Array(2).fill('"https" isn\'t a number.'));
});

test('keys of maps are found and replaced in their place, with the values below them', () => {
  const [hit, ...others] = hitsIn(design, 'overwrite:path');
  expect(others).toEqual([]);
  if (!hit) throw new Error('No key is found.');
  const two = setValue('i1', ['request_parameters'], { 'overwrite:path': '/orders', 'append:header.a': 'path' })(
    design,
  );
  const after = replaceText(hitsIn(two, 'path'), 'path', 'x')(two);
  expect(Object.entries(after.objects[1]?.attributes['request_parameters'] ?? {})).toEqual([
    ['overwrite:x', '/orders'],
    ['append:header.a', 'x'],
  ]);
  expect(replaceProblem(hit, ' ', design)).toMatch(/must not be empty/);
  expect(replaceProblem(hit, 'append:header.a', two)).toMatch(/already used/);
  expect(replaceText(hitsIn(two, 'overwrite:path'), 'overwrite:path', 'append:header.a')(two)).toBe(two);
});

test('of two keys that would become one, the first is replaced, and the count says so', () => {
  const held = setValue('i1', ['request_parameters'], { a1b: 'x', ab1: 'y' })(design);
  const hits = hitsIn(held, '1').filter(({ is }) => is === 'map-key');
  expect(hits).toHaveLength(2);
  const { design: after, count } = withReplaced(held, hits, '1', '');
  expect(count).toBe(1);
  expect(after.objects[1]?.attributes['request_parameters']).toEqual({ ab: 'x', ab1: 'y' });
});

test('keys within keys are replaced from the innermost on', () => {
  const nested = { old: { old: 'old', deep: [{ old_2: 1 }] } };
  const held = addVariable({ key: 'v9', name: 'x', type: 'any', description: '', default: nested })(base);
  const after = replaceText(hitsIn(held, 'old'), 'old', 'new')(held);
  expect(after.variables[0]?.default).toEqual({ new: { new: 'new', deep: [{ new_2: 1 }] } });
});

test('names of kept blocks are taken', () => {
  const problem = (query: string, after: string) => {
    const [hit] = hitsIn(rich, query).filter(({ path }) => path[0] === 'label');
    return hit && replaceProblem(hit, after, rich);
  };
  expect(problem('hosts', 'gates')).toMatch(/already used/);
  expect(problem('orders', 'kept')).toMatch(/already used/);
  expect(passthroughWith(rich, 'GATES', any)).toEqual(['main.tf']);
  expect(passthroughWith(rich, 'GATES', { isCaseSensitive: true })).toEqual([]);
});

test('of two names that would become one, the first is replaced, and the count says so', () => {
  const both = add(add(base, 'integration', 'http-lambda'), 'integration', 'http-lambda');
  const [first, second] = both.objects.filter(({ type }) => type === 'integration');
  const named = renameObject(second?.key ?? '', 'ab1')(renameObject(first?.key ?? '', 'a1b')(both));
  const { design: after, count } = withReplaced(
    named,
    hitsIn(named, '1').filter(({ path }) => path[0] === 'label'),
    '1',
    '',
  );
  expect(count).toBe(1);
  expect(after.objects.map(({ name }) => name)).toEqual(['http_api', 'ab', 'ab1']);
});

test('a text that is another by now stays', () => {
  const hits = hitsIn(design, '/orders');
  const later = setValue('i1', ['request_parameters', 'overwrite:path'], '/carts/orders')(design);
  expect(replaceText(hits, '/orders', '/x')(later)).toBe(later);
});

test.each(['İ Orders', 'ΟΔΟΣ Orders', 'Orders'])('finds in %j without regard to case', (text) => {
  const held = addVariable({ key: 'v9', name: 'x', type: 'string', description: text })(base);
  expect(hitsIn(held, 'oRDERS').map(({ at }) => at)).toEqual([[text.indexOf('Orders')]]);
  expect(hitsIn(held, text).map(({ at }) => at)).toEqual([[0]]);
});

test.each<[id: string, after: string, problem: RegExp | undefined]>([
  ['["i1","label"]', '1 bad', /isn't a valid Terraform name/],
  ['["i1","label"]', 'orders_2', /already used/],
  ['["i1","label"]', 'carts', undefined],
  ['["i2","integration_uri"]', ' ', /must not be empty/],
  ['["i1","integration_uri"]', '', undefined],
])('%s as %j', (id, after, problem) => {
  const hit = findText(design, 'orders', any).find((one) => one.id === id);
  if (!hit) throw new Error(id);
  expect(replaceProblem(hit, after, design) ?? '').toMatch(problem ?? /^$/);
});

it('replaces each find once, as the language does', () => {
  fc.assert(
    fc.property(
      fc.string({ maxLength: 20 }),
      fc.string({ minLength: 1, maxLength: 3 }),
      fc.string(),
      (text, query, by) => {
        const held = addVariable({ key: 'v9', name: 'x', type: 'string', description: text })(base);
        const hit = findText(held, query, { isCaseSensitive: true }).find(({ id }) => id === '["v9","description"]');
        expect(hit ? replacedText(hit, query, by) : text).toBe(text.split(query).join(by));
      },
    ),
  );
});

it('finds nothing any more after all of it was replaced in values', () => {
  fc.assert(
    fc.property(anyDesign({ valid: true }), (whole) => {
      const hits = findText(whole, 'e', { isCaseSensitive: true }).filter(
        ({ path, key, is }) => key !== undefined && path[0] !== 'label' && is === undefined,
      );
      const after = replaceText(hits, 'e', '%')(whole);
      const left = new Map([...textPlaces(after)].map(({ id, text }) => [id, text]));
      for (const { id } of hits) expect(left.get(id) ?? '').not.toContain('e');
    }),
    { numRuns: 30 },
  );
});
