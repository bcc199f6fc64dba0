/** Which chunks stand in which Terraform file: ours where the tables say, those among passthrough text in its order. */
import type { Design, PassthroughPart } from '../model/design/design.ts';
import { lineLookup } from '../hcl/syntax/lines.ts';
import { knownBlocksIn } from '../model/design/passthrough/known-blocks.ts';
import { isPassthroughPath } from '../model/design/passthrough/passthrough.ts';
import { memoByObject, memoWith } from '../model/memo.ts';
import type { Key } from '../model/schema/value.ts';
import { textChunk, type BlockLines, type Chunk } from './chunks.ts';

/** Byte for byte but for blank lines around it. */
const keptChunk: (part: PassthroughPart & { readonly text: string }) => Chunk = memoByObject((part) => {
  const { text, gap } = part;
  const shown = text.replace(/^(?:[ \t]*\r?\n)+/, '');
  const blocks = linesOfKnown(part, text.length - shown.length);
  return {
    ...textChunk(shown.trimEnd()),
    isPassthrough: true,
    ...(blocks.length === 0 ? {} : { blocks }),
    ...(gap === undefined ? {} : { gap }),
  };
});

/** Lines of the blocks of API Gateway, without the blank ones above the text. */
function linesOfKnown(part: PassthroughPart & { readonly text: string }, above: number): readonly BlockLines[] {
  const blocks = knownBlocksIn(part);
  if (blocks.length === 0) return [];
  const lineOf = lineLookup(part.text);
  const first = lineOf(above);
  return blocks.map(({ key, start, end }) => ({ key, from: lineOf(start) - first, to: lineOf(end - 1) - first }));
}

/** What is printed where a file has its own number of empty lines before it. */
const spaced = memoWith(
  (chunk: Chunk, { gap }: PassthroughPart): Chunk => (gap === undefined ? chunk : { ...chunk, gap }),
  (before, now) => before.gap === now.gap,
);

/** Files of a foreign design that would stand elsewhere are left out. */
const partsIn = ({ passthrough: kept }: Design): readonly PassthroughPart[] =>
  kept.filter(({ file }) => isPassthroughPath(file));

/** Where what has a place among passthrough text is printed, by key. In one file for all it has none. */
export const placesOf: (design: Design) => ReadonlyMap<Key, string> = memoByObject(
  (design: Design) =>
    new Map(
      design.output.layout === 'single'
        ? []
        : partsIn(design)
            .toReversed()
            .flatMap((part) => ('ref' in part ? [[part.ref, part.file] as const] : [])),
    ),
);

/** The files with passthrough text put in: `own` are those that the tables place, `placed` what has a place among the text. */
export function withPassthrough(
  design: Design,
  own: ReadonlyMap<string, readonly Chunk[]>,
  placed: ReadonlyMap<Key, Chunk>,
): ReadonlyMap<string, readonly Chunk[]> {
  const files = new Map<string, Chunk[]>();
  const ends = new Map<string, number>();
  const there = placesOf(design);
  const done = new Set<Key>();
  for (const part of partsIn(design)) {
    const chunks = files.get(part.file) ?? [];
    files.set(part.file, chunks);
    if ('text' in part) {
      const chunk = keptChunk(part);
      if (chunk.text !== '') chunks.push(chunk);
      continue;
    }
    const chunk = there.get(part.ref) === part.file && !done.has(part.ref) ? placed.get(part.ref) : undefined;
    if (!chunk) continue;
    done.add(part.ref);
    ends.set(part.file, chunks.push(spaced(chunk, part)));
  }
  const result = new Map(own);
  for (const [file, chunks] of files) {
    const ours = own.get(file) ?? [];
    // What is new in a file comes after what it had of the design, and before the text that is not ours.
    const end = ends.get(file) ?? 0;
    const whole = ours.length === 0 ? chunks : [...chunks.slice(0, end), ...ours, ...chunks.slice(end)];
    if (whole.length > 0) result.set(file, whole);
  }
  return result;
}

/** Files of ours that hold objects, then those that people named, then the others of ours. */
export function inOrder<File>(
  files: readonly (readonly [path: string, file: File])[],
  first: readonly string[],
  last: readonly string[],
): readonly (readonly [path: string, file: File])[] {
  const rank = (path: string) => (first.includes(path) ? 0 : last.includes(path) ? 2 : 1);
  return files.toSorted(([a], [b]) => rank(a) - rank(b));
}
