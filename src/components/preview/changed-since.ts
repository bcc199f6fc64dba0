/** The lines of a generated file that are new or different since an earlier one. */
import type { Chunk } from '../../codegen/chunks.ts';
import type { GeneratedFile } from '../../codegen/files.ts';
import { memoByPair } from '../../model/memo.ts';
import type { Key } from '../../model/schema/value.ts';
import { emptyLinesAfter } from '../../codegen/chunks.ts';
import { chunkLines } from './editor/line-edits.ts';

/** Lines of a chunk, from 0, that none of these had. */
function newLines(chunk: Chunk, before: readonly Chunk[]): readonly number[] {
  const left = new Map<string, number>();
  for (const line of before.flatMap(chunkLines)) left.set(line, (left.get(line) ?? 0) + 1);
  return chunkLines(chunk).flatMap((line, at) => {
    const count = left.get(line) ?? 0;
    left.set(line, count - 1);
    return count > 0 ? [] : [at];
  });
}

/**
 * Numbers from 1. Lines are compared object by object, so that one that is added moves none below it, and what is as it
 * was again counts as unchanged.
 */
export const changedSince: (after: GeneratedFile, before: GeneratedFile) => ReadonlySet<number> = memoByPair(
  (after: GeneratedFile, before: GeneratedFile): ReadonlySet<number> => {
    const changed = new Set<number>();
    const had = new Map<Key | undefined, Chunk[]>();
    for (const chunk of before.chunks) had.set(chunk.key, [...(had.get(chunk.key) ?? []), chunk]);
    let first = 1;
    for (const [place, chunk] of after.chunks.entries()) {
      const own = had.get(chunk.key) ?? [];
      // Nearly all are the same as they were, so nothing is done for these.
      if (!own.some((old) => old === chunk || old.text === chunk.text))
        for (const at of newLines(chunk, own)) changed.add(first + at);
      first += chunk.lineCount + emptyLinesAfter(after, place);
    }
    return changed;
  },
);
