import type { HclAttribute, HclBlock, HclItem } from '../body.ts';
import { ExpressionProblem } from './problem.ts';
import { shown } from './cursor.ts';
import { decodeText } from '../decode.ts';
import { Scanner } from './scanner.ts';
import type { Token, TokenKind } from './tokens.ts';

/** Blocks within blocks; what is written by hand has four or five. */
const DEEPEST = 64;

const pairs: Partial<Record<TokenKind, TokenKind>> = {
  '(': ')',
  '[': ']',
  '{': '}',
  '${': 'endSequence',
  '%{': 'endSequence',
  quote: 'endQuote',
  heredoc: 'endHeredoc',
};
const closing: ReadonlySet<TokenKind> = new Set(Object.values(pairs));

const endOf = (token: Token) => token.start + token.text.length;
const endsLine = (token: Token) =>
  token.kind === 'newline' || (token.kind === 'comment' && !token.text.startsWith('/*')) || token.kind === 'end';

/** Reads the bodies of a text token by token, in time in proportion to it; stops with an `ExpressionProblem`. */
export class BodyReader {
  readonly #scanner: Scanner;
  #token: Token | undefined;

  constructor(text: string) {
    this.#scanner = new Scanner(text);
  }

  restart(index: number): void {
    this.#token = undefined;
    this.#scanner.restart(index);
  }

  /** How far the text was looked at. */
  get reached(): number {
    return this.#scanner.reached;
  }

  peek(): Token {
    return (this.#token ??= this.#scanner.next());
  }

  #read(): Token {
    const token = this.peek();
    this.#token = undefined;
    return token;
  }

  /** Adds the next item to those of its body; nothing for a line break. */
  readItem(items: HclItem[], depth = 0): void {
    const token = this.#read();
    if (token.kind === 'newline') return;
    if (token.kind === 'comment') return this.#comment(token, items);
    if (token.kind !== 'name') throw misplaced(token);
    const at = items.length;
    const item = this.#attributeOrBlock(token, items, depth);
    items.splice(at, 0, item);
    this.#endLine(items, item.kind === 'block' ? 'a block' : 'the value');
  }

  #comment(token: Token, items: HclItem[]): void {
    const text = token.text.replace(/\r?\n$/, '');
    items.push({ kind: 'comment', start: token.start, end: token.start + text.length });
  }

  /** Passes comments that do not end the line. */
  #skipNotes(items: HclItem[]): Token {
    for (;;) {
      const token = this.peek();
      if (token.kind !== 'comment' || endsLine(token)) return token;
      this.#comment(this.#read(), items);
    }
  }

  #endLine(items: HclItem[], after: string): void {
    const token = this.#skipNotes(items);
    if (!endsLine(token))
      throw problem(token, `After ${after} the line ends. Put what follows on a line of its own, or remove it.`);
    if (token.kind !== 'end') this.#read();
    if (token.kind === 'comment') this.#comment(token, items);
  }

  #attributeOrBlock(name: Token, items: HclItem[], depth: number): HclAttribute | HclBlock {
    if (this.#skipNotes(items).kind !== '=') return this.#block(name, items, depth);
    this.#read();
    return this.#attribute(name, items);
  }

  #attribute(name: Token, items: HclItem[]): HclAttribute {
    let first: Token | undefined;
    let last: Token | undefined;
    const open: Token[] = [];
    for (;;) {
      const token = this.peek();
      if (open.length === 0 && (endsLine(token) || token.kind === '}')) break;
      if (token.kind === 'end') throw problem(open.at(-1) ?? token, unclosed(open.at(-1) ?? token));
      this.#read();
      if (token.kind === 'comment') {
        if (open.length === 0) this.#comment(token, items);
        continue;
      }
      if (pairs[token.kind]) open.push(token);
      else if (closing.has(token.kind)) closeOne(open, token);
      first ??= token;
      last = token;
    }
    if (!first || !last) throw problem(name, `The setting ${name.text} has no value. Write one after the equals sign.`);
    const value = { start: first.start, end: endOf(last) };
    return { kind: 'attribute', name: name.text, value, start: name.start, end: value.end };
  }

  #block(name: Token, items: HclItem[], depth: number): HclBlock {
    if (depth > DEEPEST) throw problem(name, `Blocks are nested more than ${DEEPEST} deep. Flatten them.`);
    const labels: string[] = [];
    let open = this.#read();
    for (; open.kind !== '{'; this.#skipNotes(items), open = this.#read()) {
      if (open.kind === 'name') labels.push(open.text);
      else if (open.kind === 'quote') labels.push(this.#label());
      else throw problem(open, `After ${name.text} stands = and a value, or { and the settings of a block.`);
    }
    const own: HclItem[] = [];
    const close = this.#between(open, own, depth);
    const inside = { start: endOf(open), end: close.start };
    return { kind: 'block', type: name.text, labels, inside, items: own, start: name.start, end: endOf(close) };
  }

  #label(): string {
    let text = '';
    for (let token = this.#read(); token.kind !== 'endQuote'; token = this.#read()) {
      if (token.kind !== 'text') throw problem(token, 'The name of a block is plain text, without ${ }.');
      text += decodeText(token.text);
    }
    return text;
  }

  /** From after the brace to the one that closes it. */
  #between(open: Token, items: HclItem[], depth: number): Token {
    const first = this.#skipNotes(items);
    if (first.kind === 'name') this.#onlyAttribute(items);
    while (this.peek().kind !== '}') {
      if (first.kind === 'name')
        throw problem(this.peek(), 'A block on one line holds one setting. Use several lines.');
      if (this.peek().kind === 'end') throw problem(open, unclosed(open));
      this.readItem(items, depth + 1);
    }
    return this.#read();
  }

  /** `{ a = 1 }`: nothing but one attribute fits on the line of the braces. */
  #onlyAttribute(items: HclItem[]): void {
    const name = this.#read();
    const sign = this.#skipNotes(items);
    if (sign.kind !== '=') throw problem(sign, 'A block on one line holds one setting. Use several lines.');
    this.#read();
    const at = items.length;
    const item = this.#attribute(name, items);
    items.splice(at, 0, item);
  }
}

const problem = (token: Token, message: string) => new ExpressionProblem(message, token.start);

function closeOne(open: Token[], token: Token): void {
  const opened = open.pop();
  if (!opened) throw problem(token, `The ${token.text} closes nothing. Remove it.`);
  if (pairs[opened.kind] !== token.kind) throw problem(opened, unclosed(opened));
}

function misplaced(token: Token): ExpressionProblem {
  if (token.kind === 'quote') return problem(token, 'A setting or block starts with a name without quotes.');
  if (closing.has(token.kind)) return problem(token, `The ${token.text} closes nothing. Remove it.`);
  return problem(token, `A setting or block starts with a name, and not with ${shown(token).trim()}.`);
}

function unclosed(open: Token): string {
  const closer = { '{': '}', '[': ']', '(': ')' }[open.text];
  return closer === undefined ? 'It is not finished.' : `The ${open.text} is not closed. Add ${closer}.`;
}
