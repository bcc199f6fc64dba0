import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Chunk } from '../../../codegen/chunks.ts';
import { fileText, type GeneratedFile } from '../../../codegen/files.ts';
import { editorText, fileLines, lineEdits, changedLines } from './line-edits.ts';

const chunkOf = (lines: readonly string[]): Chunk => ({
  text: lines.join('\n'),
  lineCount: lines.length,
  key: undefined,
  places: [],
});

const fileOf = (chunks: readonly Chunk[], separator: GeneratedFile['separator'] = '\n\n'): GeneratedFile => ({
  path: 'main.tf',
  language: 'hcl',
  chunks,
  separator,
  newline: '\n',
});

function edited(before: GeneratedFile, after: GeneratedFile): readonly string[] {
  const lines = [...fileLines(before)];
  for (const { line, removed, added } of lineEdits(before, after).toReversed())
    lines.splice(line - 1, removed, ...added);
  return lines;
}

const chunk = fc.array(fc.constantFrom('a', 'b', 'c', ''), { minLength: 1, maxLength: 5 }).map(chunkOf);
const file = fc
  .tuple(fc.array(chunk, { minLength: 1, maxLength: 6 }), fc.constantFrom<GeneratedFile['separator']>('\n', '\n\n'))
  .map(([chunks, separator]) => fileOf(chunks, separator));

test('edits of the text before give the text after', () => {
  fc.assert(
    fc.property(file, file, (before, after) => {
      expect(edited(before, after)).toEqual(fileLines(after));
    }),
  );
});

test('the editor shows what is downloaded', () => {
  fc.assert(
    fc.property(file, (any) => {
      expect(editorText(any)).toBe(fileText(any));
    }),
  );
});

test('one changed line is one edit of that line', () => {
  const first = chunkOf(['resource "a" "b" {', '}']);
  const before = fileOf([first, chunkOf(['x {', '  a = 1', '}'])]);
  const after = fileOf([first, chunkOf(['x {', '  a = 2', '}'])]);
  expect(lineEdits(before, after)).toEqual([{ line: 5, removed: 1, added: ['  a = 2'] }]);
});

test('written lines count in the text after', () => {
  expect(
    changedLines([
      { line: 2, removed: 0, added: ['new', 'lines'] },
      { line: 5, removed: 1, added: ['changed'] },
    ]),
  ).toEqual([2, 3, 7]);
});
