/** Putting another text in the place of one that was found, as one edit. */
import type { Path } from '../../../hcl/path.ts';
import type { Edit } from '../../checks/diagnostics.ts';
import type { Value } from '../../schema/value.ts';
import type { Design } from '../design.ts';
import { changeVariable, renameObject, renameVariable, setOutput, setValue, setWithin } from '../edits.ts';
import { setDesignName } from '../naming/design-name.ts';
import { isLabel, namesOf } from '../naming/names.ts';
import { declaredIn } from '../passthrough/passthrough.ts';
import type { Hit } from './find.ts';
import { keysBeside, withKey } from './map-keys.ts';
import { textNow, type TextPlace } from './text-places.ts';

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

/** The value that the key of a hit is in, and the way to the key from there. */
function mapValue({ key, path }: TextPlace, design: Design): readonly [value: Value | undefined, path: Path] {
  const [head, ...rest] = path;
  const object = design.objects.find((other) => other.key === key);
  const value = object ? object.attributes[String(head)] : design.variables.find((other) => other.key === key)?.default;
  return [value, rest];
}

function hasKeyBeside(hit: TextPlace, key: string, design: Design): boolean {
  const [value, path] = mapValue(hit, design);
  return keysBeside(value, path).includes(key);
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
      if (after.trim() === '') return 'A key must not be empty.';
      return after !== hit.text && hasKeyBeside(hit, after, design)
        ? `The key ${after} is already used here.`
        : undefined;
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
  if (hit.is === 'map-key') {
    const [map, rest] = mapValue(hit, design);
    const next = withKey(map, rest, after);
    if (design.objects.some((object) => object.key === key)) return setValue(key, path.slice(0, 1), next)(design);
    return next === undefined ? design : changeVariable(key, (own) => ({ ...own, default: next }))(design);
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

/**
 * Replaces a text in the hits, each where its text is still what was found and what it becomes is possible. Values come
 * first: they are found below the keys as they were, and a new name rewrites the expressions that spell the old one. Of
 * keys the innermost come first, for the same reason.
 */
export function withReplaced(
  design: Design,
  hits: readonly Hit[],
  query: string,
  replacement: string,
): { readonly design: Design; readonly count: number } {
  let whole = design;
  let count = 0;
  const turn = (hit: Hit) => (isName(hit) ? Infinity : hit.is === 'map-key' ? 1000 - hit.path.length : 0);
  for (const hit of hits.toSorted((a, b) => (turn(a) === turn(b) ? 0 : turn(a) - turn(b)))) {
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
