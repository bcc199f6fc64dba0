import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { textDifference } from '../../codegen/differences.ts';
import { splitRows, type SplitRow } from './split-rows.ts';

const partsOf = (before: string, after: string) => textDifference('main.tf', 'hcl', before, after)?.parts ?? [];
const text = (lines: readonly string[]) => lines.map((line) => `${line}\n`).join('');

const said = ({ mine, theirs }: SplitRow) => [
  mine && `${mine.mineNumber} ${mine.text}`,
  theirs && `${theirs.number} ${theirs.text}`,
];

describe('rows', () => {
  test.each<[string, before: string[], after: string[], rows: (string | undefined)[][]]>([
    [
      'a line that changes',
      ['a', 'b', 'c'],
      ['a', 'B', 'c'],
      [
        ['1 a', '1 a'],
        ['2 b', '2 B'],
        ['3 c', '3 c'],
      ],
    ],
    [
      'a line that comes',
      ['a', 'c'],
      ['a', 'b', 'c'],
      [
        ['1 a', '1 a'],
        [undefined, '2 b'],
        ['2 c', '3 c'],
      ],
    ],
    [
      'a line that goes',
      ['a', 'b', 'c'],
      ['a', 'c'],
      [
        ['1 a', '1 a'],
        ['2 b', undefined],
        ['3 c', '2 c'],
      ],
    ],
    [
      'more lines in place of one',
      ['a', 'b'],
      ['x', 'y', 'b'],
      [
        ['1 a', '1 x'],
        [undefined, '2 y'],
        ['2 b', '3 b'],
      ],
    ],
    [
      'two changes with a line between',
      ['a', 'b', 'c'],
      ['b', 'c', 'd'],
      [
        ['1 a', undefined],
        ['2 b', '1 b'],
        ['3 c', '2 c'],
        [undefined, '3 d'],
      ],
    ],
    ['nothing before', [], ['a'], [[undefined, '1 a']]],
    ['nothing after', ['a'], [], [['1 a', undefined]]],
  ])('%s', (_, before, after, rows) => {
    expect(partsOf(text(before), text(after)).flatMap((lines) => splitRows(lines).map(said))).toEqual(rows);
  });
});

// Few different lines, so that many are the same.
const file = fc.array(fc.constantFrom('a', 'b', 'c', '}', ''), { maxLength: 30 });

test('each column is its whole file, and lines of both stand side by side', () => {
  fc.assert(
    fc.property(file, file, (before, after) => {
      const rows = partsOf(text(before), text(after)).flatMap(splitRows);
      const column = (side: 'mine' | 'theirs') => rows.flatMap((row) => row[side] ?? []);
      // Each line where its number says, in order, and none that differs is left out: what no row has is the same.
      const [mine, theirs] = [column('mine'), column('theirs')];
      const places = [mine.map((line) => line.mineNumber ?? 0), theirs.map(({ number }) => number)] as const;
      expect(mine.map((line) => line.text)).toEqual(places[0].map((number) => before[number - 1]));
      expect(theirs.map((line) => line.text)).toEqual(places[1].map((number) => after[number - 1]));
      for (const numbers of places) expect(numbers).toEqual([...new Set(numbers)].toSorted((a, b) => a - b));
      const without = (lines: readonly string[], taken: readonly number[]) =>
        lines.filter((_, at) => !taken.includes(at + 1));
      expect(without(before, places[0])).toEqual(without(after, places[1]));
      const isBoth = ({ mine: own, theirs: other }: SplitRow) => own?.side === 'both' || other?.side === 'both';
      expect(rows.filter((row) => isBoth(row) && row.mine !== row.theirs)).toEqual([]);
      expect(rows.filter((row) => !row.mine && !row.theirs)).toEqual([]);
    }),
  );
});
