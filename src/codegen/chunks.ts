/** Lines that belong together, with their places in the design. */
import type { Path } from '../hcl/path.ts';
import { gapText, type FileGap } from '../model/design/passthrough/file-form.ts';
import type { Key } from '../model/schema/value.ts';
import type { Block } from '../hcl/print/ast.ts';
import { printBlock, type Line } from '../hcl/print/print.ts';

/** Where a block of passthrough text stands in its chunk: the first and the last line, from 0. */
export interface BlockLines {
  readonly key: Key;
  readonly from: number;
  readonly to: number;
}

/** A block, a command, a file that is not ours to divide. */
export interface Chunk {
  /** Lines joined by `\n`, without one at the end. */
  readonly text: string;
  readonly lineCount: number;
  /** The object or variable it was printed from. */
  readonly key: Key | undefined;
  /** For lines with a place in the design: line within the chunk (from 0) → path. Without an entry: the object itself. */
  readonly places: readonly { readonly line: number; readonly path: Path }[];
  /** Text that came with the design, not printed from it. */
  readonly isPassthrough?: true;
  /** Blocks in it that can be chosen, with their lines (from 0). */
  readonly blocks?: readonly BlockLines[];
  /** What is between it and the chunk above, where a file that was read has something else there than we print. */
  readonly gap?: FileGap;
}

interface ChunkList {
  readonly chunks: readonly Chunk[];
  readonly separator: string;
}

/** What is between a chunk of a file and the next; one line end after the last. */
export function spaceAfter({ chunks, separator }: ChunkList, at: number): string {
  const next = chunks[at + 1];
  return next ? gapText(next.gap ?? separator.length - 1) : '\n';
}

/** Empty lines that follow a chunk of a file; none after the last. */
export const emptyLinesAfter = (file: ChunkList, at: number): number => spaceAfter(file, at).split('\n').length - 2;

export function chunkOf(lines: readonly Line[], key: Key | undefined): Chunk {
  const places: { readonly line: number; readonly path: Path }[] = [];
  for (const [line, { path }] of lines.entries()) if (path) places.push({ line, path });
  return { text: lines.map(({ text }) => text).join('\n'), lineCount: lines.length, key, places };
}

/** Lines of blocks with a blank one between them. */
export const blockLines = (blocks: readonly Block[]): readonly Line[] =>
  blocks.flatMap((block, index) => [...(index === 0 ? [] : [{ text: '' }]), ...printBlock(block)]);

export const blocksChunk = (blocks: readonly Block[], key: Key | undefined): Chunk => chunkOf(blockLines(blocks), key);

export const textChunk = (text: string, key?: Key): Chunk => {
  const body = text.replace(/\n$/, '');
  return { text: body, lineCount: body.split('\n').length, key, places: [] };
};
