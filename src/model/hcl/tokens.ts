import { isMarkerLine, meaningless, readEscape, signLength, withoutDots } from './literals.ts';
import { ExpressionProblem } from './problem.ts';

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

const signs = ['+', '-', '*', '/', '%', '=', '<', '>', '!', '?', ':', '.', ',', '(', ')', '[', ']', '{', '}'] as const;
const longSigns = ['...', '::', '==', '=>', '!=', '>=', '<=', '&&', '||'] as const;
type Operator = (typeof signs)[number] | (typeof longSigns)[number];
const operators: ReadonlySet<string> = new Set([...signs, ...longSigns]);
const isOperator = (text: string): text is Operator => operators.has(text);

/** A piece of an expression; the spaces between tokens are not kept. */
export interface Token {
  readonly kind: TokenKind;
  readonly text: string;
  /** Index of the first character. */
  readonly start: number;
}

type Frame =
  | { readonly kind: 'sequence'; readonly open: Token; braces: number }
  | { readonly kind: 'quote'; readonly open: Token }
  | { readonly kind: 'heredoc'; readonly open: Token; readonly marker: string; atLineStart: boolean };

/**
 * Terraform knows the letters of an early Unicode version, a JavaScript engine those of its own: names are held to
 * scripts in which both agree.
 */
const scripts = String.raw`(?=[\u0080-\u055f\u05d0-\u05ea\u0620-\u064a\u0900-\u097f\u0e01-\u0e59\u1e00-\u1fff\u3041-\u3096\u30a1-\u30fa\u30fc-\u30fe\u3400-\u4db5\u4e00-\u9fd5\uac00-\ud7a3])`;
const name = String.raw`(?:[a-zA-Z_]|${scripts}\p{ID_Start})(?:[a-zA-Z0-9_\-]|${scripts}\p{ID_Continue})*`;
/** Outside templates. A slash before a star and a doubled < match nothing: they start what is not finished. */
const plain = new RegExp(
  [
    String.raw`(?<space>[ \t]+)`,
    String.raw`(?<newline>\r?\n)`,
    String.raw`(?<comment>#[^\n]*\n?|\/\/[^\n]*\n?|\/\*[^]*?\*\/)`,
    String.raw`(?<number>\d(?:[\d.]|[eE][+\-]?\d)*)`,
    `(?<name>${name})`,
    '(?<quote>")',
    String.raw`(?<heredoc><<-?${name}\r?\n)`,
    String.raw`(?<close>~?\})`,
    String.raw`(?<operator>\.\.\.|::|==|=>|!=|>=|<=|&&|\|\||\/(?!\*)|<(?!<)|<(?=<<)|[+\-*%=>!?:.,()[\]{])`,
  ].join('|'),
  'uy',
);
const loneSurrogate = /[\ud800-\udfff]/u;

class Scanner {
  readonly tokens: Token[] = [];
  readonly #text: string;
  readonly #base: number;
  readonly #frames: Frame[] = [];
  #at = 0;

  constructor(text: string, base: number) {
    this.#text = text;
    this.#base = base;
  }

  run(): void {
    const broken = this.#text.search(loneSurrogate);
    if (broken >= 0) throw this.#problem('Half of a character pair stands alone. Remove it.', broken);
    while (this.#at < this.#text.length) {
      const frame = this.#frames.at(-1);
      if (frame?.kind === 'quote') this.#quoted();
      else if (frame?.kind === 'heredoc') this.#heredoc(frame);
      else this.#plain(frame);
    }
    const unclosed = this.#frames.at(-1);
    if (unclosed) throw new ExpressionProblem(notClosed(unclosed), unclosed.open.start);
    this.#push('end', this.#at);
  }

  #problem(message: string, index: number): ExpressionProblem {
    return new ExpressionProblem(message, this.#base + index);
  }

  /** Adds the token that starts at the position and ends before `end`, and goes there. */
  #push(kind: TokenKind, end: number): Token {
    const token = { kind, text: this.#text.slice(this.#at, end), start: this.#base + this.#at };
    this.tokens.push(token);
    this.#at = end;
    return token;
  }

  #plain(frame: Extract<Frame, { kind: 'sequence' }> | undefined): void {
    plain.lastIndex = this.#at;
    const match = plain.exec(this.#text)?.groups;
    if (!match) throw this.#unknown();
    const { space, newline, comment, number, operator } = match;
    if (space !== undefined) this.#at += space.length;
    else if (newline !== undefined) this.#push('newline', this.#at + newline.length);
    else if (comment !== undefined) this.#push('comment', this.#at + comment.length);
    else if (number !== undefined) this.#push('number', this.#at + withoutDots(number));
    else if (match['name'] !== undefined) this.#push('name', this.#at + match['name'].length);
    else if (match['quote'] !== undefined)
      this.#frames.push({ kind: 'quote', open: this.#push('quote', this.#at + 1) });
    else if (match['heredoc'] !== undefined) this.#openHeredoc(match['heredoc']);
    else if (match['close'] !== undefined) this.#close(match['close'], frame);
    else if (operator !== undefined && isOperator(operator)) {
      if (operator === '{' && frame) frame.braces++;
      this.#push(operator, this.#at + operator.length);
    }
  }

  #close(text: string, frame: Extract<Frame, { kind: 'sequence' }> | undefined): void {
    if (frame?.braces === 0) {
      this.#frames.pop();
      this.#push('endSequence', this.#at + text.length);
      return;
    }
    if (text !== '}') throw this.#unknown();
    if (frame) frame.braces--;
    this.#push('}', this.#at + 1);
  }

  #unknown(): ExpressionProblem {
    return this.#problem(meaningless(this.#text.codePointAt(this.#at) ?? 0), this.#at);
  }

  #quoted(): void {
    let end = this.#at;
    for (;;) {
      const character = this.#text[end];
      if (character === '\n' || character === '\r')
        throw this.#problem('Quoted text stays on one line. Write \\n for a line break.', end);
      if (character === '\\') end += this.#escape(end);
      else if (character === '$' || character === '%') {
        if (this.#text[end + 1] === '{') return this.#openSequence(character, end);
        end += signLength(this.#text, end);
      } else if (character === '"' || character === undefined) break;
      else end++;
    }
    if (end > this.#at) this.#push('text', end);
    if (end === this.#text.length) return;
    this.#push('endQuote', end + 1);
    this.#frames.pop();
  }

  #escape(index: number): number {
    const escape = readEscape(this.#text, index);
    if (typeof escape === 'string') throw this.#problem(escape, index);
    return escape;
  }

  #openSequence(sign: '$' | '%', index: number): void {
    if (index > this.#at) this.#push('text', index);
    const open = this.#push(`${sign}{`, index + (this.#text[index + 2] === '~' ? 3 : 2));
    this.#frames.push({ kind: 'sequence', open, braces: 0 });
  }

  #openHeredoc(text: string): void {
    const marker = text.trimEnd().replace(/^<<-?/, '');
    const open = this.#push('heredoc', this.#at + text.length);
    this.#frames.push({ kind: 'heredoc', open, marker, atLineStart: true });
  }

  #heredoc(frame: Extract<Frame, { kind: 'heredoc' }>): void {
    let end = this.#at;
    while (end < this.#text.length) {
      if (frame.atLineStart) {
        const lineEnd = this.#lineEnd(end);
        if (isMarkerLine(this.#text.slice(end, lineEnd), frame.marker)) {
          if (end > this.#at) this.#push('text', end);
          this.#push('endHeredoc', lineEnd);
          this.#frames.pop();
          return;
        }
        frame.atLineStart = false;
      }
      const character = this.#text[end];
      if (character === '\r' && this.#text[end + 1] !== '\n')
        throw this.#problem('A carriage return stands alone. Remove it or add a line feed.', end);
      if (character === '$' || character === '%') {
        if (this.#text[end + 1] === '{') return this.#openSequence(character, end);
        end += signLength(this.#text, end);
        continue;
      }
      if (character === '\n') frame.atLineStart = true;
      end++;
    }
    this.#push('text', end);
  }

  /** Where the line ends, before its line break. */
  #lineEnd(from: number): number {
    const feed = this.#text.indexOf('\n', from);
    if (feed < 0) return this.#text.length;
    return feed > from && this.#text[feed - 1] === '\r' ? feed - 1 : feed;
  }
}

function notClosed(frame: Frame): string {
  const where = `opened at character ${frame.open.start + 1} is not closed`;
  if (frame.kind === 'quote') return `The text ${where}. Add ".`;
  if (frame.kind === 'sequence') return `The ${frame.open.text} ${where}. Add }.`;
  return `The heredoc ${where}. Add a line with only ${frame.marker}.`;
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
