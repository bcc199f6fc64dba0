/** From a place in the design to its generated lines, without going through all files each time. */
import { emptyLinesAfter, type Chunk } from '../../codegen/chunks.ts';
import { linesOfPlace, type GeneratedFile, type LineRange } from '../../codegen/files.ts';
import type { Path } from '../../hcl/path.ts';
import { memoByObject } from '../../model/memo.ts';
import type { Key } from '../../model/schema/value.ts';

interface PlacedChunk {
  readonly file: GeneratedFile;
  readonly chunk: Chunk;
  /** Lines above it. */
  readonly above: number;
}

const chunksByKey = memoByObject((files: readonly GeneratedFile[]) => {
  const byKey = new Map<Key, PlacedChunk[]>();
  for (const file of files) {
    let above = 0;
    for (const [at, chunk] of file.chunks.entries()) {
      const keys = chunk.key === undefined ? (chunk.blocks ?? []).map(({ key }) => key) : [chunk.key];
      for (const key of keys) {
        const list = byKey.get(key);
        if (list) list.push({ file, chunk, above });
        else byKey.set(key, [{ file, chunk, above }]);
      }
      above += chunk.lineCount + emptyLinesAfter(file, at);
    }
  }
  return byKey;
});

/** Lines that a place prints, file by file; `[]` gives the whole block. */
export const rangesOf = (files: readonly GeneratedFile[], key: Key, path: Path): readonly LineRange[] =>
  (chunksByKey(files).get(key) ?? []).flatMap(({ file, chunk, above }) =>
    linesOfPlace([{ ...file, chunks: [chunk] }], key, path).map((range) => ({
      ...range,
      from: range.from + above,
      to: range.to + above,
    })),
  );

/** Where a message about a place stands: its own lines, else those around it, at last the head of the block. */
export function spotOf(files: readonly GeneratedFile[], key: Key | undefined, path: Path): LineRange | undefined {
  if (key === undefined) return undefined;
  for (let length = path.length; length >= 0; length -= 1) {
    const [range] = rangesOf(files, key, path.slice(0, length));
    if (range) return length === 0 ? { ...range, to: range.from } : range;
  }
  return undefined;
}
