/**
 * Width of text as `terraform fmt` counts it where it aligns: one column for each grapheme cluster of each token. So a
 * joiner right behind a quotation mark does not become one with it. Source: hclwrite (Tokens.Columns), which counts by
 * Unicode 15.0: consonants that later versions join to one cluster are counted each.
 */
import { tokenize } from '../syntax/tokens.ts';

// Made on first use: most designs are plain ASCII, whose characters are one column each.
let segmenter: Intl.Segmenter | undefined;

const isPlain = (text: string): boolean => /^[\x20-\x7e]*$/.test(text);

/** A letter behind the sign that joins it to the one before, within one cluster; AM of Thai and Lao is a mark itself. */
const joined = /(?<=[\p{M}\u200c\u200d])(?![\u0e33\u0eb3])\p{Lo}/gu;

/** Pieces of a quoted text that are tokens of their own: signs that could begin a template but do not. */
const pieces = /\$\$\{~?|%%\{~?|[$%]|[^$%]+/g;

/** Columns of one token, which in quoted text is more than one of the formatter's. */
export function tokenColumns(text: string): number {
  if (isPlain(text)) return text.length;
  segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' });
  let count = 0;
  for (const [piece] of text.matchAll(pieces))
    for (const { segment } of segmenter.segment(piece)) count += 1 + (segment.match(joined)?.length ?? 0);
  return count;
}

/** Columns of a piece of a line that is one or more whole tokens, with the spaces between them. */
export function columns(text: string): number {
  if (isPlain(text)) return text.length;
  let count = 0;
  let end = 0;
  for (const token of tokenize(text)) {
    count += token.start - end + tokenColumns(token.text);
    end = token.start + token.text.length;
  }
  return count;
}
