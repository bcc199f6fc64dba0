/**
 * The compact spelling of a design inside a link: arrays by position, words by number, keys left out where they follow
 * from the position. Expanding gives a document, which is then checked like any other foreign one.
 */
import { bound } from '../schema/bounds.ts';
import { inTableOrder, toDocument } from './document.ts';
import {
  expandedMap,
  flatPairs,
  itemGroups,
  listAt,
  textAt,
  wordCode,
  wordOf,
  type CompactJson,
  type KeyPositions,
} from './compact-values.ts';
import { documentKey, hasChoice } from './document-key.ts';
import { canBeOfAws, typeOf, type Design, type Waiver } from '../design/design.ts';
import { resourceTypes } from '../resources/index.ts';
import { type Value } from '../schema/value.ts';

/** Drops what is empty at the end. */
function trim(items: readonly CompactJson[]): readonly CompactJson[] {
  let end = items.length;
  while (end > 0 && isEmpty(items[end - 1])) end -= 1;
  return items.slice(0, end);
}
const isEmpty = (item: CompactJson | undefined) =>
  item === '' || item === undefined || item === null || (Array.isArray(item) && item.length === 0);

const prefixes = new Map<string, string>(resourceTypes.map((type) => [type.id, type.keyPrefix]));

/** The key an object has when nothing else was chosen: letters of its type and place among its type. */
const plainKey = (type: string, place: number) => `${prefixes.get(type) ?? type}${place}`;

export function compact(design: Design): CompactJson {
  const positions: KeyPositions = new Map(design.objects.map((object, index) => [object.key, index]));
  const places = new Map<string, number>();
  const objects = design.objects.map((object): CompactJson => {
    const place = (places.get(object.type) ?? 0) + 1;
    places.set(object.type, place);
    return trim([
      wordCode(object.type),
      hasChoice(typeOf(object)) ? wordCode(object.variant) : '',
      object.name,
      flatPairs(Object.entries(inTableOrder(typeOf(object), object.attributes)), positions),
      flatPairs(Object.entries(object.import), positions),
      flatPairs(Object.entries(inTableOrder(typeOf(object), object.inactiveValues)), positions),
      object.key === plainKey(object.type, place) ? '' : object.key,
      object.sourceText ? [object.sourceText.text, object.sourceText.fingerprint] : '',
      object.address ?? '',
      canBeOfAws(object.type) && (object.provider ?? 'awscc') !== design.output.provider
        ? wordCode(object.provider ?? 'awscc')
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
    (document.variables ?? []).map((variable) => flatPairs(Object.entries(variable), positions)),
    flatPairs(Object.entries(document.output ?? {}), positions),
    design.note,
    design.moves.flatMap(({ type, from, to }) => [wordCode(type), from, to]),
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

const flatWaivers = (waivers: readonly Waiver[]): CompactJson[] =>
  waivers.flatMap(({ rule, reason, date = '' }) => [rule, reason, date]);

/** Refused like any other damage where it is no JSON; the document says whether it is a request. */
const requestOfJson = (text: CompactJson): unknown => JSON.parse(textAt(text));

/** Under their name, where there are any. */
const waiversOf = (items: CompactJson) => {
  const waivers = itemGroups(listAt(items), 3).map(([rule, reason, date]) => ({
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
  ] = json as readonly CompactJson[];
  const counts = [
    ['objects', objects, 1],
    ['variables', variables, 1],
    ['moves', moves, 3],
    ['passthrough', kept, 2],
    ['passthrough', files, 4],
    ['requests', requests, 1],
  ] as const;
  for (const [what, list, size] of counts) bound(what, Math.ceil(listAt(list).length / size));
  const places = new Map<string, number>();
  const entries = listAt(objects).map((entry) => {
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
    ] = listAt(entry);
    const type = wordOf(typeCode);
    const place = (places.get(type) ?? 0) + 1;
    places.set(type, place);
    return {
      type,
      variant,
      label,
      attributes,
      ids,
      aside,
      key: key === '' ? plainKey(type, place) : textAt(key),
      written: written === '' ? [] : listAt(written),
      address: textAt(address),
      provider: of === '' ? '' : wordOf(of),
      isFixed: fixed === 1,
      waivers: waiversOf(ownWaivers),
    };
  });
  const keys = entries.map((entry) => entry.key);
  const values = (pairs: CompactJson) => expandedMap(listAt(pairs), keys);

  const collections = resourceTypes.map((type) => {
    const own = entries.filter((entry) => entry.type === type.id);
    return [
      type.collection,
      own.map((entry) => ({
        key: entry.key,
        name: entry.label,
        ...(hasChoice(type) ? { [type.variantField]: wordOf(entry.variant) } : {}),
        attributes: values(entry.attributes),
        import: values(entry.ids),
        aside: values(entry.aside),
        ...(entry.written.length === 0
          ? {}
          : { written: { text: textAt(entry.written[0] ?? ''), says: textAt(entry.written[1] ?? '') } }),
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
    variables: listAt(variables).map(values),
    moves: movesOf(listAt(moves)),
    kept: keptOf(listAt(kept), keys),
    ...waiversOf(waivers),
    ...(listAt(requests).length === 0 ? {} : { requests: listAt(requests).map(requestOfJson) }),
    files: filesOf(listAt(files)),
    ...Object.fromEntries(collections),
  };
}

const movesOf = (items: readonly CompactJson[]) =>
  itemGroups(items, 3).map(([type, from, to]) => ({ type: wordOf(type), from, to }));

/** Text stands as text, a place as the position of the object or the key of the variable in an array. */
const keptOf = (items: readonly CompactJson[], keys: readonly string[]) =>
  itemGroups(items, 2).map(([file, content]) => {
    if (!Array.isArray(content)) return { file, text: textAt(content) };
    const [ref, gap, isText] = content as readonly CompactJson[];
    const space = gap === undefined ? {} : { gap };
    if (isText === 1) return { file, text: textAt(ref), ...space };
    return { file, ref: typeof ref === 'number' ? (keys[ref] ?? '') : textAt(ref), ...space };
  });

/** A margin that is as in files of ours stands as a number. */
const filesOf = (items: readonly CompactJson[]) =>
  itemGroups(items, 4).map(([file, crlf, above, below]) => ({
    file,
    ...(crlf === 1 ? { crlf: true } : {}),
    ...(typeof above === 'number' ? {} : { above }),
    ...(typeof below === 'number' ? {} : { below }),
  }));
