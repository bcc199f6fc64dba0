/** Finding a text in the values and names of a design, and putting another in its place as one edit. */
import type { Path } from '../../../hcl/path.ts';
import type { Edit } from '../../checks/diagnostics.ts';
import { isHcl, isMap, isPairs, isRef, isVar, pairsOf, type Key, type Value } from '../../schema/value.ts';
import type { Design } from '../design.ts';
import { changeVariable, renameObject, renameVariable, setOutput, setValue } from '../edits.ts';
import { setDesignName } from '../design-name.ts';
import { isLabel } from '../names.ts';

/** Where a text stands: in a value, in a name, in what the whole design says. */
export interface TextPlace {
  /** The same for one place as long as the design is the same. */
  readonly id: string;
  /** Of the object or variable; undefined: of the design. */
  readonly key: Key | undefined;
  /** As in diagnostics: an attribute path, `['label']`, `['import', part]`; of the design its own member. */
  readonly path: Path;
  readonly text: string;
  readonly isExpression?: true;
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

function* textsIn(value: Value | undefined, path: Path): Generator<Pick<TextPlace, 'path' | 'text' | 'isExpression'>> {
  if (typeof value === 'string') yield { path, text: value };
  else if (isHcl(value)) yield { path, text: value.hcl, isExpression: true };
  else if (isRef(value) || isVar(value)) return;
  else if (Array.isArray(value)) for (const [at, item] of value.entries()) yield* textsIn(item, [...path, at]);
  else if (isMap(value)) {
    const entries = isPairs(value) ? pairsOf(value) : Object.entries(value);
    for (const [name, item] of entries) yield* textsIn(item, [...path, name]);
  }
}

/** Every text of a design that a person wrote or may write, in its order. References hold keys, so they follow by themselves. */
export function* textPlaces(design: Design): Generator<TextPlace> {
  const place = (key: Key | undefined, path: Path, text: string): TextPlace => ({
    id: JSON.stringify([key ?? '', ...path]),
    key,
    path,
    text,
  });
  yield place(undefined, ['name'], design.name);
  yield place(undefined, ['region'], design.output.region);
  yield place(undefined, ['account'], design.output.account);
  for (const { key, name, description, default: value } of design.variables) {
    yield place(key, ['label'], name);
    yield place(key, ['description'], description);
    for (const inner of textsIn(value, ['default'])) yield { ...place(key, inner.path, inner.text), ...inner };
  }
  for (const { key, name, attributes, import: ids } of design.objects) {
    yield place(key, ['label'], name);
    for (const [attribute, value] of Object.entries(attributes))
      for (const inner of textsIn(value, [attribute])) yield { ...place(key, inner.path, inner.text), ...inner };
    for (const [part, text] of Object.entries(ids)) yield place(key, ['import', part], text);
  }
}

/** One code unit for another, so that places in both texts are the same. */
const folded = (text: string) => {
  const lower = text.toLowerCase();
  return lower.length === text.length ? lower : text;
};

function startsOf(text: string, query: string, { isCaseSensitive }: FindOptions): readonly number[] {
  const [within, wanted] = isCaseSensitive ? [text, query] : [folded(text), folded(query)];
  const starts: number[] = [];
  for (let at = within.indexOf(wanted); at >= 0; at = within.indexOf(wanted, at + wanted.length)) starts.push(at);
  return starts;
}

/** The places of a text, and whether there are more than are listed. */
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

/** Why a text cannot take the place of another; undefined where it can. */
export function replaceProblem(hit: Hit, after: string, design: Design): string | undefined {
  if (hit.key === undefined && hit.path[0] === 'name')
    return after.trim() === '' ? 'A design needs a name.' : undefined;
  if (hit.isExpression) return after.trim() === '' ? 'An expression must not be empty.' : undefined;
  if (!isName(hit)) return undefined;
  if (!isLabel(after)) return `"${after}" isn't a valid Terraform name.`;
  const object = design.objects.find(({ key }) => key === hit.key);
  const isTaken = object
    ? design.objects.some(({ key, type, name }) => key !== hit.key && type === object.type && name === after)
    : design.variables.some(({ key, name }) => key !== hit.key && name === after);
  return isTaken ? `${after} is already used.` : undefined;
}

function replaceOne(hit: Hit, after: string, design: Design): Design {
  const { key, path } = hit;
  const value: Value = hit.isExpression ? { hcl: after } : after;
  if (key === undefined) {
    const [member] = path;
    if (member === 'name') return setDesignName(after)(design);
    return setOutput(member === 'region' ? { region: after } : { account: after })(design);
  }
  if (!design.variables.some((variable) => variable.key === key))
    return isName(hit) ? renameObject(key, after)(design) : setValue(key, path, value)(design);
  if (isName(hit)) return renameVariable(key, after)(design);
  if (path[0] === 'description') return changeVariable(key, (own) => ({ ...own, description: after }))(design);
  return path.length === 1 ? changeVariable(key, (own) => ({ ...own, default: value }))(design) : design;
}

/**
 * Replaces a text in the hits, as one edit. Each is replaced where its text is still what was found; values first, since a
 * new name rewrites the expressions that spell the old one.
 */
export const replaceText =
  (hits: readonly Hit[], query: string, replacement: string): Edit =>
  (design) =>
    [...hits.filter((hit) => !isName(hit)), ...hits.filter((hit) => isName(hit))].reduce((whole, hit) => {
      const after = replacedText(hit, query, replacement);
      return after === hit.text || replaceProblem(hit, after, whole) !== undefined
        ? whole
        : replaceOne(hit, after, whole);
    }, design);
