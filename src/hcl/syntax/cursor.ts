import { ExpressionProblem } from './problem.ts';
import type { Token, TokenKind } from './tokens.ts';

const closers: ReadonlySet<TokenKind> = new Set<TokenKind>([')', ']', '}', 'endSequence', 'end']);
const bracketNames: Partial<Record<TokenKind, string>> = { '(': 'parenthesis', '[': 'square bracket', '{': 'brace' };

/** An open bracket or template sequence. */
export interface Bracket {
  readonly open: Token;
  /** Whether a line break counts here: it does only between the items of an object. */
  lines: boolean;
}

/** Reads tokens one by one and knows which brackets are open, hence which line breaks and comments may be passed. */
export class TokenCursor {
  readonly #tokens: readonly Token[];
  readonly #brackets: Bracket[] = [];
  index = 0;

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  /** The next token whatever it is. */
  get raw(): Token {
    const token = this.#tokens[this.index];
    if (!token) throw new Error('Read past the end of the expression');
    return token;
  }

  /** The token that was read last. */
  get previous(): Token | undefined {
    return this.#tokens[this.index - 1];
  }

  get bracket(): Bracket | undefined {
    return this.#brackets.at(-1);
  }

  /** The next token that counts; passes comments and those line breaks that do not. */
  peek(): Token {
    for (;;) {
      const token = this.raw;
      if (token.kind !== 'comment' && token.kind !== 'newline') return token;
      if (!this.bracket && token.kind === 'comment')
        fail(token, 'A comment stands only inside brackets. Remove it or put the expression in parentheses.');
      if (!this.bracket) fail(token, 'A line break stands only inside brackets. Put the expression in parentheses.');
      if (this.bracket.lines && token.text.endsWith('\n')) return { ...token, kind: 'newline' };
      this.index++;
    }
  }

  read(): Token {
    const token = this.peek();
    this.index++;
    return token;
  }

  take(kind: TokenKind): boolean {
    if (this.peek().kind !== kind) return false;
    this.index++;
    return true;
  }

  takeWord(word: string): boolean {
    const token = this.peek();
    if (token.kind !== 'name' || token.text !== word) return false;
    this.index++;
    return true;
  }

  expect(kind: TokenKind, message: string): void {
    const token = this.peek();
    if (token.kind === 'end') this.failUnfinished(token, message);
    if (token.kind !== kind) fail(token, message);
    this.index++;
  }

  /** At the end of the text, an open bracket is what most needs a word. */
  failUnfinished(end: Token, message: string): never {
    const open = this.bracket?.open;
    return open ? fail(open, unclosed(open)) : fail(end, message);
  }

  enter(open: Token, lines: boolean): Bracket {
    const bracket = { open, lines };
    this.#brackets.push(bracket);
    return bracket;
  }

  leave(closer: TokenKind, missing: string): void {
    const token = this.peek();
    if (token.kind !== closer) {
      const open = this.bracket?.open ?? token;
      if (closers.has(token.kind)) fail(open, unclosed(open));
      fail(token, missing);
    }
    this.index++;
    this.#brackets.pop();
  }

  /** Fails unless the text ends here. */
  finish(): void {
    const rest = this.peek();
    if (rest.kind === 'end') return;
    if (closers.has(rest.kind)) fail(rest, `The ${rest.text} closes nothing. Remove it.`);
    if (rest.kind === '=') fail(rest, 'A value is not assigned here. Use == to compare.');
    fail(rest, `${shown(rest)} follows a finished expression. Add an operator before it or remove it.`);
  }
}

/** Stops with a message about a token. */
export function fail(token: Token, message: string): never {
  throw new ExpressionProblem(message, token.start);
}

/** A token as it is named in a message. */
export function shown(token: Token): string {
  if (token.kind === 'newline') return 'the line break';
  return token.text.length > 20 ? `${token.text.slice(0, 20)}…` : token.text;
}

function unclosed(open: Token): string {
  const closer = open.kind === '(' ? ')' : open.kind === '[' ? ']' : '}';
  return `The ${bracketNames[open.kind] ?? open.text} opened at character ${open.start + 1} is not closed. Add ${closer}.`;
}
