/** YAML → foreign values. The parser is loaded when the first YAML arrives. */
import type { Node, Scalar, YAMLMap } from 'yaml';
import { formatNumber } from '../../model/text/format-number.ts';
import { RawObject, numberAs, RawScalar, type RawValue } from '../convert/raw-value.ts';
import { boundText, importBounds } from './bounds.ts';
import type { Repaired } from './json.ts';
import type { Places } from './places.ts';

export type YamlResult =
  | { readonly ok: true; readonly values: readonly RawValue[]; readonly repaired: readonly Repaired[] }
  | { readonly ok: false; readonly line?: number; readonly message: string; readonly bound?: true };

/** Characters of YAML; its parser takes much longer than that of JSON. */
const most = 4 * 1024 * 1024;
/** Values after aliases are replaced by what they stand for. */
const mostValues = 1_000_000;

type Library = typeof import('./yaml-library.ts');

class TooMuch extends Error {}

/** The documents of a text, whose first line has that number. Never throws; aliases cannot make more of it than the bounds allow. */
export async function readYaml(text: string, firstLine = 1, places?: Places): Promise<YamlResult> {
  if (text.length > most) {
    return {
      ok: false,
      bound: true,
      message: `YAML is limited to ${formatNumber(most)} characters. Convert it to JSON.`,
    };
  }
  if (deepestOf(text) > importBounds.depth) return { ok: false, bound: true, message: boundText('depth') };
  const yaml = await import('./yaml-library.ts');
  const lines = new yaml.LineCounter();
  let documents: ReturnType<typeof yaml.parseAllDocuments>;
  try {
    documents = yaml.parseAllDocuments(text, {
      schema: 'core',
      lineCounter: lines,
      logLevel: 'silent',
      uniqueKeys: false,
      strict: false,
      prettyErrors: false,
    });
  } catch {
    // The parser calls itself for each level, and has no limit of its own.
    return { ok: false, bound: true, message: boundText('depth') };
  }
  const list = 'empty' in documents ? [] : documents;
  for (const { errors } of list) {
    const [error] = errors;
    if (!error) continue;
    const line = lines.linePos(error.pos[0]).line + firstLine - 1;
    return { ok: false, line, message: `Line ${line}: ${error.message.replace(/\.$/, '')}.` };
  }
  try {
    const reader = new Reader(yaml, (offset) => lines.linePos(offset).line + firstLine - 1, places);
    const values = list.map(({ contents }) => reader.read(contents as Node | null));
    return { ok: true, values, repaired: reader.repaired };
  } catch (error) {
    if (error instanceof TooMuch) return { ok: false, bound: true, message: error.message };
    throw error;
  }
}

/** Levels of flow brackets and of block sequences in one line, which is how text nests without growing. */
function deepestOf(text: string): number {
  let deepest = 0;
  let open = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 91 || code === 123) deepest = Math.max(deepest, (open += 1));
    else if (code === 93 || code === 125) open = Math.max(0, open - 1);
  }
  const dashes = /^[ \t]*(?:[-?:][ \t]+){201}/m.test(text) ? 201 : 0;
  const indents = /^[ \t]{4000}/m.test(text) ? 201 : 0;
  return Math.max(deepest, dashes, indents);
}

/** Short spellings of CloudFormation's functions that have another long name than the tag. */
const longNames: { readonly [tag: string]: string } = { '!Ref': 'Ref', '!Condition': 'Condition' };

class Reader {
  readonly #yaml: Library;
  readonly #lineOf: (offset: number) => number;
  readonly #places: Places | undefined;
  readonly #anchors = new Map<string, { readonly value: RawValue; readonly size: number }>();
  #twice: { readonly line: number; readonly count: number } | undefined;
  #size = 0;
  #items = 0;
  #depth = 0;

  constructor(yaml: Library, lineOf: (offset: number) => number, places: Places | undefined) {
    this.#yaml = yaml;
    this.#lineOf = lineOf;
    this.#places = places;
  }

  get repaired(): readonly Repaired[] {
    return this.#twice ? [{ repair: 'twice', ...this.#twice }] : [];
  }

  read(node: Node | null): RawValue {
    const before = this.#size;
    this.#count(1);
    this.#depth += 1;
    if (this.#depth > importBounds.depth) throw new TooMuch(boundText('depth'));
    const value = this.#tagged(node);
    this.#depth -= 1;
    const anchor = node && 'anchor' in node ? node.anchor : undefined;
    if (anchor) this.#anchors.set(anchor, { value, size: this.#size - before });
    return value;
  }

  #count(by: number): void {
    this.#size += by;
    if (this.#size > mostValues) {
      throw new TooMuch(
        `Its aliases expand to more than ${formatNumber(mostValues)} values. Replace aliases with their content.`,
      );
    }
  }

  #tagged(node: Node | null): RawValue {
    const tag = node?.tag;
    if (!node || tag === undefined || !/^![A-Za-z]/.test(tag)) return this.#plain(node);
    const call = new RawObject(this.#line(node));
    const value = this.#plain(node);
    const argument = tag === '!GetAtt' && typeof value === 'string' ? value.split(/\.(.*)/s).slice(0, 2) : value;
    return call.set(longNames[tag] ?? `Fn::${tag.slice(1)}`, argument);
  }

  #plain(node: Node | null): RawValue {
    if (!node) return null;
    if (this.#yaml.isAlias(node)) {
      const anchor = this.#anchors.get(node.source);
      this.#count(anchor?.size ?? 0);
      return anchor?.value ?? null;
    }
    if (this.#yaml.isMap(node)) return this.#members(node);
    if (this.#yaml.isSeq(node)) {
      this.#items += node.items.length;
      if (this.#items > importBounds.items) throw new TooMuch(boundText('items'));
      const items = node.items.map((item) => this.read(item as Node | null));
      for (const [at, item] of node.items.entries()) this.#note(items, at, item as Node | null);
      return items;
    }
    return this.#yaml.isScalar(node) ? scalarOf(node) : null;
  }

  #members(map: YAMLMap): RawObject {
    const members = new RawObject(this.#line(map));
    const own = new Set<string>();
    for (const { key, value } of map.items) {
      const name = this.#yaml.isScalar(key) ? (key.source ?? String(key.value as string)) : this.#keyOf(key as Node);
      const item = this.read(value as Node | null);
      if (name === '<<') {
        merge(members, item);
        continue;
      }
      if (own.has(name)) this.#noteTwice(key as Node);
      own.add(name);
      members.set(name, item);
      this.#note(members, name, key as Node | null);
    }
    return members;
  }

  #note(container: object, key: string | number, node: Node | null): void {
    if (node?.range) this.#places?.note(container, key, node.range[0]);
  }

  #noteTwice(key: Node): void {
    const { line, count } = this.#twice ?? { line: this.#line(key), count: 0 };
    this.#twice = { line, count: count + 1 };
  }

  /** A key that is no plain text. */
  #keyOf(key: Node): string {
    const value = this.read(key);
    return typeof value === 'string' ? value : '?';
  }

  #line(node: Node): number {
    return this.#lineOf(node.range?.[0] ?? 0);
  }
}

function merge(members: RawObject, item: RawValue): void {
  for (const source of Array.isArray(item) ? (item as readonly RawValue[]) : [item])
    if (source instanceof RawObject) for (const [key, value] of source) if (!members.has(key)) members.set(key, value);
}

/** Truth values of YAML 1.1, which CloudFormation reads; elsewhere, and in texts and JSON, they are words. */
const truths: ReadonlyMap<string, boolean> = new Map(
  [
    ['y', 'n'],
    ['yes', 'no'],
    ['on', 'off'],
  ].flatMap(([yes = '', no = '']) => [...spellings(yes, true), ...spellings(no, false)]),
);

function spellings(word: string, value: boolean): readonly (readonly [string, boolean])[] {
  const upper = word.toUpperCase();
  return [word, upper.slice(0, 1) + word.slice(1), upper].map((text) => [text, value]);
}

function scalarOf({ value, source, type }: Scalar): RawValue {
  if (typeof value === 'number') return numberAs(source ?? String(value), value);
  if (typeof value === 'string') {
    const meant = type === 'PLAIN' ? truths.get(value) : undefined;
    return meant === undefined ? value : new RawScalar(value, meant);
  }
  if (typeof value === 'boolean' || value === null) return value;
  return typeof value === 'bigint' ? String(value) : (source ?? null);
}
