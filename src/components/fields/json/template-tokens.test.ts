import fc from 'fast-check';
import { expect, it } from 'vitest';
import { shownColumn, templateTokens } from './template-tokens.ts';

const kinds = (line: string) => templateTokens(line)[0]?.flatMap(({ kind, text }) => (kind === 'text' ? [] : [`${kind} ${text}`])); // prettier-ignore

it.each([
  ["#set($b = $input.path('$'))", ['keyword #set', 'ref $b', 'ref $input.path', "string '$'"]],
  ['"pk": "ORDER#$b.id" ## why', ['attr "pk"', 'punct :', 'ref $b.id', 'comment ## why']],
  ['#if($a == 2)"x": "y",#{end}', ['keyword #if', 'ref $a', 'number 2', 'attr "x"', 'punct :', 'string "y"', 'punct ,', 'keyword #{end}']],
])('%s', (line, expected) => {
  expect(kinds(line)).toEqual(expected);
}); // prettier-ignore

it('changes no character', () => {
  const part = fc.constantFrom('$', '{', '"', "'", '#', 'set', 'a', '.', '\n', '\t', '\\', '##', ' ');
  fc.assert(
    fc.property(fc.array(part), (parts) => {
      const text = parts.join('');
      expect(templateTokens(text).map((line) => line.map((token) => token.text).join('')).join('\n')).toBe(text); // prettier-ignore
    }),
  );
});

it.each([
  ['abc', 3, 2],
  ['\tabc', 2, 2],
  ['a\tb', 3, 2],
  ['', 1, 0],
])('column of %j', (line, column, shown) => {
  expect(shownColumn(line, column)).toBe(shown);
});
