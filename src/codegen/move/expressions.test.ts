import { expect, it } from 'vitest';
import { decodedMap, encodedMap, encodedYaml, pairLists, pairMaps } from './expressions.ts';

const known = { isSet: (name: string) => name === 'var.set', json: new Map([['a: 1', '{\n  "a": "${x}"\n}']]) };

it.each([
  ['{ a = 1 }', 'jsonencode({ a = 1 })'],
  ['var.tags', 'var.tags == null ? null : jsonencode(var.tags)'],
  ['var.set', 'jsonencode(var.set)'],
  ['each.value.tags["x"]', 'each.value.tags["x"] == null ? null : jsonencode(each.value.tags["x"])'],
  ['merge(var.a, { b = 1 })', 'jsonencode(merge(var.a, { b = 1 }))'],
  ['try(var.a, null)', 'try(var.a, null) == null ? null : jsonencode(try(var.a, null))'],
  ['var.on ? { a = 1 } : null', 'var.on ? jsonencode({ a = 1 }) : null'],
  ['(var.on ? var.set : {})', 'var.on ? jsonencode(var.set) : null'],
  ['jsondecode(var.text)', 'var.text'],
  ['null', 'null'],
])('encodes the map %s', (source, json) => {
  expect(encodedMap(source, known)).toBe(json);
});

it.each([
  ['jsonencode({ a = 1 })', '{ a = 1 }'],
  ['var.tags == null ? null : jsonencode(var.tags)', 'var.tags'],
  ['var.text', 'var.text == null ? null : jsondecode(var.text)'],
  ['file("a.json")', 'jsondecode(file("a.json"))'],
])('decodes %s', (source, map) => {
  expect(decodedMap(source, known)).toBe(map);
});

it.each([
  ['file("a.yaml")', 'jsonencode(yamldecode(file("a.yaml")))'],
  ['var.path != "" ? file(var.path) : null', 'var.path != "" ? jsonencode(yamldecode(file(var.path))) : null'],
  ['jsonencode({ a = 1 })', 'jsonencode({ a = 1 })'],
  [String.raw`"{\"a\": 1}"`, String.raw`"{\"a\": 1}"`],
  ['"a: 1"', 'jsonencode({\n  a = "$${x}"\n})'],
  ['<<EOT\nb: 1\nEOT', 'jsonencode(yamldecode(<<EOT\nb: 1\nEOT\n))'],
])('makes JSON of the body %s', (source, json) => {
  expect(encodedYaml(source, known)).toBe(json);
});

it('makes lists of mappings, and mappings of them again', () => {
  expect(pairMaps(pairLists('var.mappings'))).toBe('var.mappings');
  expect(pairLists(pairMaps('var.lists'))).toBe('var.lists');
});
