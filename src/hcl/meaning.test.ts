import { describe, expect, it } from 'vitest';
import { meaningOf, type Standing } from './meaning.ts';

const meaning = (text: string, standing: Standing = 'value') =>
  meaningOf(text, { start: 0, end: text.length }, standing);

describe('the same meaning', () => {
  it.each<[string, string]>([
    ['"a b"', ' "a b" '],
    ['"a\\nb"', 'chomp(<<EOT\na\nb\nEOT\n)'],
    ['3', '"3"'],
    ['true', '"true"'],
    ['var.x', '"${ var.x }"'],
    ['[1, 2]', '[\n  1, # one\n  2,\n]'],
    ['{ a = 1, "b" = 2 }', '{\n  b : 2\n  a : 1\n}'],
    ['a.b', '(a.b)'],
    ['f(x.y, 2)', 'f( x.y,"2" )'],
    ['x.y ? 1 : 2', '(x.y?1:2 # choice\n)'],
    ['[(a.b)]', '[a.b]'],
    ['[for a in b.c : a]', '[ for a in b.c :\n a ]'],
  ])('%s and %s', (a, b) => {
    expect(meaning(a)).toBeDefined();
    expect(meaning(a)).toBe(meaning(b));
  });

  it.each<[string, string]>([
    ['"{\\"a\\": [1, null, \\"x\\"]}"', 'jsonencode({ a = [1, null, "x"] })'],
    ['"{\\"b\\":12345678901234567890123,\\"a\\":1}"', 'jsonencode({ a = 1, b = 12345678901234567890123 })'],
    ['jsonencode({ a = var.x })', 'jsonencode({\n  "a" = var.x\n})'],
  ])('as JSON: %s and %s', (a, b) => expect(meaning(a, 'encoded')).toBe(meaning(b, 'encoded')));
});

describe('another meaning', () => {
  it.each<[string, string]>([
    ['"a"', '"b"'],
    ['"a"', 'a.b'],
    ['"null"', 'null'],
    ['"var.x"', 'var.x'],
    ['"1.0"', '1'],
    ['["a", "b"]', '["a,b"]'],
    ['["a", "b"]', '["b", "a"]'],
    ['["a"]', '[["a"]]'],
    ['{ a = 1 }', '{ a = 1, b = 2 }'],
    ['{ a = 1, a = 2 }', '{ a = 2, a = 1 }'],
    ['"a${var.x}"', '"${var.x}a"'],
    ['"a+${var.x}"', '"a${var.x}+"'],
    ['f(x.y)', 'g(x.y)'],
    ['"f(x.y)"', 'f(x.y)'],
    ['jsonencode({ a = 1 })', 'jsonencode({ a = "1" })'],
    ['jsonencode({ a = true })', '"{\\"a\\":true}"'],
    ['x.y ? 1 : 2', 'x.y ? 2 : 1'],
    ['x.y - 1', 'x.y + 1'],
  ])('%s and %s', (a, b) => {
    expect(meaning(a)).toBeDefined();
    expect(meaning(a)).not.toBe(meaning(b));
  });

  it.each<[string, string]>([
    ['"{\\"a\\": 1}"', 'jsonencode({ a = "1" })'],
    ['"{\\"a\\": \\"var.x\\"}"', 'jsonencode({ a = var.x })'],
    ['"[1]"', '[1]'],
    ['"plain"', 'jsonencode("plain")'],
  ])('as JSON: %s and %s', (a, b) => expect(meaning(a, 'encoded')).not.toBe(meaning(b, 'encoded')));

  it('has no meaning where it is no expression', () => expect(meaning('{ a =')).toBeUndefined());
});
