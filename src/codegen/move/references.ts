/** Addresses of what moves, in an expression → the same in the words of the other provider. */
import { rewritten } from '../../hcl/addresses.ts';
import { slice, type Range } from '../../hcl/body.ts';
import { escapeText } from '../../hcl/quote.ts';
import { ExpressionProblem } from '../../hcl/syntax/problem.ts';
import { tokenize, type Token, type TokenKind } from '../../hcl/syntax/tokens.ts';
import { dataOf, type ArnPart } from '../terraform/companions/place.ts';
import type { Moving, MoveScope } from './context.ts';
import { answerTo, type Answer } from './equivalents.ts';

/** An expression with its addresses written anew. What has no equivalent stays, and is found in the printed folder. */
export function movedReferences(source: string, scope: MoveScope): string {
  if (!/aws(?:cc)?_apigatewayv2_/.test(source) && !scope.bound) return source;
  let tokens: readonly Token[];
  try {
    tokens = tokenize(source);
  } catch (error) {
    if (error instanceof ExpressionProblem) return source;
    throw error;
  }
  return new ReferenceMover(source, tokens, scope).whole();
}

interface Change extends Range {
  readonly by: string;
}

/** Where an address begins: a resource, or a name that stands for one. */
interface Base {
  readonly moving: Moving;
  /** The token after it. */
  readonly end: number;
  readonly text: string;
  /** A collection of resources, which has an index or a splat before an attribute. */
  readonly isMany: boolean;
}

interface Binding {
  readonly name: string;
  readonly moving: Moving;
  readonly from: number;
  readonly to: number;
}

const openers: ReadonlySet<TokenKind> = new Set(['(', '[', '{', '${', '%{', 'quote', 'heredoc']);
const closers: ReadonlySet<TokenKind> = new Set([')', ']', '}', 'endSequence', 'endQuote', 'endHeredoc']);

/** Functions to which a whole resource is only a text, or a collection of keys. */
const asking = new Set(['jsonencode', 'length', 'keys', 'sha1', 'nonsensitive']);

class ReferenceMover {
  readonly #source: string;
  readonly #tokens: readonly Token[];
  readonly #scope: MoveScope;
  readonly #partner = new Map<number, number>();
  readonly #bindings: Binding[] = [];
  /** Addresses that a `for` goes through, by their first token. */
  readonly #collections = new Set<number>();

  constructor(source: string, tokens: readonly Token[], scope: MoveScope) {
    this.#source = source;
    this.#tokens = tokens;
    this.#scope = scope;
    const open: number[] = [];
    for (const [at, { kind }] of tokens.entries())
      if (openers.has(kind)) open.push(at);
      else if (closers.has(kind)) this.#partner.set(open.pop() ?? at, at);
    for (const at of tokens.keys()) this.#bind(at);
  }

  whole(): string {
    return rewritten(this.#source, this.#changes(0, this.#tokens.length));
  }

  #kind(at: number): TokenKind | undefined {
    return this.#tokens[at]?.kind;
  }

  #name(at: number): string | undefined {
    const token = this.#tokens[at];
    return token?.kind === 'name' ? token.text : undefined;
  }

  /** The places of tokens in the text. */
  #range(from: number, to: number): Range {
    const last = this.#tokens[to - 1];
    return { start: this.#tokens[from]?.start ?? 0, end: last ? last.start + last.text.length : 0 };
  }

  /** The text of tokens, with the addresses in it written anew. */
  #text(from: number, to: number): string {
    const { start, end } = this.#range(from, to);
    const inner = this.#changes(from, to).map((change) => ({
      ...change,
      start: change.start - start,
      end: change.end - start,
    }));
    return rewritten(this.#source.slice(start, end), inner);
  }

  #changes(from: number, to: number): Change[] {
    const changes: Change[] = [];
    for (let at = from; at < to; at++) {
      const base = this.#base(at);
      if (!base) continue;
      const { change, end } = this.#use(at, base);
      const previous = changes.at(-1);
      if (change && (!previous || previous.end <= change.start)) changes.push(change);
      at = end - 1;
    }
    return changes;
  }

  #base(at: number): Base | undefined {
    if (this.#kind(at - 1) === '.') return undefined;
    const name = this.#name(at);
    if (name === undefined) return undefined;
    if (name === 'values' && this.#kind(at + 1) === '(') {
      const inner = this.#base(at + 2);
      return inner?.isMany && this.#kind(inner.end) === ')'
        ? { ...inner, end: inner.end + 1, text: `values(${inner.text})` }
        : undefined;
    }
    const bound = this.#bindings.findLast((one) => one.name === name && one.from <= at && at < one.to);
    if (bound) return { moving: bound.moving, end: at + 1, text: name, isMany: false };
    const own = this.#scope.bound?.get(name);
    if (own) return { moving: own, end: at + 1, text: name, isMany: false };
    const second = this.#kind(at + 1) === '.' ? this.#name(at + 2) : undefined;
    if (second === undefined) return undefined;
    const pair = `${name}.${second}`;
    const value = this.#scope.bound?.get(pair);
    if (value) return { moving: value, end: at + 3, text: pair, isMany: false };
    const moving = this.#scope.context.movings.get(pair);
    return moving && { moving, end: at + 3, text: moving.into, isMany: moving.isMany };
  }

  /** `for key, item in COLLECTION :` gives the item a name. */
  #bind(at: number): void {
    const kind = this.#kind(at);
    if (kind !== '[' && kind !== '{') return;
    const spaces = (from: number): number => {
      let next = from;
      while (this.#kind(next) === 'newline' || this.#kind(next) === 'comment') next++;
      return next;
    };
    let next = spaces(at + 1);
    if (this.#name(next) !== 'for') return;
    let item = this.#name((next = spaces(next + 1)));
    if (this.#kind(next + 1) === ',') item = this.#name((next = spaces(next + 2)));
    next = spaces(next + 1);
    if (item === undefined || this.#name(next) !== 'in') return;
    const collection = spaces(next + 1);
    const base = this.#base(collection);
    if (!base?.isMany || this.#kind(spaces(base.end)) !== ':') return;
    this.#collections.add(collection);
    this.#bindings.push({ name: item, moving: base.moving, from: base.end, to: this.#partner.get(at) ?? 0 });
  }

  #use(at: number, base: Base): { readonly change: Change | undefined; readonly end: number } {
    let end = base.end;
    let index = '';
    if (this.#kind(end) === '[') {
      const close = (this.#partner.get(end) ?? end) + 1;
      index = this.#text(end, close);
      end = close;
    } else if (this.#kind(end) === '.' && this.#kind(end + 1) === '*') {
      index = '[*]';
      end += 2;
    }
    const attribute = this.#kind(end) === '.' ? this.#name(end + 1) : undefined;
    if (attribute === undefined) return { change: this.#whole(at, base, index, end), end };
    const tailStart = end + 2;
    end = this.#afterTail(tailStart);
    const tail = end > tailStart ? this.#text(tailStart, end) : '';
    const isSplat = index === '[*]';
    const of = isSplat ? 'item' : `${base.text}${index}`;
    const answer = answerTo({ of, index, attribute, tail }, base.moving, this.#scope.context);
    if (!answer) {
      // An address is found in the printed folder, with its line; other names are not.
      if (base.text !== base.moving.into && !base.text.startsWith('values(')) this.#lose(base, attribute);
      return { change: undefined, end };
    }
    this.#note(answer);
    if (isSplat) return { change: this.#change(at, end, splat(answer, base, index)), end };
    return this.#placed(at, end, answer);
  }

  /** An answer where it stands: as part of a template, or without the function around it that undoes its own. */
  #placed(at: number, end: number, answer: Answer): { readonly change: Change; readonly end: number } {
    if ('source' in answer) {
      const isUndone =
        answer.json !== undefined &&
        this.#name(at - 2) === (answer.source.startsWith('jsondecode') ? 'jsonencode' : 'jsondecode') &&
        this.#kind(at - 1) === '(' &&
        this.#kind(end) === ')';
      if (isUndone) return { change: this.#change(at - 2, end + 1, answer.json ?? ''), end: end + 1 };
      return { change: this.#change(at, end, answer.source), end };
    }
    const isInterpolated = this.#tokens[at - 1]?.text === '${' && this.#tokens[end]?.text === '}';
    if (isInterpolated && this.#kind(end) === 'endSequence')
      return { change: this.#change(at - 1, end + 1, insideTemplate(answer.parts)), end: end + 1 };
    return { change: this.#change(at, end, templateText(answer.parts)), end };
  }

  #change(from: number, to: number, by: string): Change {
    return { ...this.#range(from, to), by };
  }

  #afterTail(from: number): number {
    let at = from;
    for (;;) {
      if (this.#kind(at) === '.' && (this.#kind(at + 1) === 'name' || this.#kind(at + 1) === '*')) at += 2;
      else if (this.#kind(at) === '[') at = (this.#partner.get(at) ?? at) + 1;
      else return at;
    }
  }

  /** A resource as a whole. Who asks it for something later may ask in the words of the other provider. */
  #whole(at: number, base: Base, index: string, end: number): Change {
    const { isOrder, block, context } = this.#scope;
    const change = this.#change(at, end, `${base.text}${index}`);
    if (!isOrder && !this.#collections.has(at) && !this.#isOnlyTold(at)) {
      const text = `${slice(this.#source, change)} is passed as a whole: check which of its attributes are used.`;
      context.log.fault('warning', block, text);
    }
    return change;
  }

  #lose({ text, moving }: Base, attribute: string): void {
    const { block, context } = this.#scope;
    context.log.fault('error', block, lostText(`${text}.${attribute}`, attribute, moving));
  }

  #isOnlyTold(at: number): boolean {
    for (const [open, close] of this.#partner)
      if (open < at && at < close && this.#kind(open) === '(' && asking.has(this.#name(open - 1) ?? '')) return true;
    return false;
  }

  #note(answer: Answer): void {
    if (!('parts' in answer)) return;
    for (const part of answer.parts) {
      const data = dataOf(part);
      if (data !== undefined) this.#scope.context.log.asks.add(data);
    }
  }
}

/** @param what as it is written */
export function lostText(what: string, attribute: string, { before, after }: Moving): string {
  const known = Object.hasOwn(before.exports, attribute) ? before.exports[attribute] : undefined;
  const how = typeof known === 'object' && 'lost' in known ? known.lost : 'Use a literal value.';
  return `${what}: ${after.terraformType} has no equivalent of ${attribute}. ${how}`;
}

/** The answer for each item of a list; one resource is a list of one. */
function splat(answer: Answer, { text, isMany }: Base, index: string): string {
  if ('source' in answer && answer.plain) return `${text}${index}${answer.source.slice('item'.length)}`;
  const item = 'parts' in answer ? templateText(answer.parts) : answer.source;
  return `[for item in ${text}${isMany ? '' : '[*]'} : ${item}]`;
}

const insideTemplate = (parts: readonly ArnPart[]): string =>
  parts.map((part) => (typeof part === 'string' ? escapeText(part) : `\${${part.source}}`)).join('');

const templateText = (parts: readonly ArnPart[]): string => `"${insideTemplate(parts)}"`;
