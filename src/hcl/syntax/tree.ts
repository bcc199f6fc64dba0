/** What an expression is made of, as far as a value can be told from it; the rest is kept as its place in the text. */
import { isExact } from '../digits.ts';
import { decodeHeredoc, decodeText } from '../decode.ts';
import type { Range } from '../body.ts';
import { parsedTokens } from './parse.ts';
import type { Token, TokenKind } from './tokens.ts';

export type HclTree = Range &
  (
    | { readonly kind: 'text'; readonly text: string }
    /** A number of JSON has the spelling that it came with where JavaScript prints it otherwise. */
    | { readonly kind: 'number'; readonly number: number; readonly spelling?: string }
    | { readonly kind: 'boolean'; readonly boolean: boolean }
    | { readonly kind: 'null' }
    /** Text with values of other expressions in it; not heredocs. */
    | { readonly kind: 'template'; readonly parts: readonly (string | HclTree)[] }
    | { readonly kind: 'list'; readonly items: readonly HclTree[] }
    | { readonly kind: 'object'; readonly entries: readonly HclEntry[] }
    | { readonly kind: 'call'; readonly name: string; readonly arguments: readonly HclTree[] }
    /** Names with dots between them, nothing else: `aws_lambda_function.orders.arn`. */
    | { readonly kind: 'path'; readonly names: readonly string[] }
    | { readonly kind: 'other' }
  );

export interface HclEntry {
  readonly key: string;
  /** Where the key begins. */
  readonly start: number;
  readonly value: HclTree;
}

const openers: ReadonlySet<TokenKind> = new Set(['(', '[', '{', '${', '%{', 'quote', 'heredoc']);
const closers: ReadonlySet<TokenKind> = new Set([')', ']', '}', 'endSequence', 'endQuote', 'endHeredoc']);

/**
 * The tree of a well-formed expression, of all of `text` or of a range in it; undefined for any other text. Ranges in the
 * tree are those in `text`.
 */
export function readTree(text: string, { start, end }: Range = { start: 0, end: text.length }): HclTree | undefined {
  const expression = text.slice(start, end);
  const simple = simpleTree(expression, { start, end });
  if (simple) return simple;
  const tokens = parsedTokens(expression);
  return tokens && new TreeReader(tokens, start).tree(0, tokens.length);
}

/** Most of what people write, without taking it apart. */
function simpleTree(expression: string, range: Range): HclTree | undefined {
  if (/^"[^"\\$%\p{Cc}\p{Cs}]*"$/u.test(expression)) return { kind: 'text', text: expression.slice(1, -1), ...range };
  if (/^(?:0|[1-9]\d{0,14})$/.test(expression)) return { kind: 'number', number: Number(expression), ...range };
  const names = /^[A-Za-z_][\w-]*(?:\.[A-Za-z_][\w-]*)+$/.test(expression) ? expression.split('.') : [];
  return names.length > 1 && !words.has(names[0] ?? '') ? { kind: 'path', names, ...range } : undefined;
}

const words: ReadonlySet<string> = new Set(['true', 'false', 'null']);

/** Tokens from one index to before another. The parser has seen that brackets are balanced and signs in their place. */
class TreeReader {
  readonly #tokens: readonly Token[];
  readonly #base: number;
  /** For each token that opens something, the index of the one that closes it. */
  readonly #partner = new Map<number, number>();

  constructor(tokens: readonly Token[], base: number) {
    this.#tokens = tokens;
    this.#base = base;
    const open: number[] = [];
    for (const [index, { kind }] of tokens.entries())
      if (openers.has(kind)) open.push(index);
      else if (closers.has(kind)) this.#partner.set(open.pop() ?? index, index);
  }

  #kind(index: number): TokenKind | undefined {
    return this.#tokens[index]?.kind;
  }

  tree(outerFrom: number, outerTo: number): HclTree {
    let [from, to] = [outerFrom, outerTo];
    const isSpace = (index: number) => this.#kind(index) === 'newline' || this.#kind(index) === 'comment';
    while (from < to && isSpace(from)) from++;
    while (to > from && isSpace(to - 1)) to--;
    const first = this.#tokens[from];
    const last = this.#tokens[to - 1];
    if (!first || !last) return { kind: 'other', start: 0, end: 0 };
    const range = { start: this.#base + first.start, end: this.#base + last.start + last.text.length };
    const whole = this.#partner.get(from) === to - 1;
    return this.#known(first, from, to, whole, range) ?? { kind: 'other', ...range };
  }

  #known(first: Token, from: number, to: number, whole: boolean, range: Range): HclTree | undefined {
    const inner = [from + 1, to - 1] as const;
    switch (first.kind) {
      case 'quote':
        return whole ? this.#template(...inner, range) : undefined;
      case 'heredoc':
        return whole ? this.#heredoc(first, ...inner, range) : undefined;
      case '[':
        return whole && !this.#isFor(from) ? this.#list(...inner, range) : undefined;
      case '{':
        return whole && !this.#isFor(from) ? this.#object(...inner, range) : undefined;
      case '-':
      case 'number':
        return this.#number(from, to, range);
      case 'name':
        return this.#named(first, from, to, range);
      default:
        return undefined;
    }
  }

  #isFor(open: number): boolean {
    let at = open + 1;
    while (this.#kind(at) === 'newline' || this.#kind(at) === 'comment') at++;
    return this.#kind(at) === 'name' && this.#tokens[at]?.text === 'for';
  }

  #template(from: number, to: number, range: Range): HclTree | undefined {
    const parts: (string | HclTree)[] = [];
    for (let at = from; at < to; at++) {
      const token = this.#tokens[at];
      if (token?.kind === 'text') parts.push(decodeText(token.text));
      else if (token?.kind === '${' && token.text === '${') {
        const end = this.#partner.get(at) ?? to;
        if (this.#tokens[end]?.text !== '}') return undefined;
        parts.push(this.tree(at + 1, end));
        at = end;
      } else return undefined;
    }
    const [only = ''] = parts;
    return parts.length < 2 && typeof only === 'string'
      ? { kind: 'text', text: only, ...range }
      : { kind: 'template', parts, ...range };
  }

  #heredoc(open: Token, from: number, to: number, range: Range): HclTree | undefined {
    const token = this.#tokens[from];
    if (to - from > 1 || (token && token.kind !== 'text' && to > from)) return undefined;
    const raw = to > from ? (token?.text ?? '') : '';
    return { kind: 'text', text: decodeHeredoc(raw, open.text.startsWith('<<-')), ...range };
  }

  #number(from: number, to: number, range: Range): HclTree | undefined {
    const negative = this.#kind(from) === '-';
    const token = this.#tokens[negative ? from + 1 : from];
    if (token?.kind !== 'number' || to - from > (negative ? 2 : 1)) return undefined;
    const number = Number(negative ? `-${token.text}` : token.text);
    return isExact(token.text, number) ? { kind: 'number', number, ...range } : undefined;
  }

  #named(first: Token, from: number, to: number, range: Range): HclTree | undefined {
    if (to - from === 1) {
      if (first.text === 'null') return { kind: 'null', ...range };
      if (first.text === 'true' || first.text === 'false')
        return { kind: 'boolean', boolean: first.text === 'true', ...range };
      return { kind: 'path', names: [first.text], ...range };
    }
    if (this.#kind(from + 1) === '(' && this.#partner.get(from + 1) === to - 1)
      return this.#call(first.text, from + 2, to - 1, range);
    const names: string[] = [];
    for (let at = from; at < to; at += 2) {
      const token = this.#tokens[at];
      if (token?.kind !== 'name' || (at + 1 < to && this.#kind(at + 1) !== '.')) return undefined;
      names.push(token.text);
    }
    return { kind: 'path', names, ...range };
  }

  #call(name: string, from: number, to: number, range: Range): HclTree | undefined {
    if (this.#tokens.slice(from, to).some(({ kind }) => kind === '...')) return undefined;
    return { kind: 'call', name, arguments: this.#split(from, to, false).map((part) => this.tree(...part)), ...range };
  }

  #list(from: number, to: number, range: Range): HclTree {
    return { kind: 'list', items: this.#split(from, to, false).map((part) => this.tree(...part)), ...range };
  }

  #object(from: number, to: number, range: Range): HclTree | undefined {
    const entries: HclEntry[] = [];
    for (const part of this.#split(from, to, true)) {
      const entry = this.#entry(...part);
      if (!entry) return undefined;
      entries.push(entry);
    }
    return { kind: 'object', entries, ...range };
  }

  /** A key that is a name, a number or plain text; any other has to be worked out. */
  #entry(from: number, to: number): HclEntry | undefined {
    let at = from;
    while (this.#kind(at) === 'comment') at++;
    const end = (this.#partner.get(at) ?? at) + 1;
    let sign = end;
    while (this.#kind(sign) === 'comment') sign++;
    if (this.#kind(sign) !== '=' && this.#kind(sign) !== ':') return undefined;
    const first = this.#tokens[at];
    const value = this.tree(sign + 1, to);
    const start = this.#base + (first?.start ?? 0);
    if (first?.kind === 'name') return { key: first.text, start, value };
    const key = this.tree(at, end);
    if (key.kind === 'text') return { key: key.text, start, value };
    return key.kind === 'number' ? { key: String(key.number), start, value } : undefined;
  }

  /** Ranges between commas, and between line breaks where those count; nothing for what is empty. */
  #split(from: number, to: number, lines: boolean): (readonly [from: number, to: number])[] {
    const parts: (readonly [number, number])[] = [];
    let start = from;
    const close = (end: number) => {
      const says = this.#tokens.slice(start, end).some(({ kind }) => kind !== 'newline' && kind !== 'comment');
      if (says) parts.push([start, end]);
      start = end + 1;
    };
    for (let at = from; at < to; at++) {
      const token = this.#tokens[at];
      if (token?.kind === ',') close(at);
      else if (lines && token && (token.kind === 'newline' || (token.kind === 'comment' && token.text.endsWith('\n'))))
        close(at);
      at = this.#partner.get(at) ?? at;
    }
    close(to);
    return parts;
  }
}
