/** Matching with a bound on the steps, so that no expression can stop the page. */
import type { JavaRegex, RegexNode } from './regex-tree.ts';

/** Steps of one search, and how deep repeated groups may go. */
const bounds = { steps: 500_000, depth: 1_200 } as const;

/** The expression tries too much; what it finds stays unknown. */
export class RegexEffort extends Error {
  constructor() {
    super('The regular expression needs too many steps for this text.');
  }
}

export interface RegexMatch {
  readonly start: number;
  readonly end: number;
  /** Texts of the groups, the whole one first; undefined where a group took no part. */
  readonly groups: readonly (string | undefined)[];
}

type Next = (at: number) => boolean;

class Matcher {
  readonly #text: string;
  readonly #groups: ([number, number] | undefined)[];
  #steps = 0;
  #depth = 0;

  constructor(text: string, groups: number) {
    this.#text = text;
    this.#groups = Array.from({ length: groups + 1 });
  }

  get steps(): number {
    return this.#steps;
  }

  from(root: RegexNode, start: number, accepts: Next): RegexMatch | undefined {
    this.#groups.fill(undefined);
    let end = -1;
    const isFound = this.#match(root, start, (at) => {
      if (!accepts(at)) return false;
      end = at;
      return true;
    });
    if (!isFound) return undefined;
    const groups = this.#groups.map((span) => span && this.#text.slice(...span));
    groups[0] = this.#text.slice(start, end);
    return { start, end, groups };
  }

  #match(node: RegexNode, at: number, next: Next): boolean {
    this.#steps += 1;
    this.#depth += 1;
    if (this.#steps > bounds.steps || this.#depth > bounds.depth) throw new RegexEffort();
    const isFound = this.#one(node, at, next);
    this.#depth -= 1;
    return isFound;
  }

  #one(node: RegexNode, at: number, next: Next): boolean {
    if (node.kind === 'char') return at < this.#text.length && node.test(this.#text[at] ?? '') && next(at + 1);
    if (node.kind === 'sequence') return this.#sequence(node.items, 0, at, next);
    if (node.kind === 'either') return node.options.some((option) => this.#match(option, at, next));
    if (node.kind === 'group') return this.#group(node.item, node.index, at, next);
    if (node.kind === 'edge') return this.#isEdge(node.edge, at) && next(at);
    if (node.kind === 'look') return this.#match(node.item, at, () => true) === node.isWanted && next(at);
    if (node.kind === 'same as') {
      const span = this.#groups[node.index];
      const text = span && this.#text.slice(...span);
      return text !== undefined && this.#text.startsWith(text, at) && next(at + text.length);
    }
    return node.item.kind === 'char'
      ? this.#chars(node, node.item.test, at, next)
      : this.#repeat(node, 0, at, -1, next);
  }

  #sequence(items: readonly RegexNode[], from: number, start: number, next: Next): boolean {
    let at = start;
    // A run of single characters needs no depth.
    for (let index = from; index < items.length; index += 1) {
      const item = items[index];
      if (item?.kind !== 'char')
        return !!item && this.#match(item, at, (end) => this.#sequence(items, index + 1, end, next));
      this.#spend();
      if (at >= this.#text.length || !item.test(this.#text[at] ?? '')) return false;
      at += 1;
    }
    return next(at);
  }

  #group(item: RegexNode, index: number | undefined, at: number, next: Next): boolean {
    if (index === undefined) return this.#match(item, at, next);
    const before = this.#groups[index];
    const isFound = this.#match(item, at, (end) => {
      const last = this.#groups[index];
      this.#groups[index] = [at, end];
      if (next(end)) return true;
      this.#groups[index] = last;
      return false;
    });
    if (!isFound) this.#groups[index] = before;
    return isFound;
  }

  /** Single characters are counted in a loop. */
  #chars(
    { min, max, mode }: Extract<RegexNode, { kind: 'repeat' }>,
    test: (char: string) => boolean,
    at: number,
    next: Next,
  ): boolean {
    const fits = (end: number) => end < this.#text.length && test(this.#text[end] ?? '');
    let end = at;
    const limit = mode === 'lazy' ? min : max;
    while (end - at < limit && fits(end)) {
      end += 1;
      this.#spend();
    }
    if (end - at < min) return false;
    if (mode === 'possessive') return next(end);
    if (mode === 'lazy') {
      for (; !next(end); end += 1) {
        this.#spend();
        if (end - at >= max || !fits(end)) return false;
      }
      return true;
    }
    for (; end - at >= min; end -= 1) {
      this.#spend();
      if (next(end)) return true;
    }
    return false;
  }

  #repeat(node: Extract<RegexNode, { kind: 'repeat' }>, count: number, at: number, last: number, next: Next): boolean {
    const { item, min, max, mode } = node;
    // A round that took nothing would go on for ever.
    const mayGoOn = count < max && (count < min || at !== last);
    const again = (then: Next) =>
      mayGoOn && this.#match(item, at, (end) => this.#repeat(node, count + 1, end, at, then));
    if (mode === 'possessive') {
      let end = -1;
      const isFound = this.#repeat({ ...node, mode: 'greedy' }, count, at, last, (found) => {
        end = found;
        return true;
      });
      return isFound && next(end);
    }
    if (mode === 'lazy') return (count >= min && next(at)) || again(next);
    return again(next) || (count >= min && next(at));
  }

  #isEdge(edge: 'start' | 'end' | 'word' | 'inside word', at: number): boolean {
    if (edge === 'start') return at === 0;
    if (edge === 'end') return at === this.#text.length || (at === this.#text.length - 1 && this.#text[at] === '\n');
    const isWord = (char: string | undefined) => char !== undefined && /\w/.test(char);
    return (isWord(this.#text[at - 1]) !== isWord(this.#text[at])) === (edge === 'word');
  }

  #spend(): void {
    this.#steps += 1;
    if (this.#steps > bounds.steps) throw new RegexEffort();
  }
}

export interface RegexUse {
  readonly match: RegexMatch | undefined;
  readonly steps: number;
}

/** Whether the whole text fits, as `matches` of Java. Throws RegexEffort. */
export function matchWhole({ root, groups }: JavaRegex, text: string): RegexUse {
  const matcher = new Matcher(text, groups);
  const match = matcher.from(root, 0, (at) => at === text.length);
  return { match, steps: matcher.steps };
}

/** Where the expression is found, from the left, without overlap. Throws RegexEffort. */
export function matchAll(
  { root, groups }: JavaRegex,
  text: string,
): { readonly matches: readonly RegexMatch[]; readonly steps: number } {
  const matcher = new Matcher(text, groups);
  const matches: RegexMatch[] = [];
  for (let at = 0; at <= text.length;) {
    const match = matcher.from(root, at, () => true);
    if (match) matches.push(match);
    at = match && match.end > at ? match.end : at + 1;
  }
  return { matches, steps: matcher.steps };
}
