import { describe, expect, it } from 'vitest';
import { columns } from './columns.ts';
import { escapeText } from '../quote.ts';

// What `terraform fmt` (1.11.4) makes of each as a key, from where it puts the equals sign behind it.
describe('columns of a quoted key are those that the formatter counts', () => {
  it.each<[name: string, key: string, columns: number]>([
    ['plain text', 'abc', 5],
    ['an accent of its own', 'e\u0301', 3],
    ['wide characters', '漢字', 4],
    ['an emoji of several', '\u{1F469}\u200D\u{1F469}\u200D\u{1F467}', 3],
    ['a flag', '\u{1F1E9}\u{1F1EA}', 3],
    ['a joiner behind the quotation mark', '\u200Da', 4],
    ['a joiner alone', '\u200D', 3],
    ['an accent behind the quotation mark', '\u0301', 3],
    ['a prepended sign before the quotation mark', 'a\u0600', 4],
    ['a zero-width space', 'a\u200Bb', 5],
    ['a soft hyphen', 'a\u00ADb', 5],
    ['an accent behind a dollar sign', '$\u0301', 4],
    ['an accent behind a percent sign', 'a%\u0301', 5],
    ['an accent behind an escaped template', '${\u0301', 6],
    ['an accent behind an escaped template with a tilde', '%{~\u17D2a', 8],
    ['an accent behind an escape', '"\u0301', 4],
    ['Hangul of parts', '\u1100\u1161\u11A8', 3],
    ['consonants of Devanagari that are joined', '\u0915\u094D\u0937', 4],
    ['the same with a mark between', '\u1039\u20DD\u1000', 4],
    ['AM of Thai', '\u0E01\u0E33', 3],
    ['AM of Lao behind a joiner', '\u200D\u0EB3', 3],
  ])('%s', (_, key, expected) => expect(columns(`"${escapeText(key)}"`)).toBe(expected));

  it.each<[text: string, columns: number]>([
    ['x = 1', 5],
    ['  "é"   = "\u200D"', 13],
    ['"ä" = { "\u200D" = 1 }', 17],
  ])('%j', (text, expected) => expect(columns(text)).toBe(expected));
});
