import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchAll, matchWhole, RegexEffort } from './match-regex.ts';
import { readRegex } from './parse-regex.ts';

function regexOf(source: string) {
  const reading = readRegex(source);
  if (!reading.ok) throw new Error(`${source}: ${reading.message}`);
  return reading.regex;
}

it.each<[source: string, text: string, isMatch: boolean]>([
  ['2\\d\\d', '204', true],
  ['2\\d\\d', '2040', false],
  ['.*Not Found.*', 'Item Not Found: 7', true],
  ['.*', 'two\nlines', false],
  ['[\\s\\S]*', 'two\nlines', true],
  ['4\\d{2}|5\\d{2}', '503', true],
  ['(?i)error', 'ERROR', true],
  ['(a|b)+c?', 'abab', true],
  ['(ab)\\1', 'abab', true],
  ['a{2,3}', 'aaaa', false],
  ['[^a-c]+', 'xyz', true],
  ['[]', ']', false],
  ['\\Qa.b\\E', 'a.b', true],
  ['\\p{Alpha}+', 'abc', true],
  ['a++a', 'aaa', false],
  ['(?!4).*', '200', true],
  ['', '', true],
])('%s against %j: %s', (source, text, isMatch) => {
  const reading = readRegex(source);
  expect(reading.ok && matchWhole(reading.regex, text).match !== undefined).toBe(isMatch);
});

it.each(['(', ')', '*a', 'a{3,1}', '[b-a]', '[a', '(?<=a)b', '\\y', 'a{9999}', '{'])('refuses %s', (source) => {
  expect(readRegex(source).ok).toBe(false);
});

it('stops expressions that try too much', () => {
  const text = `${'a'.repeat(40)}!`;
  expect(() => matchWhole(regexOf('(a+)+'), text)).toThrow(RegexEffort);
  expect(() => matchWhole(regexOf('(a|aa)*'), 'a'.repeat(100_000))).toThrow(RegexEffort);
  expect(() => matchWhole(regexOf('(a*)*b'), text)).toThrow(RegexEffort);
});

describe('agrees with JavaScript where both mean the same', () => {
  const piece = fc.constantFrom(
    'a',
    'b',
    'ab',
    '.',
    '[ab]',
    '[^a]',
    '\\d',
    'a*',
    'b+',
    'a?',
    '(a|b)',
    '(ab)*',
    'a{1,2}',
    'b*?',
    '(?:a|ba)+?',
    '\\b',
    '^',
    '$',
    '|',
  );
  const text = fc.string({ unit: fc.constantFrom('a', 'b', '1'), maxLength: 8 });

  it('finds the same matches', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 5 }), text, (pieces, subject) => {
        const source = pieces.join('');
        const own = matchAll(regexOf(source), subject).matches.map(({ start, groups }) => [start, groups[0]]);
        const theirs = [...subject.matchAll(new RegExp(source, 'g'))].map((found) => [found.index, found[0]]);
        expect(own).toEqual(theirs);
      }),
      { numRuns: 2_000 },
    );
  });
});
