/** Colors of a mapping template, line by line: directives, references, and the JSON around them. */
import type { CodeToken, CodeTokenKind } from '../../preview/tokens/token.ts';

const grammar =
  /(?<comment>##.*)|(?<keyword>#\{?(?:set|if|elseif|else|end|foreach|macro|define|break|stop)\b\}?)|(?<ref>\$!?\{?[A-Za-z_][\w-]*(?:\.[A-Za-z_]\w*)*\}?)|(?<attr>"[^"$#\\]*"(?=\s*:))|(?<string>"[^"$#\\]*"|'[^']*')|(?<number>\b(?:\d+|true|false|null)\b)|(?<punct>[{}[\],:])/g;

/** Longer texts have no colors, so that typing stays quick. */
const longest = 20_000;

/** The tokens of each line, which joined are the line. */
export function templateTokens(text: string): readonly (readonly CodeToken[])[] {
  const lines = text.split('\n');
  return text.length > longest ? lines.map((line) => [{ text: line, kind: 'text' }]) : lines.map(tokensOf);
}

function tokensOf(line: string): readonly CodeToken[] {
  const tokens: CodeToken[] = [];
  let at = 0;
  for (const match of line.matchAll(grammar)) {
    if (match.index > at) tokens.push({ text: line.slice(at, match.index), kind: 'text' });
    const kind = Object.entries(match.groups ?? {}).find(([, found]) => found !== undefined)?.[0];
    tokens.push({ text: match[0], kind: kind as CodeTokenKind });
    at = match.index + match[0].length;
  }
  return at < line.length ? [...tokens, { text: line.slice(at), kind: 'text' }] : tokens;
}

const tabSize = 2;

/** The column on screen, from 0, of a column of a line, from 1. */
export function shownColumn(line: string, column: number): number {
  let shown = 0;
  for (const char of line.slice(0, column - 1)) shown += char === '\t' ? tabSize - (shown % tabSize) : 1;
  return shown;
}
