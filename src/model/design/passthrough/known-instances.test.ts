import { expect, test } from 'vitest';
import { emptyDesign, type Design, type Variable } from '../design.ts';
import { knownBlocks } from './known-blocks.ts';
import { hasOpenKey, indexesOf, instancesOf } from './known-instances.ts';

const variable = (name: string, value?: Variable['default']): Variable => ({
  key: name,
  name,
  type: 'any',
  description: '',
  ...(value === undefined ? {} : { default: value }),
});

const words = `variable "kept" {
  type    = map(object({ path = string }))
  default = { orders = { path = "/orders" }, "a b" = { path = "/x" } }
}
locals {
  names = ["one", "two"]
  loop  = local.loop
  via   = var.kept
}
`;

function designWith(setting: string): Design {
  const text = `${words}resource "aws_apigatewayv2_route" "this" {\n  ${setting}\n}\n`;
  return {
    ...emptyDesign,
    variables: [variable('map', { a: 1, b: 2 }), variable('list', ['x', 'y', 'x']), variable('n', 3), variable('open')],
    passthrough: [{ file: 'main.tf', text }],
  };
}

const knownIn = (design: Design) => {
  const [known] = knownBlocks(design.passthrough);
  if (!known) throw new Error('nothing is known');
  return known;
};

test.each<[setting: string, keys: readonly string[] | undefined, from?: string]>([
  ['for_each = { orders = 1, "GET /x" = 2 }', ['orders', 'GET /x']],
  ['for_each = toset(["a", "b", "a"])', ['a', 'b']],
  ['for_each = tomap({ a = 1 })', ['a']],
  ['for_each = { a = 1, b = 2, a = 3 }', ['a', 'b']],
  ['for_each = {}', []],
  ['for_each = var.map', ['a', 'b'], 'var.map'],
  ['for_each = toset(var.list)', ['x', 'y'], 'var.list'],
  ['for_each = var.kept', ['orders', 'a b'], 'var.kept'],
  ['for_each = toset(local.names)', ['one', 'two']],
  ['for_each = local.via', ['orders', 'a b'], 'var.kept'],
  ['for_each = local.loop', undefined],
  ['for_each = var.open', undefined],
  ['for_each = var.missing', undefined],
  ['for_each = var.list', undefined],
  ['for_each = toset(["a", var.b])', undefined],
  ['for_each = { for k, v in var.map : k => v }', undefined],
  ['for_each = { (var.a) = 1 }', undefined],
  ['for_each = merge(var.map, {})', undefined],
  ['count = 2', ['0', '1']],
  ['count = var.n', ['0', '1', '2'], 'var.n'],
  ['count = 0', []],
  ['count = -1', undefined],
  ['count = 1000000', undefined],
  ['count = var.x ? 1 : 0', undefined],
  ['name = "x"', undefined],
])('%s', (setting, keys, from) => {
  const design = designWith(setting);
  const instances = instancesOf(knownIn(design), design);
  expect(instances?.keys).toEqual(keys);
  expect(instances?.from).toBe(from);
});

test.each<[setting: string, indexes: readonly string[]]>([
  ['for_each = { a = 1, "${b}" = 2 }', ['["KEY"]']],
  ['for_each = { a = 1, "q\\"" = 2 }', ['["a"]', '["q\\""]']],
  ['for_each = var.open', ['["KEY"]']],
  ['count = var.x ? 1 : 0', ['[0]']],
  ['count = 2', ['[0]', '[1]']],
  ['dynamic "x" {\n  }', ['']],
])('%s leads to its resources', (setting, expected) => {
  const design = designWith(setting);
  const indexes = indexesOf(knownIn(design), design);
  expect(indexes).toEqual(expected);
  expect(hasOpenKey(`a.b${indexes[0]}.id`)).toBe(expected[0] === '["KEY"]');
});

test('of many keys the first are offered, and one to fill in', () => {
  const names = Array.from({ length: 80 }, (_, at) => `"k${at}"`);
  const design = designWith(`for_each = toset([${names.join(', ')}])`);
  const indexes = indexesOf(knownIn(design), design);
  expect(indexes).toHaveLength(51);
  expect(indexes.at(-1)).toBe('["KEY"]');
});
