import { append } from '../lists.ts';
import { BodyReader } from './body-reader.ts';
import type { HclAttribute, HclBlock, HclBroken, HclItem, Range } from '../body.ts';
import { ExpressionProblem } from './problem.ts';
import { topBlocks } from './top-blocks.ts';

/** A block or other content with the comments that stand right above it, or the space and the comments between. */
export type HclPart =
  | (Range & { readonly kind: 'item'; readonly item: HclBlock | HclAttribute | HclBroken })
  | (Range & { readonly kind: 'between' });

export interface HclFile {
  readonly text: string;
  readonly items: readonly (HclItem | HclBroken)[];
  /** One after the other they are the text. */
  readonly parts: readonly HclPart[];
}

/** How blocks begin that a configuration has at its top: where reading goes on after what cannot be read. */
const head = new RegExp(String.raw`^(?:${Object.keys(topBlocks).join('|')})(?![\w-])[^\n{=]*\{`, 'gm');

/** Reading anew after a mistake costs at most as much as this many readings of the whole text. */
const AGAIN = 4;

/** Readings of as many characters are kept: a text is imported, checked and located, each of which reads it. */
const KEPT = 500_000;
const readings = new Map<string, HclFile>();
let kept = 0;

/**
 * Reads a .tf file. Never throws; what cannot be read is an item of its own up to where the next block begins. Takes
 * time in proportion to the text, and holds no more than ranges of it. The same text gives the same reading.
 */
export function readFile(text: string): HclFile {
  const known = readings.get(text);
  if (known) return known;
  const items = readItems(text);
  const file = { text, items, parts: partsOf(text, items) };
  if (kept + text.length > KEPT) {
    readings.clear();
    kept = 0;
  }
  if (text.length <= KEPT) {
    readings.set(text, file);
    kept += text.length;
  }
  return file;
}

function readItems(text: string): (HclItem | HclBroken)[] {
  const items: (HclItem | HclBroken)[] = [];
  const reader = new BodyReader(text);
  const start = text.startsWith('\uFEFF') ? 1 : 0;
  reader.restart(start);
  let left = AGAIN * text.length;
  let from = start;
  for (;;) {
    const own: HclItem[] = [];
    try {
      const token = reader.peek();
      if (token.kind === 'end') return items;
      from = token.start;
      reader.readItem(own);
      append(items, own);
      from = own.at(-1)?.end ?? from;
    } catch (error) {
      if (!(error instanceof ExpressionProblem)) throw error;
      left -= reader.reached - from;
      const end = left > 0 ? nextHead(text, from) : text.length;
      items.push({ kind: 'broken', start: afterSpace(text, from), end, ...placed(error) });
      from = end;
      reader.restart(end);
    }
  }
}

/** In a file a line says more than the count of characters that messages about one expression have. */
const placed = ({ message, offset }: ExpressionProblem) => ({
  message: message.replace(/ opened at character \d+/, ''),
  at: offset,
});

function afterSpace(text: string, from: number): number {
  let at = from;
  while (at < text.length && ' \t\r\n'.includes(text.charAt(at))) at++;
  return at;
}

/** Where the next line begins that looks like the first one of a block, after the line of `from`. */
function nextHead(text: string, from: number): number {
  head.lastIndex = text.indexOf('\n', from) + 1;
  return head.lastIndex === 0 ? text.length : (head.exec(text)?.index ?? text.length);
}

function partsOf(text: string, items: readonly (HclItem | HclBroken)[]): HclPart[] {
  const parts: HclPart[] = [];
  let from = 0;
  const between = (end: number) => {
    if (end > from) parts.push({ kind: 'between', start: from, end });
    from = end;
  };
  for (const [index, item] of items.entries()) {
    if (item.kind === 'comment') continue;
    between(Math.max(from, lineStart(text, leadStart(text, items, index))));
    const end = item.kind === 'broken' ? item.end : lineEnd(text, items, index);
    parts.push({ kind: 'item', item, start: from, end });
    from = end;
  }
  between(text.length);
  return parts;
}

/** Where the comments begin that stand on the lines right above an item. */
function leadStart(text: string, items: readonly (HclItem | HclBroken)[], index: number): number {
  let start = items[index]?.start ?? 0;
  for (let at = index - 1; at >= 0; at--) {
    const comment = items[at];
    if (comment?.kind !== 'comment' || !/^[ \t]*\r?\n[ \t]*$/.test(text.slice(comment.end, start))) break;
    if (!standsAlone(text, comment)) break;
    start = comment.start;
  }
  return start;
}

/** Whether nothing stands before it on its line. */
const standsAlone = (text: string, { start }: Range): boolean =>
  /^[ \t\uFEFF]*$/.test(text.slice(text.lastIndexOf('\n', start - 1) + 1, start));

/** Back over the indentation. */
function lineStart(text: string, start: number): number {
  let at = start;
  while (text[at - 1] === ' ' || text[at - 1] === '\t') at--;
  return at;
}

/** The end of an item's last line, with the comments on it and the line break. */
function lineEnd(text: string, items: readonly (HclItem | HclBroken)[], index: number): number {
  let end = items[index]?.end ?? text.length;
  for (let at = index + 1; at < items.length; at++) {
    const comment = items[at];
    if (comment?.kind !== 'comment' || text.slice(end, comment.start).includes('\n')) break;
    end = comment.end;
  }
  const feed = text.indexOf('\n', end);
  return feed < 0 ? text.length : feed + 1;
}
