import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Digits, parseExactJson } from './exact-json.ts';

const big = '9223372036854775807';

it.each([
  [big, new Digits(big)],
  ['-1e400', new Digits('-1e400')],
  ['0.10000000000000000555', new Digits('0.10000000000000000555')],
  [
    '[1e3, 1.50, 12345678.123456789, 9007199254740993]',
    [1000, 1.5, new Digits('12345678.123456789'), new Digits('9007199254740993')],
  ],
  [`{"a": {"b": ${big}}, "404": "x"}`, { a: { b: new Digits(big) }, '404': 'x' }],
  [
    `{"${big}": "say \\"${big}\\" \\\\", "n": [${big}, true, null]}`,
    { [big]: `say "${big}" \\`, n: [new Digits(big), true, null] },
  ],
])('%s', (text, value) => expect(parseExactJson(text)).toEqual(value));

it('a key of the language is a key like any other', () => {
  const value = parseExactJson(`{"__proto__": ${big}}`);
  expect(Object.entries(value as object)).toEqual([['__proto__', new Digits(big)]]);
  expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
});

it('any JSON beside such a number is what JSON.parse reads', () => {
  fc.assert(
    fc.property(fc.jsonValue({ stringUnit: 'binary' }), fc.constantFrom(0, 2), (value, indent) => {
      const text = JSON.stringify({ value }, null, indent);
      expect(parseExactJson(`[${text}, ${big}]`)).toEqual([JSON.parse(text), new Digits(big)]);
    }),
  );
});

it.each(['', '{', '01', '{"a": 9223372036854775807,}'])('throws for what is no JSON: %j', (text) => {
  expect(() => parseExactJson(text)).toThrow(SyntaxError);
});
