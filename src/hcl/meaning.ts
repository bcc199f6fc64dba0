/** Whether two expressions mean the same to Terraform, however they are laid out. */
import { Digits, parseExactJson, type ExactJson } from './exact-json.ts';
import type { Range } from './body.ts';
import { parsedTokens } from './syntax/parse.ts';
import { readTree, type HclTree } from './syntax/tree.ts';

/**
 * What an expression means, as a text that is the same for another spelling of it: heredocs and quotes, spaces,
 * comments, the order and quotes of keys, `chomp` around plain text. A number or truth value is the text of it, as
 * Terraform converts it, but not within jsonencode(). Undefined for a text that is no expression.
 *
 */
export function meaningOf(text: string, range: Range, standing: Standing = 'value'): string | undefined {
  const tree = readTree(text, range);
  return tree && new Meaning(text).of(tree, standing);
}

/**
 * Where an expression stands: as a value; as one that is JSON, of which text and jsonencode() mean the same; within JSON,
 * where nothing is converted.
 */
export type Standing = 'value' | 'encoded' | 'json';

const word = (text: string) => JSON.stringify(text);

class Meaning {
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  of(tree: HclTree, standing: Standing): string {
    const inner = standing === 'json' ? 'json' : 'value';
    switch (tree.kind) {
      case 'text':
        return (standing === 'encoded' ? this.#decoded(tree.text) : undefined) ?? word(tree.text);
      case 'number':
      case 'boolean': {
        const spelled = String(tree.kind === 'number' ? tree.number : tree.boolean);
        return standing === 'json' ? spelled : word(spelled);
      }
      case 'null':
        return 'null';
      case 'path':
        return tree.names.join('.');
      case 'template':
        return this.#template(tree.parts, inner);
      case 'list':
        return `[${tree.items.map((item) => this.of(item, inner)).join()}]`;
      case 'object':
        return objectMeaning(tree.entries.map(({ key, value }) => [key, this.of(value, inner)]));
      case 'call':
        return this.#call(tree.name, tree.arguments, standing);
      case 'other':
        return this.#other(tree);
    }
  }

  /** A template that is one value and nothing else is that value. */
  #template(parts: readonly (string | HclTree)[], standing: 'value' | 'json'): string {
    const [only, ...more] = parts;
    if (typeof only === 'object' && more.length === 0) return this.of(only, standing);
    return `"${parts.map((part) => (typeof part === 'string' ? word(part) : this.of(part, 'value'))).join('+')}"`;
  }

  #call(name: string, given: readonly HclTree[], standing: Standing): string {
    const [only, ...more] = given;
    if (only && more.length === 0) {
      if (name === 'jsonencode')
        return standing === 'encoded' ? jsonMeaning(this.of(only, 'json')) : `jsonencode(${this.of(only, 'json')})`;
      if (name === 'chomp' && only.kind === 'text') return word(only.text.replace(/[\r\n]+$/, ''));
    }
    return `${name}(${given.map((argument) => this.of(argument, 'value')).join()})`;
  }

  #decoded(text: string): string | undefined {
    try {
      return jsonMeaning(exactMeaning(parseExactJson(text)));
    } catch {
      return undefined;
    }
  }

  /** By its tokens; brackets around all of it say nothing. */
  #other({ start, end }: Range): string {
    const tokens = (parsedTokens(this.#text.slice(start, end)) ?? []).filter(
      ({ kind }) => kind !== 'comment' && kind !== 'newline',
    );
    const [open, first] = tokens;
    const last = tokens.at(-2);
    if (first && last && open?.kind === '(' && closesAt(tokens) === tokens.length - 1) {
      const tree = readTree(this.#text, { start: start + first.start, end: start + last.start + last.text.length });
      if (tree) return this.of(tree, 'value');
    }
    return `(${tokens.map(({ kind, text }) => `${kind === text ? '' : kind}${word(text)}`).join(' ')})`;
  }
}

/** The index of the token that closes the first one. */
function closesAt(tokens: readonly { readonly kind: string }[]): number {
  let depth = 0;
  return tokens.findIndex(({ kind }) => {
    if (kind === '(') depth += 1;
    else if (kind === ')') depth -= 1;
    return depth === 0;
  });
}

const jsonMeaning = (json: string) => `json ${json}`;

/** Keys in one order; of keys that stand twice, each in its own. */
const objectMeaning = (entries: readonly (readonly [key: string, meaning: string])[]): string =>
  `{${entries
    .toSorted(([a], [b]) => (a < b ? -1 : Number(a > b)))
    .map(([key, meaning]) => `${word(key)}=${meaning}`)
    .join()}}`;

/** Of parsed JSON, the same as of the expression that jsonencode() makes it from. */
function exactMeaning(value: ExactJson): string {
  if (value === null) return 'null';
  if (typeof value === 'string') return word(value);
  if (typeof value !== 'object') return String(value);
  if (value instanceof Digits) return `(number${word(value.text)})`;
  if (isItems(value)) return `[${value.map(exactMeaning).join()}]`;
  return objectMeaning(Object.entries(value).map(([key, item]) => [key, exactMeaning(item)]));
}

const isItems = (value: ExactJson): value is readonly ExactJson[] => Array.isArray(value);
