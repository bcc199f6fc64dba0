import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Digits } from '../../hcl/exact-json.ts';
import { readJson, type JsonItem } from './read-json.ts';

function plain(item: JsonItem): unknown {
  if (item instanceof Digits) return Number(item.text);
  if (Array.isArray(item)) return item.map(plain);
  return item instanceof Map ? Object.fromEntries([...item].map(([key, value]) => [key, plain(value)])) : item;
}

it('reads what JSON.parse reads, with keys in the order of the text', () => {
  fc.assert(
    fc.property(fc.jsonValue({ stringUnit: 'binary' }), fc.constantFrom(0, 2), (value, indent) => {
      const text = JSON.stringify(value, null, indent);
      const reading = readJson(text);
      expect(reading.ok && plain(reading.value)).toEqual(JSON.parse(text));
    }),
  );
});

it('refuses what JSON.parse refuses', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('{', '}', '[', ']', ',', ':', '"a"', '1', '01', '-', '.5', 'null', ' ', "'"), {
        maxLength: 8,
      }),
      (parts) => {
        const text = parts.join('');
        let isJson = true;
        try {
          JSON.parse(text);
        } catch {
          isJson = false;
        }
        expect(readJson(text).ok).toBe(isJson);
      },
    ),
    { numRuns: 3_000 },
  );
});

it('keeps the spelling of numbers and the order of keys', () => {
  expect(readJson('{"b": 1.0, "2": 9007199254740993, "1": 1e400}')).toEqual({
    ok: true,
    value: new Map([
      ['b', new Digits('1.0')],
      ['2', new Digits('9007199254740993')],
      ['1', new Digits('1e400')],
    ]),
  });
});

it.each<[text: string, at: number, message: string]>([
  ['', 0, 'Expected a JSON value'],
  ['{"a" 1}', 5, '":"'],
  ['[1 2]', 3, '","'],
  ['{a: 1}', 1, 'double quotes'],
  ['1 1', 2, 'after the end'],
  ['['.repeat(300), 201, 'nested'],
])('refuses %s at %i', (text, at, message) =>
  expect(readJson(text)).toEqual({ ok: false, message: expect.stringContaining(message), at }),
);

it.each(['{statusCode: 200}', "{'statusCode': 200}", '{"statusCode": 200}'])('reads %s leniently', (text) =>
  expect(readJson(text, { isLenient: true })).toEqual({
    ok: true,
    value: new Map([['statusCode', new Digits('200')]]),
  }),
);
