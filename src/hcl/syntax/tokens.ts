import type { Operator } from './lexemes.ts';
import { Scanner } from './scanner.ts';

/** What a token is. Kinds whose text varies have a word for a name; operators and brackets are named by their own text. */
export type TokenKind =
  | 'name'
  | 'number'
  | 'comment'
  | 'newline'
  | 'text'
  | 'quote'
  | 'endQuote'
  | 'heredoc'
  | 'endHeredoc'
  | '${'
  | '%{'
  | 'endSequence'
  | 'end'
  | Operator;

/** A piece of an expression; the spaces between tokens are not kept. */
export interface Token {
  readonly kind: TokenKind;
  readonly text: string;
  /** Index of the first character. */
  readonly start: number;
}

function isSpace(character: string | undefined): boolean {
  return character === ' ' || character === '\t' || character === '\n' || character === '\r';
}

/** Where the text starts and ends when the white space around it is left out. */
export function trimmedRange(text: string): readonly [start: number, end: number] {
  let start = 0;
  let end = text.length;
  while (start < end && isSpace(text[start])) start++;
  while (end > start && isSpace(text[end - 1])) end--;
  return [start, end];
}

/**
 * Splits an expression into tokens, the last one of kind `end`; white space around it is left out.
 * Throws an {@link ExpressionProblem}.
 */
export function tokenize(text: string): readonly Token[] {
  const [start, end] = trimmedRange(text);
  const scanner = new Scanner(text.slice(start, end), start);
  scanner.run();
  return scanner.tokens;
}
