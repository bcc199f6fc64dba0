import { heredocEnd, isDigit, nameEnd, numberEnd, operatorAt } from './lexemes.ts';
import { isMarkerLine, meaningless, readEscape, signLength, withoutDots } from '../literals.ts';
import { ExpressionProblem } from './problem.ts';
import type { Token, TokenKind } from './tokens.ts';

type Frame =
  | { readonly kind: 'sequence'; readonly open: Token; braces: number }
  | { readonly kind: 'quote'; readonly open: Token }
  | { readonly kind: 'heredoc'; readonly open: Token; readonly marker: string; atLineStart: boolean };

/** Tokens that were given and are still there; emptying the list takes longer than filling it. */
const MANY = 4096;

const loneSurrogate = /[\ud800-\udfff]/u;

/** Finds the tokens of a text one after the other. */
export class Scanner {
  readonly tokens: Token[] = [];
  readonly #text: string;
  readonly #base: number;
  #frames: Frame[] = [];
  #at = 0;
  #given = 0;
  /** From here on no comment ends. */
  #endless = Infinity;

  /** `base` is where the text begins in that whose indexes the tokens have. */
  constructor(text: string, base = 0) {
    this.#text = text;
    this.#base = base;
  }

  /** Puts all tokens into the list, the last one of kind `end`. */
  run(): void {
    const broken = this.#text.search(loneSurrogate);
    if (broken >= 0) throw this.#problem('Half of a character pair stands alone. Remove it.', broken);
    while (this.tokens.at(-1)?.kind !== 'end') this.#step();
  }

  /** The next token, for a reader of long texts that keeps none; of kind `end` from the end on. */
  next(): Token {
    for (;;) {
      const token = this.tokens[this.#given];
      if (token) {
        this.#given++;
        return token;
      }
      if (this.#given > MANY) {
        this.tokens.length = 0;
        this.#given = 0;
      }
      this.#step();
    }
  }

  get reached(): number {
    return this.#base + this.#at;
  }

  /** Goes on from an index as if the text began there. */
  restart(index: number): void {
    this.tokens.length = 0;
    this.#given = 0;
    this.#frames = [];
    this.#at = index - this.#base;
  }

  #step(): void {
    const frame = this.#frames.at(-1);
    if (this.#at === this.#text.length) {
      if (frame) throw new ExpressionProblem(notClosed(frame), frame.open.start);
      this.#push('end', this.#at);
    } else if (frame?.kind === 'quote') this.#quoted();
    else if (frame?.kind === 'heredoc') this.#heredoc(frame);
    else this.#plain(frame);
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
    const text = this.#text;
    const at = this.#at;
    const named = nameEnd(text, at);
    if (named > at) return void this.#push('name', named);
    switch (text[at]) {
      case ' ':
      case '\t':
        this.#at++;
        return;
      case '\n':
        return void this.#push('newline', at + 1);
      case '\r':
        if (text[at + 1] !== '\n') throw this.#unknown();
        return void this.#push('newline', at + 2);
      case '"':
        return void this.#frames.push({ kind: 'quote', open: this.#push('quote', at + 1) });
      case '}':
        return this.#close('}', frame);
      case '~':
        if (text[at + 1] !== '}') throw this.#unknown();
        return this.#close('~}', frame);
      case '#':
        return this.#lineComment();
      case '/':
        if (text[at + 1] === '/') return this.#lineComment();
        if (text[at + 1] === '*') return void this.#push('comment', this.#noteEnd());
        break;
      case '<': {
        const end = heredocEnd(text, at);
        if (end > at) return this.#openHeredoc(text.slice(at, end));
      }
    }
    if (isDigit(text.charCodeAt(at)))
      return void this.#push('number', at + withoutDots(text.slice(at, numberEnd(text, at))));
    const operator = operatorAt(text, at);
    if (operator === undefined) throw this.#unknown();
    if (operator === '{' && frame) frame.braces++;
    this.#push(operator, at + operator.length);
  }

  /** To the end of the line, its break included. */
  #lineComment(): void {
    const feed = this.#text.indexOf('\n', this.#at);
    this.#push('comment', feed < 0 ? this.#text.length : feed + 1);
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

  #noteEnd(): number {
    const end = this.#at >= this.#endless ? -1 : this.#text.indexOf('*/', this.#at + 2);
    if (end >= 0) return end + 2;
    this.#endless = Math.min(this.#endless, this.#at);
    throw this.#unknown();
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
