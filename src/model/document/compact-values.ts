/** Values and words of a design in the compact spelling of a link: words by number, references by position. */
import { bound } from '../schema/bounds.ts';
import { isHcl, isMap, isPairs, isRef, isVar, pairsOf, type Value } from '../schema/value.ts';
import { linkWords } from './link-words.ts';

export type CompactJson =
  | string
  | number
  | boolean
  | null
  | readonly CompactJson[]
  | { readonly [key: string]: CompactJson };

const numbers = new Map(linkWords.map((word, index) => [word, index]));
export const wordCode = (word: string): CompactJson => numbers.get(word) ?? word;
export const wordOf = (code: unknown): string => {
  const word = typeof code === 'number' ? linkWords[code] : code;
  if (typeof word !== 'string') throw new Error(`The link uses word ${String(code)}, which isn't supported`);
  return word;
};

/** First element of an array that stands for a value. Texts that are words are a number where that is shorter. */
const tag = { list: 0, map: 1, pairs: 2, hcl: 3, ref: 4, var: 5, word: 6 } as const;

export const flatPairs = (pairs: readonly (readonly [string, Value])[], positions: KeyPositions): CompactJson[] =>
  pairs.flatMap(([key, value]) => [wordCode(key), shrink(value, positions)]);

/** Position of each object, by its key: references hold positions. */
export type KeyPositions = ReadonlyMap<string, number>;

function shrink(value: Value, positions: KeyPositions): CompactJson {
  if (typeof value === 'string') {
    const word = numbers.get(value);
    return word !== undefined && value.length > String(word).length + 3 ? [tag.word, word] : value;
  }
  if (isHcl(value)) return [tag.hcl, value.hcl];
  if (isVar(value)) return [tag.var, value.var];
  if (isRef(value))
    return [
      tag.ref,
      positions.get(value.ref) ?? value.ref,
      ...(value.attribute === undefined ? [] : [wordCode(value.attribute)]),
    ];
  if (Array.isArray(value)) return [tag.list, ...value.map((item: Value) => shrink(item, positions))];
  if (isMap(value)) return [isPairs(value) ? tag.pairs : tag.map, ...flatPairs(pairsOf(value), positions)];
  return value as CompactJson;
}

export function textAt(json: CompactJson | undefined): string {
  if (typeof json !== 'string') throw new Error('The link has a value where text is expected');
  return json;
}

function grow(json: CompactJson, keys: readonly string[]): Value {
  if (!Array.isArray(json)) {
    if (typeof json === 'object' && json !== null) throw new Error('The link has an object where an array is expected');
    return json as Value;
  }
  const [kind, ...rest] = json as readonly CompactJson[];
  switch (kind) {
    case tag.list:
      bound('entries', rest.length);
      return rest.map((item) => grow(item, keys));
    case tag.map:
      return expandedMap(rest, keys);
    case tag.pairs:
      return { entries: growPairs(rest, keys) };
    case tag.hcl:
      return { hcl: textAt(rest[0]) };
    case tag.var:
      return { var: textAt(rest[0]) };
    case tag.ref: {
      const ref = typeof rest[0] === 'number' ? (keys[rest[0]] ?? '') : textAt(rest[0]);
      return rest.length > 1 ? { ref, attribute: wordOf(rest[1]) } : { ref };
    }
    case tag.word:
      return wordOf(rest[0]);
    default:
      throw new Error(`The link has a value of type ${JSON.stringify(kind)}, which isn't supported`);
  }
}

function growPairs(json: readonly CompactJson[], keys: readonly string[]): (readonly [string, Value])[] {
  bound('entries', json.length / 2);
  return itemGroups(json, 2).map(([key, value]) => [wordOf(key), grow(value ?? null, keys)] as const);
}

/** We write each key once, so a second one was put there by somebody else. */
export function expandedMap(json: readonly CompactJson[], keys: readonly string[]): { readonly [key: string]: Value } {
  const pairs = growPairs(json, keys);
  const map = Object.fromEntries(pairs);
  if (Object.keys(map).length < pairs.length) throw new Error('The link has an attribute or a key twice');
  return map;
}

/** What a flat list holds, so many items at a time. */
export const itemGroups = (items: readonly CompactJson[], size: number): (readonly CompactJson[])[] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, at) => items.slice(at * size, at * size + size));

export function listAt(json: CompactJson): readonly CompactJson[] {
  if (!Array.isArray(json)) throw new Error('The link has a value where an array is expected');
  return json as readonly CompactJson[];
}
