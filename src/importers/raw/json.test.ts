import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { oddText } from '../../hcl/text.arbitrary.ts';
import { jsonText, plain } from '../convert/raw-value.ts';
import { JsonScanner, type Repair } from './json.ts';

const read = (text: string) => {
  const scanner = new JsonScanner(text);
  const result = scanner.read(0);
  return { result, repaired: scanner.takeRepairs() };
};
const valueOf = (text: string) => {
  const { result } = read(text);
  return result.ok ? plain(result.value) : `line ${result.line}: ${result.problem || result.bound}`;
};

it('reads any JSON as JSON.parse does', () => {
  fc.assert(
    fc.property(fc.jsonValue({ stringUnit: 'binary' }), fc.constantFrom(0, 2), (value, indent) => {
      const text = JSON.stringify(value, null, indent);
      expect([valueOf(text), read(text).repaired]).toEqual([JSON.parse(text), []]);
    }),
    { numRuns: 300 },
  );
  fc.assert(
    fc.property(oddText, (text) => {
      expect(valueOf(JSON.stringify([text]))).toEqual([text]);
    }),
  );
});

it('numbers that JavaScript would round keep their digits', () => {
  const text = '{\n  "a": [\n    9223372036854775807,\n    -1e400,\n    {}\n  ],\n  "b": []\n}';
  const { result } = read(text);
  expect(result.ok && jsonText(result.value, 2)).toBe(text);
});

it('JSON is written as JSON.stringify writes it', () => {
  fc.assert(
    fc.property(fc.jsonValue({ stringUnit: 'binary' }), fc.constantFrom(0, 2), (value, indent) => {
      const { result } = read(JSON.stringify(value));
      expect(result.ok && JSON.parse(jsonText(result.value, indent))).toEqual(JSON.parse(JSON.stringify(value)));
      expect(result.ok && jsonText(result.value, indent)).toHaveLength(JSON.stringify(value, null, indent).length);
    }),
  );
});

describe('repairs', () => {
  const cases: readonly (readonly [name: string, text: string, value: unknown, repairs: readonly Repair[]])[] = [
    ['a comma before the bracket', '{"a": [1, 2,],\n}', { a: [1, 2] }, ['commas']],
    ['a mark before everything', '\uFEFF{"a": 1}', { a: 1 }, ['glyphs']],
    ['blanks of a web page', '{\u00A0"a":\u200B1\u2003}', { a: 1 }, ['glyphs']],
    ['quotes of a word processor', '{“a”: “b c”, "d": ”e"}', { a: 'b c', d: 'e' }, ['quotes']],
    ['curly quotes inside straight ones stay', '{"a": "say “b”"}', { a: 'say “b”' }, []],
    [
      'words of Python',
      "{'a': True, 'b': False, 'c': None, 'd': [True]}",
      { a: true, b: false, c: null, d: [true] },
      ['quotes', 'printed'],
    ],
    [
      'dates of Python',
      "{'a': datetime.datetime(2021, 4, 1, 12, 0, tzinfo=tzutc()), 'b': datetime.timezone(')('), 'c': 1}",
      { a: null, b: ')(', c: 1 },
      ['quotes', 'printed'],
    ],
    ['numbers of Python', "[Decimal('1.50'), OrderedDict()]", ['1.50', null], ['quotes', 'printed']],
    ['a text over lines, of Python', '{"a": (\'b\'\n       "c"),\n"d": 1}', { a: 'bc', d: 1 }, ['quotes', 'printed']],
    [
      'a text over lines, of JavaScript',
      "{ a: 'b' +\n  'c',\n d: 1 }",
      { a: 'bc', d: 1 },
      ['quotes', 'keys', 'printed'],
    ],
    ['a date of JavaScript', '{ a: 2021-04-01T12:00:00.000Z }', { a: '2021-04-01T12:00:00.000Z' }, ['keys', 'printed']],
    ['escapes of Python', "['\\x41\\U0001F600\\u00e9']", ['A\u{1F600}\u00e9'], ['quotes']],
    [
      'quotes and keys of JavaScript',
      "{ Items: [ { Name: 'it\\'s' } ] }",
      { Items: [{ Name: "it's" }] },
      ['quotes', 'keys'],
    ],
    ['values that are not there', '{"a": undefined}', { a: null }, ['undefined']],
    ['colours of a terminal', '{\u001B[34m"a"\u001B[0m: \u001B[1;31m1\u001B[0m}', { a: 1 }, ['colours']],
    ['a key that stands twice', '{"a": 1, "a": 2}', { a: 2 }, ['twice']],
    ['brackets that were not copied', '{"Items": [{"a": {"b": 1}', { Items: [{ a: { b: 1 } }] }, ['brackets']],
    ['brackets with blanks behind', '[[[1]\n', [[[1]]], ['brackets']],
  ];
  it.each(cases)('%s', (_, text, value, repairs) => {
    expect(valueOf(text)).toEqual(value);
    expect(read(text).repaired.map(({ repair }) => repair)).toEqual(repairs);
  });

  it('say where the first is, and how many there are', () => {
    expect(read('{"a": [1,],\n"b": [\n2,]}').repaired).toEqual([{ repair: 'commas', line: 1, count: 2 }]);
  });
});

const shortened =
  'the program that printed it truncated it. Print it with JSON.stringify(value, null, 2) or json.dumps(value, default=str)';

describe('faults say the line and what to do', () => {
  it.each([
    ['{"a": 1,\n "b": ', 'line 2: the text is incomplete: one bracket is still open. Copy the whole output'],
    ['[{"a":\n\n"tex', 'line 3: the text is incomplete: 2 brackets are still open. Copy the whole output'],
    ['{"a": {"b": 12', 'line 1: the text is incomplete: 2 brackets are still open. Copy the whole output'],
    ['{"Items": [{"a": 1},', 'line 1: the text is incomplete: 2 brackets are still open. Copy the whole output'],
    ['{"a": "b\nc"}', "line 1: a string isn't closed before the end of the line. Close the quotes, or use \\n"],
    ['{"a": "\\x"}', 'line 1: a string has a backslash before "x"; use two backslashes'],
    ['{"a": "\\u12"}', 'line 1: a string has \\u without four hexadecimal digits'],
    ['{"a" 1}', 'line 1: expected a colon, found "1"'],
    ['{"a": 1 "b": 2}', 'line 1: expected a comma or }, found "\\""'],
    ['{"a": [Object]}', `line 1: ${shortened}`],
    ['{ a: [\n 1,\n... 5 more items\n] }', `line 3: ${shortened}`],
    ["{'a': {...}}", `line 1: expected a key in quotes, found "."`],
    ['{"a": f(1}', 'line 1: the text is incomplete: one bracket is still open. Copy the whole output'],
    ['{"a": ("b" 1)}', 'line 1: expected a string in quotes, found "1"'],
    ['{"a": <b>}', 'line 1: expected a value, found "<"'],
    ['[1\n2]', 'line 2: expected a comma or ], found "2"'],
  ])('%j', (text, message) => expect(valueOf(text)).toBe(message));
});

describe('bounds', () => {
  it.each([
    ['200 levels are read', '['.repeat(200) + ']'.repeat(200), 'object'],
    ['201 are not', '['.repeat(201) + ']'.repeat(201), 'line 1: depth'],
    ['any number of levels is refused at once', '[{"a":'.repeat(1_000_000), 'line 1: depth'],
    ['100,000 items are read', `[${'0,'.repeat(99_999)}0]`, 'object'],
    ['one more is not', `[${'0,'.repeat(100_000)}0]`, 'line 1: items'],
  ])('%s', (_, text, outcome) => {
    const value = valueOf(text);
    expect(typeof value === 'string' ? value : typeof value).toBe(outcome);
  });
});

it('keys of the language are keys like any other', () => {
  const value = valueOf('{"__proto__": {"x": 1}, "constructor": 2, "404": 3, "200": 4}');
  expect(Object.keys(value as object).toSorted()).toEqual(['200', '404', '__proto__', 'constructor']);
  expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
  expect(({} as { x?: number }).x).toBeUndefined();
});
