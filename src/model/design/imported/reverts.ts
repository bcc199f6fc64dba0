/**
 * The way back to what was imported. What a design knows of an object then is what `Adopted` holds: its words in a file
 * and values that another variant used are not among it.
 */
import type { Path } from '../../../hcl/path.ts';
import type { Edit } from '../../checks/diagnostics.ts';
import { memoByObject, sameList } from '../../memo.ts';
import { isMap, pairsOf, type Key, type Value } from '../../schema/value.ts';
import { adoptedFrom, adoptedOf } from './adopted.ts';
import { indexOf, typeOf, type Adopted, type Design, type DesignObject, type PassthroughPart } from '../design.ts';
import { changeObject, insertObjects, removeObject, renameObject, setValue } from '../edits.ts';
import { namesOf, uniqueName } from '../naming/names.ts';

/** What a path of an imported object held then: an attribute path, `['import', part]`, or `['label']`. */
export function adoptedValue(then: Adopted, [head, ...rest]: Path): Value | undefined {
  if (head === 'label' && rest.length === 0) return then.name;
  if (head === 'import' && rest.length === 1) return then.import[String(rest[0])];
  return rest.reduce<Value | undefined>(memberOf, then.attributes[String(head)]);
}

function memberOf(value: Value | undefined, name: Path[number]): Value | undefined {
  if (typeof name === 'number') return Array.isArray(value) ? (value[name] as Value | undefined) : undefined;
  return value !== undefined && isMap(value) ? new Map(pairsOf(value)).get(name) : undefined;
}

/** Sets a value as it was; what was not set then is removed. */
export const revertValue =
  (key: Key, path: Path): Edit =>
  (design) => {
    const then = adoptedOf(design, key);
    if (!then || !indexOf(design).byKey.has(key)) return design;
    return path[0] === 'label' ? revertName(key)(design) : setValue(key, path, adoptedValue(then, path))(design);
  };

/** Whether the name that an imported object had is free for it. */
export const isNameFree = (design: Design, { key, type, name }: Adopted): boolean =>
  !namesOf(design, type, key).has(name);

/** Nothing happens while another object has the name. */
const revertName =
  (key: Key): Edit =>
  (design) => {
    const then = adoptedOf(design, key);
    return then && isNameFree(design, then) ? renameObject(key, then.name)(design) : design;
  };

/** Variant, values and import IDs of an object as they were; its name, provider and comments stay. */
export const revertObject =
  (key: Key): Edit =>
  (design) => {
    const then = adoptedOf(design, key);
    const now = indexOf(design).byKey.get(key);
    if (!then || !now || then.type !== now.type) return design;
    const { variables } = indexOf(design);
    // A variable that stands for what was imported stays.
    const ran = adoptedFrom(now, variables, false).attributes;
    const isAlike = (name: string) => said(ran[name]) === said(then.attributes[name]);
    const names = [...new Set([...Object.keys(now.attributes), ...Object.keys(then.attributes)])];
    const isSame = now.variant === then.variant && names.every(isAlike);
    const ids = said(now.import) === said(then.import) ? now.import : then.import;
    if (isSame && ids === now.import) return design;
    const attributes = isSame
      ? now.attributes
      : Object.fromEntries(
          Object.entries(then.attributes).map(([name, value]) => [
            name,
            isAlike(name) ? (now.attributes[name] ?? value) : value,
          ]),
        );
    const inactiveValues = now.variant === then.variant ? now.inactiveValues : {};
    return changeObject(key, () => ({ ...now, variant: then.variant, attributes, inactiveValues, import: ids }))(
      design,
    );
  };

const said = (value: unknown): string | undefined => JSON.stringify(value);

/** Adds a removed object as it was imported. What refers to it leads to it again, as its key is the same. */
export const restoreObject =
  (key: Key): Edit =>
  (design) => {
    const then = adoptedOf(design, key);
    if (!then || indexOf(design).byKey.has(key)) return design;
    const { inState: _, ...own } = then;
    const name = uniqueName(then.name, namesOf(design, then.type));
    // A deployment that is imported is a picture of what ran, and stays as it is.
    const picture = typeOf(then).snapshotOf === undefined ? {} : { redeploys: false as const };
    const objects = insertObjects(withoutHole(design, { ...own, ...picture, name, inactiveValues: {} }), []);
    return { ...design, objects, passthrough: withPlace(design, key) };
  };

const placeOf = memoByObject((adopted: readonly Adopted[]) => new Map(adopted.map(({ key }, at) => [key, at])));

/** The nearest that was imported before an object with its type, and fits. */
function before(design: Design, key: Key, fits: (key: Key) => boolean): Key | undefined {
  const at = placeOf(design.adopted).get(key) ?? 0;
  const { type } = design.adopted[at] ?? {};
  return design.adopted.slice(0, at).findLast((other) => other.type === type && fits(other.key))?.key;
}

/** The object behind the one that it followed, else before the others of its type. */
function withoutHole(design: Design, object: DesignObject): readonly DesignObject[] {
  const { objects } = design;
  const last = before(design, object.key, (key) => indexOf(design).byKey.has(key));
  const at = last === undefined ? 0 : objects.findIndex(({ key }) => key === last) + 1;
  return objects.toSpliced(at, 0, object);
}

/** In a file that was read, a resource follows the one that it followed when it was imported. */
function withPlace({ passthrough, ...rest }: Design, key: Key): readonly PassthroughPart[] {
  const files = new Map(passthrough.flatMap((part) => ('ref' in part ? [[part.ref, part] as const] : [])));
  const last = before({ passthrough, ...rest }, key, (other) => files.has(other));
  const part = files.get(last ?? '');
  return part ? passthrough.toSpliced(passthrough.indexOf(part) + 1, 0, { file: part.file, ref: key }) : passthrough;
}

/** Objects that were made here since the import; none where it is not known what was there before. */
export function madeHere(design: Design): readonly DesignObject[] {
  if (design.earlier === undefined) return [];
  const earlier = new Set(design.earlier);
  return design.objects.filter(({ key }) => adoptedOf(design, key) === undefined && !earlier.has(key));
}

/** The design as it was imported: what was made since is removed. Nothing without anything that was imported. */
export const revertAll: Edit = (design) => {
  if (design.adopted.length === 0) return design;
  const without = madeHere(design).reduce((next, { key }) => removeObject(key)(next), design);
  const named = withNames(without);
  const whole = design.adopted.reduce((next, { key }) => restoreObject(key)(revertObject(key)(next)), named);
  return sameList(Object.values(whole), Object.values(design)) ? design : whole;
};

/** Objects that took each other's names give way first. */
function withNames(design: Design): Design {
  const renamed = design.adopted.filter(({ key, name }) => {
    const now = indexOf(design).byKey.get(key);
    return now !== undefined && now.name !== name;
  });
  const names = design.adopted.map(({ name }) => name);
  const free = renamed.reduce((next, { key, type, name }) => {
    const holder = indexOf(next)
      .byType.get(type)
      ?.find((other) => other.key !== key && other.name === name);
    if (!holder) return next;
    return renameObject(holder.key, uniqueName(name, new Set([...namesOf(next, type), ...names])))(next);
  }, design);
  return renamed.reduce((next, { key }) => revertName(key)(next), free);
}
