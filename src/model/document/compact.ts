/**
 * The compact spelling of a design inside a link: arrays by position, words by number, keys left out where they follow
 * from the position. Expanding gives a document, which is then checked like any other foreign one.
 */
import { bound } from '../schema/bounds.ts';
import { inTableOrder, toDocument } from './document.ts';
import { documentKey, hasChoice } from './document-key.ts';
import { canBeOfAws, typeOf, type Design, type Waiver } from '../design/design.ts';
import { linkWords } from './link-words.ts';
import { resourceTypes } from '../resources/index.ts';
import { isHcl, isMap, isPairs, isRef, isVar, pairsOf, type Value } from '../schema/value.ts';

type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

const numbers = new Map(linkWords.map((word, index) => [word, index]));
const short = (word: string): Json => numbers.get(word) ?? word;
const long = (code: unknown): string => {
  const word = typeof code === 'number' ? linkWords[code] : code;
  if (typeof word !== 'string') throw new Error(`The link uses word ${String(code)}, which isn't supported`);
  return word;
};

/** First element of an array that stands for a value. Texts that are words are a number where that is shorter. */
const tag = { list: 0, map: 1, pairs: 2, hcl: 3, ref: 4, var: 5, word: 6 } as const;

const flat = (pairs: readonly (readonly [string, Value])[], positions: Positions): Json[] =>
  pairs.flatMap(([key, value]) => [short(key), shrink(value, positions)]);

/** Position of each object, by its key: references hold positions. */
type Positions = ReadonlyMap<string, number>;

function shrink(value: Value, positions: Positions): Json {
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
      ...(value.attribute === undefined ? [] : [short(value.attribute)]),
    ];
  if (Array.isArray(value)) return [tag.list, ...value.map((item: Value) => shrink(item, positions))];
  if (isMap(value)) return [isPairs(value) ? tag.pairs : tag.map, ...flat(pairsOf(value), positions)];
  return value as Json;
}

function spelled(json: Json | undefined): string {
  if (typeof json !== 'string') throw new Error('The link has a value where text is expected');
  return json;
}

function grow(json: Json, keys: readonly string[]): Value {
  if (!Array.isArray(json)) {
    if (typeof json === 'object' && json !== null) throw new Error('The link has an object where an array is expected');
    return json as Value;
  }
  const [kind, ...rest] = json as readonly Json[];
  switch (kind) {
    case tag.list:
      bound('entries', rest.length);
      return rest.map((item) => grow(item, keys));
    case tag.map:
      return growMap(rest, keys);
    case tag.pairs:
      return { entries: growPairs(rest, keys) };
    case tag.hcl:
      return { hcl: spelled(rest[0]) };
    case tag.var:
      return { var: spelled(rest[0]) };
    case tag.ref: {
      const ref = typeof rest[0] === 'number' ? (keys[rest[0]] ?? '') : spelled(rest[0]);
      return rest.length > 1 ? { ref, attribute: long(rest[1]) } : { ref };
    }
    case tag.word:
      return long(rest[0]);
    default:
      throw new Error(`The link has a value of type ${JSON.stringify(kind)}, which isn't supported`);
  }
}

function growPairs(json: readonly Json[], keys: readonly string[]): (readonly [string, Value])[] {
  bound('entries', json.length / 2);
  return groups(json, 2).map(([key, value]) => [long(key), grow(value ?? null, keys)] as const);
}

/** We write each key once, so a second one was put there by somebody else. */
function growMap(json: readonly Json[], keys: readonly string[]): { readonly [key: string]: Value } {
  const pairs = growPairs(json, keys);
  const map = Object.fromEntries(pairs);
  if (Object.keys(map).length < pairs.length) throw new Error('The link has an attribute or a key twice');
  return map;
}

/** What a flat list holds, so many items at a time. */
const groups = (items: readonly Json[], size: number): (readonly Json[])[] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, at) => items.slice(at * size, at * size + size));

/** Drops what is empty at the end. */
function trim(items: readonly Json[]): readonly Json[] {
  let end = items.length;
  while (end > 0 && isEmpty(items[end - 1])) end -= 1;
  return items.slice(0, end);
}
const isEmpty = (item: Json | undefined) =>
  item === '' || item === undefined || item === null || (Array.isArray(item) && item.length === 0);

const prefixes = new Map<string, string>(resourceTypes.map((type) => [type.id, type.keyPrefix]));

/** The key an object has when nothing else was chosen: letters of its type and place among its type. */
const plainKey = (type: string, place: number) => `${prefixes.get(type) ?? type}${place}`;

export function compact(design: Design): Json {
  const positions: Positions = new Map(design.objects.map((object, index) => [object.key, index]));
  const places = new Map<string, number>();
  const objects = design.objects.map((object): Json => {
    const place = (places.get(object.type) ?? 0) + 1;
    places.set(object.type, place);
    return trim([
      short(object.type),
      hasChoice(typeOf(object)) ? short(object.variant) : '',
      object.name,
      flat(Object.entries(inTableOrder(typeOf(object), object.attributes)), positions),
      flat(Object.entries(object.import), positions),
      flat(Object.entries(inTableOrder(typeOf(object), object.inactiveValues)), positions),
      object.key === plainKey(object.type, place) ? '' : object.key,
      object.sourceText ? [object.sourceText.text, object.sourceText.fingerprint] : '',
      object.address ?? '',
      canBeOfAws(object.type) && (object.provider ?? 'awscc') !== design.output.provider
        ? short(object.provider ?? 'awscc')
        : '',
      object.redeploys === false ? 1 : '',
      flatWaivers(object.waivers ?? []),
    ]);
  });
  const document = toDocument(design) as {
    readonly output?: { readonly [name: string]: Value };
    readonly variables?: readonly { readonly [name: string]: Value }[];
  };
  return trim([
    design.name,
    objects,
    (document.variables ?? []).map((variable) => flat(Object.entries(variable), positions)),
    flat(Object.entries(document.output ?? {}), positions),
    design.note,
    design.moves.flatMap(({ type, from, to }) => [short(type), from, to]),
    design.passthrough.flatMap((part) => [
      part.file,
      'text' in part
        ? part.gap === undefined
          ? part.text
          : [part.text, part.gap, 1]
        : [positions.get(part.ref) ?? part.ref, ...(part.gap === undefined ? [] : [part.gap])],
    ]),
    flatWaivers(design.waivers),
    (design.fileForms ?? []).flatMap(({ file, crlf, above, below }) => [file, crlf ? 1 : 0, above ?? 0, below ?? 0]),
    // As JSON: what a request holds is none of our words.
    (design.requests ?? []).map((request) => JSON.stringify(request)),
  ]);
}

const flatWaivers = (waivers: readonly Waiver[]): Json[] =>
  waivers.flatMap(({ rule, reason, date = '' }) => [rule, reason, date]);

/** Refused like any other damage where it is no JSON; the document says whether it is a request. */
const requestOfJson = (text: Json): unknown => JSON.parse(spelled(text));

/** Under their name, where there are any. */
const waiversOf = (items: Json) => {
  const waivers = groups(array(items), 3).map(([rule, reason, date]) => ({
    rule,
    reason,
    ...(date === '' ? {} : { date }),
  }));
  return waivers.length === 0 ? {} : { waivers };
};

/**
 * The document of a compact spelling. Throws on what no version of ours wrote, and `BeyondBounds` before it would make
 * more than a design may hold.
 */
export function expand(json: unknown): { readonly [name: string]: unknown } {
  if (!Array.isArray(json)) throw new Error("The link doesn't contain a design");
  const [
    name,
    objects = [],
    variables = [],
    output = [],
    note = '',
    moves = [],
    kept = [],
    waivers = [],
    files = [],
    requests = [],
  ] = json as readonly Json[];
  const counts = [
    ['objects', objects, 1],
    ['variables', variables, 1],
    ['moves', moves, 3],
    ['passthrough', kept, 2],
    ['passthrough', files, 4],
    ['requests', requests, 1],
  ] as const;
  for (const [what, list, size] of counts) bound(what, Math.ceil(array(list).length / size));
  const places = new Map<string, number>();
  const entries = array(objects).map((entry) => {
    const [
      typeCode,
      variant,
      label = '',
      attributes = [],
      ids = [],
      aside = [],
      key = '',
      written = [],
      address = '',
      of = '',
      fixed = '',
      ownWaivers = [],
    ] = array(entry);
    const type = long(typeCode);
    const place = (places.get(type) ?? 0) + 1;
    places.set(type, place);
    return {
      type,
      variant,
      label,
      attributes,
      ids,
      aside,
      key: key === '' ? plainKey(type, place) : spelled(key),
      written: written === '' ? [] : array(written),
      address: spelled(address),
      provider: of === '' ? '' : long(of),
      isFixed: fixed === 1,
      waivers: waiversOf(ownWaivers),
    };
  });
  const keys = entries.map((entry) => entry.key);
  const values = (pairs: Json) => growMap(array(pairs), keys);

  const collections = resourceTypes.map((type) => {
    const own = entries.filter((entry) => entry.type === type.id);
    return [
      type.collection,
      own.map((entry) => ({
        key: entry.key,
        name: entry.label,
        ...(hasChoice(type) ? { [type.variantField]: long(entry.variant) } : {}),
        attributes: values(entry.attributes),
        import: values(entry.ids),
        aside: values(entry.aside),
        ...(entry.written.length === 0
          ? {}
          : { written: { text: spelled(entry.written[0] ?? ''), says: spelled(entry.written[1] ?? '') } }),
        ...(entry.address === '' ? {} : { address: entry.address }),
        ...(entry.provider === '' ? {} : { provider: entry.provider }),
        ...(entry.isFixed ? { redeploys: false } : {}),
        ...entry.waivers,
      })),
    ] as const;
  });
  return {
    ...documentKey,
    name,
    note,
    output: values(output),
    variables: array(variables).map(values),
    moves: movesOf(array(moves)),
    kept: keptOf(array(kept), keys),
    ...waiversOf(waivers),
    ...(array(requests).length === 0 ? {} : { requests: array(requests).map(requestOfJson) }),
    files: filesOf(array(files)),
    ...Object.fromEntries(collections),
  };
}

const movesOf = (items: readonly Json[]) =>
  groups(items, 3).map(([type, from, to]) => ({ type: long(type), from, to }));

/** Text stands as text, a place as the position of the object or the key of the variable in an array. */
const keptOf = (items: readonly Json[], keys: readonly string[]) =>
  groups(items, 2).map(([file, content]) => {
    if (!Array.isArray(content)) return { file, text: spelled(content) };
    const [ref, gap, isText] = content as readonly Json[];
    const space = gap === undefined ? {} : { gap };
    if (isText === 1) return { file, text: spelled(ref), ...space };
    return { file, ref: typeof ref === 'number' ? (keys[ref] ?? '') : spelled(ref), ...space };
  });

/** A margin that is as in files of ours stands as a number. */
const filesOf = (items: readonly Json[]) =>
  groups(items, 4).map(([file, crlf, above, below]) => ({
    file,
    ...(crlf === 1 ? { crlf: true } : {}),
    ...(typeof above === 'number' ? {} : { above }),
    ...(typeof below === 'number' ? {} : { below }),
  }));

function array(json: Json): readonly Json[] {
  if (!Array.isArray(json)) throw new Error('The link has a value where an array is expected');
  return json as readonly Json[];
}
