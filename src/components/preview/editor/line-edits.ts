/** What changed between two versions of a generated file, as edits of lines. Unchanged chunks are the same objects. */
import { emptyLinesAfter, type Chunk } from '../../../codegen/chunks.ts';
import type { GeneratedFile } from '../../../codegen/files.ts';
import { memoByObject, memoByPair } from '../../../model/memo.ts';

export interface LineEdit {
  /** First line that is replaced, from 1, in the text before. */
  readonly line: number;
  readonly removed: number;
  readonly added: readonly string[];
}

export const chunkLines = memoByObject((chunk: Chunk): readonly string[] => chunk.text.split('\n'));

/** All lines of a file, without the empty one after the last newline. */
export const fileLines: (file: GeneratedFile) => readonly string[] = memoByObject((file: GeneratedFile) => {
  return file.chunks.flatMap((chunk, at) => [
    ...chunkLines(chunk),
    ...Array.from({ length: emptyLinesAfter(file, at) }, () => ''),
  ]);
});

/** The text of a file with plain newlines, whatever it is downloaded with. */
export const editorText: (file: GeneratedFile) => string = memoByObject(
  (file: GeneratedFile) => `${fileLines(file).join('\n')}\n`,
);

function editOf(before: readonly string[], after: readonly string[], line: number): LineEdit | undefined {
  const least = Math.min(before.length, after.length);
  let head = 0;
  while (head < least && before[head] === after[head]) head += 1;
  let tail = 0;
  while (tail < least - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail += 1;
  const removed = before.length - head - tail;
  const added = after.slice(head, after.length - tail);
  return removed === 0 && added.length === 0 ? undefined : { line: line + head, removed, added };
}

/** The edits that make `after` of `before`, from top to bottom; each line number counts in the text before. */
export const lineEdits: (before: GeneratedFile, after: GeneratedFile) => readonly LineEdit[] = memoByPair(
  (before: GeneratedFile, after: GeneratedFile): readonly LineEdit[] => {
    const isSpacedAlike = before.chunks.every((_, at) => emptyLinesAfter(before, at) === emptyLinesAfter(after, at));
    if (before.chunks.length !== after.chunks.length || !isSpacedAlike) {
      const edit = editOf(fileLines(before), fileLines(after), 1);
      return edit ? [edit] : [];
    }
    const edits: LineEdit[] = [];
    let line = 1;
    before.chunks.forEach((old, index) => {
      const next = after.chunks[index];
      if (next && next !== old && next.text !== old.text) {
        const edit = editOf(chunkLines(old), chunkLines(next), line);
        if (edit) edits.push(edit);
      }
      line += old.lineCount + emptyLinesAfter(before, index);
    });
    return edits;
  },
);

/** The lines of the text after that edits wrote, from 1. */
export function changedLines(edits: readonly LineEdit[]): readonly number[] {
  let shift = 0;
  return edits.flatMap(({ line, removed, added }) => {
    const first = line + shift;
    shift += added.length - removed;
    return added.map((_, index) => first + index);
  });
}
