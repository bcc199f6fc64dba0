/** Finding a text in the values and names of a design, and putting another in its place as one edit. */
import type { Path } from '../../../hcl/path.ts';
import type { Edit } from '../../checks/diagnostics.ts';
import { attributeAt } from '../../schema/attribute.ts';
import { isHcl, isMap, isRef, isVar, pairsOf, type Key, type Value } from '../../schema/value.ts';
import { typeOf, type Design, type DesignObject, type Variable } from '../design.ts';
import { changeVariable, renameObject, renameVariable, setOutput, setValue, setWithin } from '../edits.ts';
import { setDesignName } from '../design-name.ts';
import { isLabel, namesOf } from '../names.ts';
import { declaredIn } from '../passthrough/passthrough.ts';

/** Where a text stands: in a value, in a name, in what the whole design says. */
export interface TextPlace {
  /** The same for one place as long as the design is the same. */
  readonly id: string;
  /** Of the object or variable; undefined: of the design. */
  readonly key: Key | undefined;
  /** As in diagnostics: an attribute path, `['label']`, `['import', part]`; of the design its own member. */
  readonly path: Path;
  readonly text: string;
  /** What is not a text as it stands: an expression, a number, or the key of a map. */
  readonly is?: 'expression' | 'number' | 'map-key';
}

export interface FindOptions {
  readonly isCaseSensitive: boolean;
}

export interface Hit extends TextPlace {
  /** Starts of the text within `text`. */
  readonly at: readonly number[];
}

/** Hits listed at once. */
export const mostHits = 1_000;

type Text = Pick<TextPlace, 'path' | 'text' | 'is'>;

/** @param hasKeys whether the map at a path has keys that a person wrote, not names of attributes */
function* textsIn(value: Value | undefined, path: Path, hasKeys: (path: Path) => boolean): Generator<Text> {
  if (typeof value === 'string') yield { path, text: value };
  else if (typeof value === 'number') yield { path, text: String(value), is: 'number' };
  else if (isHcl(value)) yield { path, text: value.hcl, is: 'expression' };
  else if (isRef(value) || isVar(value)) return;
  else if (Array.isArray(value)) for (const [at, item] of value.entries()) yield* textsIn(item, [...path, at], hasKeys);
  else if (isMap(value)) {
    const seen = new Set<string>();
    for (const [name, item] of pairsOf(value)) {
      // A path leads to the first of equal keys, which are an error.
      if (seen.has(name)) continue;
      seen.add(name);
      if (hasKeys(path)) yield { path: [...path, name], text: name, is: 'map-key' };
      yield* textsIn(item, [...path, name], hasKeys);
    }
  }
}

const placeOf =
  (key: Key | undefined) =>
  ({ path, text, is }: Text): TextPlace => ({
    id: JSON.stringify([key ?? '', ...path, ...(is === 'map-key' ? [0] : [])]),
    key,
    path,
    text,
    ...(is && { is }),
  });

function* placesOfDesign({ name, output }: Design): Generator<TextPlace> {
  yield* [
    { path: ['name'], text: name },
    { path: ['region'], text: output.region },
    { path: ['account'], text: output.account },
  ].map(placeOf(undefined));
}

function* placesOfVariable({ key, name, description, default: value }: Variable): Generator<TextPlace> {
  const place = placeOf(key);
  yield place({ path: ['label'], text: name });
  yield place({ path: ['description'], text: description });
  for (const text of textsIn(value, ['default'], () => true)) yield place(text);
}

function* placesOfObject(object: DesignObject): Generator<TextPlace> {
  const place = placeOf(object.key);
  const { attributes } = typeOf(object);
  const kindAt = (path: Path) => attributeAt(attributes, path)?.kind;
  const hasKeys = (path: Path) =>
    kindAt(path) === 'map' || (kindAt(path) === 'object-map' && kindAt(path.slice(0, -1)) !== 'object-map');
  yield place({ path: ['label'], text: object.name });
  for (const [attribute, value] of Object.entries(object.attributes))
    for (const text of textsIn(value, [attribute], hasKeys)) yield place(text);
  for (const [part, text] of Object.entries(object.import)) yield place({ path: ['import', part], text });
}

/** Every text of a design that a person wrote or may write, in its order. References hold keys, so they follow by themselves. */
export function* textPlaces(design: Design): Generator<TextPlace> {
  yield* placesOfDesign(design);
  for (const variable of design.variables) yield* placesOfVariable(variable);
  for (const object of design.objects) yield* placesOfObject(object);
}

/** In small letters, one code unit for another, so that places in both texts are the same. */
const folded = (text: string) =>
  text.toLowerCase().length === text.length && !/Σ/.test(text)
    ? text.toLowerCase()
    : Array.from({ length: text.length }, (_, at) => {
        const small = text.charAt(at).toLowerCase();
        return small.length === 1 ? small : text.charAt(at);
      }).join('');

function startsOf(text: string, query: string, { isCaseSensitive }: FindOptions): readonly number[] {
  const [within, wanted] = isCaseSensitive ? [text, query] : [folded(text), folded(query)];
  const starts: number[] = [];
  for (let at = within.indexOf(wanted); at >= 0; at = within.indexOf(wanted, at + wanted.length)) starts.push(at);
  return starts;
}

/** The places of a text, as many as are listed. */
export function findText(design: Design, query: string, options: FindOptions): readonly Hit[] {
  if (query === '') return [];
  const hits: Hit[] = [];
  for (const place of textPlaces(design)) {
    const at = startsOf(place.text, query, options);
    if (at.length > 0) hits.push({ ...place, at });
    if (hits.length >= mostHits) break;
  }
  return hits;
}

/** The files with passthrough text that has a text. Nothing in it is replaced. */
export const passthroughWith = ({ passthrough }: Design, query: string, options: FindOptions): readonly string[] =>
  query === ''
    ? []
    : [
        ...new Set(
          passthrough.flatMap((part) =>
            'text' in part && startsOf(part.text, query, options).length > 0 ? [part.file] : [],
          ),
        ),
      ];

/** The text of a hit with the other in the place of each find. */
export function replacedText({ text, at }: Pick<Hit, 'text' | 'at'>, query: string, replacement: string): string {
  let out = '';
  let from = 0;
  for (const start of at) {
    out += text.slice(from, start) + replacement;
    from = start + query.length;
  }
  return out + text.slice(from);
}

const isName = ({ path }: TextPlace) => path.length === 1 && path[0] === 'label';

/** Names that the object or variable of a hit cannot have. */
function takenNames({ key }: TextPlace, design: Design): ReadonlySet<string> {
  const object = design.objects.find((other) => other.key === key);
  if (object) return namesOf(design, object.type, object.key);
  const others = design.variables.flatMap((other) => (other.key === key ? [] : [other.name]));
  return new Set([...others, ...declaredIn(design.passthrough).variables]);
}

/** Why a text cannot take the place of another; undefined where it can. */
export function replaceProblem(hit: Hit, after: string, design: Design): string | undefined {
  if (hit.key === undefined && hit.path[0] === 'name')
    return after.trim() === '' ? 'A design needs a name.' : undefined;
  switch (hit.is) {
    case 'expression':
      return after.trim() === '' ? 'An expression must not be empty.' : undefined;
    case 'number':
      return String(Number(after)) === after && Number.isFinite(Number(after))
        ? undefined
        : `"${after}" isn't a number.`;
    case 'map-key':
      return 'Map keys are changed in the form.';
    case undefined:
      break;
  }
  if (!isName(hit)) return undefined;
  if (!isLabel(after)) return `"${after}" isn't a valid Terraform name.`;
  return takenNames(hit, design).has(after) ? `${after} is already used.` : undefined;
}

const valueAfter = ({ is }: TextPlace, after: string): Value =>
  is === 'expression' ? { hcl: after } : is === 'number' ? Number(after) : after;

function replaceOne(hit: Hit, after: string, design: Design): Design {
  const { key, path } = hit;
  const value = valueAfter(hit, after);
  if (key === undefined) {
    const [member] = path;
    if (member === 'name') return setDesignName(after)(design);
    return setOutput(member === 'region' ? { region: after } : { account: after })(design);
  }
  if (!design.variables.some((variable) => variable.key === key))
    return isName(hit) ? renameObject(key, after)(design) : setValue(key, path, value)(design);
  if (isName(hit)) return renameVariable(key, after)(design);
  const [member, ...rest] = path;
  return changeVariable(key, (own) => {
    if (member === 'description') return { ...own, description: after };
    const next = setWithin(own.default, rest, value);
    return next === undefined ? own : { ...own, default: next };
  })(design);
}

/** The text where a hit was found, as it is now. */
function textNow({ id, key }: Hit, design: Design): string | undefined {
  const variable = design.variables.find((other) => other.key === key);
  const object = design.objects.find((other) => other.key === key);
  const places = object ? placesOfObject(object) : variable ? placesOfVariable(variable) : placesOfDesign(design);
  for (const place of places) if (place.id === id) return place.text;
  return undefined;
}

/**
 * Replaces a text in the hits, each where its text is still what was found and what it becomes is possible; values first,
 * since a new name rewrites the expressions that spell the old one.
 */
export function withReplaced(
  design: Design,
  hits: readonly Hit[],
  query: string,
  replacement: string,
): { readonly design: Design; readonly count: number } {
  let whole = design;
  let count = 0;
  for (const hit of [...hits.filter((one) => !isName(one)), ...hits.filter((one) => isName(one))]) {
    const after = replacedText(hit, query, replacement);
    if (after === hit.text || replaceProblem(hit, after, whole) !== undefined) continue;
    if (textNow(hit, whole) !== hit.text) continue;
    const next = replaceOne(hit, after, whole);
    if (next !== whole) count += 1;
    whole = next;
  }
  return { design: whole, count };
}

/** The same as one edit. */
export const replaceText =
  (hits: readonly Hit[], query: string, replacement: string): Edit =>
  (design) =>
    withReplaced(design, hits, query, replacement).design;
