/** Pure edits, named for what a person does. Each returns the same design when there is nothing to do. */
import { mapObjectDynamics, withAddress } from './addresses/address-change.ts';
import { namelessDesign } from './naming/design-name.ts';
import type { Path } from '../../hcl/path.ts';
import { withItems } from '../changes.ts';
import {
  emptyDesign,
  indexOf,
  printedAs,
  providerEntry,
  typeOf,
  type Design,
  type DesignObject,
  type Output,
  type Variable,
} from './design.ts';
import { withFormImports, withoutWordsOf, wordsForCopy } from './passthrough/kept-words.ts';
import type { Edit } from '../checks/diagnostics.ts';
import { withStateMove } from './addresses/moves.ts';
import { deriveName, namesOf, uniqueName } from './naming/names.ts';
import { variantOf, type Protocol } from '../schema/resource.ts';
import { resourceType, resourceTypes, type ResourceTypeId } from '../resources/index.ts';
import {
  isDynamic,
  isMap,
  isPairs,
  isRef,
  mapOf,
  pairsOf,
  type Key,
  type Pair,
  type Value,
  type Values,
} from '../schema/value.ts';

const typeOrder = new Map(resourceTypes.map((type, index) => [type.id, index]));
const orderOf = (object: DesignObject) => typeOrder.get(object.type) ?? 0;

/** Puts objects at the end of those of their type. */
export function insertObjects(
  objects: readonly DesignObject[],
  added: readonly DesignObject[],
): readonly DesignObject[] {
  return [...objects, ...added].toSorted((a, b) => orderOf(a) - orderOf(b));
}

/** Keys in use. Those of adopted objects stay theirs after a deletion. */
export const keysOf = ({ objects, variables, adopted }: Design): Set<Key> =>
  new Set([...objects, ...variables, ...adopted].map(({ key }) => key));

/** The first free key of the form letters + number, as in `i3`. */
export function freeKey(design: Design, letters: string): Key {
  const taken = keysOf(design);
  let number = 1;
  while (taken.has(`${letters}${number}`)) number += 1;
  return `${letters}${number}`;
}

/** Hands out keys that are not taken, nor given by an earlier call, in a time that does not grow with their number. */
export function keyMaker(taken: ReadonlySet<Key>): (letters: string) => Key {
  const next = new Map<string, number>();
  return (letters) => {
    let number = next.get(letters) ?? 1;
    while (taken.has(`${letters}${number}`)) number += 1;
    next.set(letters, number + 1);
    return `${letters}${number}`;
  };
}

/** A new object with the values its variant starts with; the name is derived, the parent is the first fitting API. */
export function newObject(
  design: Design,
  type: ResourceTypeId,
  variantId: string,
  attributes: Values = {},
): DesignObject {
  const table = resourceType(type);
  const variant = variantOf(table, variantId);
  const parent =
    table.parent === undefined
      ? undefined
      : design.objects.find(
          (object) => object.type === 'api' && (!variant?.protocol || object.variant === variant.protocol),
        );
  const object: DesignObject = {
    type,
    key: freeKey(design, table.keyPrefix),
    name: '',
    variant: variantId,
    ...providerEntry(type, design.output.provider),
    attributes: {
      ...(table.parent !== undefined && parent ? { [table.parent]: { ref: parent.key } } : {}),
      ...variant?.starts,
      ...attributes,
    },
    import: {},
    inactiveValues: {},
  };
  return { ...object, name: deriveName(object, design) };
}

export const addObject =
  (object: DesignObject): Edit =>
  (design) => ({ ...design, objects: insertObjects(design.objects, [object]) });

/** Replaces one object by what `change` makes of it. */
export const changeObject =
  (key: Key, change: (object: DesignObject) => DesignObject): Edit =>
  (design) => {
    const at = indexOf(design).placeOf(key) ?? -1;
    const before = design.objects[at];
    if (!before) return design;
    const after = change(before);
    return after === before ? design : { ...design, objects: withItems(design.objects, [[at, after]]) };
  };

/** A copy of `values` with one name set, or without it for `undefined`. Keeps the place of a name that is there. */
export function withValue<V>(
  values: { readonly [name: string]: V },
  name: string,
  value: V | undefined,
): { readonly [name: string]: V } {
  if (value === undefined) {
    if (!Object.hasOwn(values, name)) return values;
    return Object.fromEntries(Object.entries(values).filter(([other]) => other !== name));
  }
  return values[name] === value && Object.hasOwn(values, name) ? values : { ...values, [name]: value };
}

/** Sets a value inside a value. Missing objects on the way are made; a position past the end is appended. */
export function setWithin(value: Value | undefined, path: Path, next: Value | undefined): Value | undefined {
  const [head, ...rest] = path;
  if (head === undefined) return next;
  if (typeof head === 'number') {
    const items: readonly Value[] = Array.isArray(value) ? value : [];
    const item = setWithin(items[head], rest, next);
    if (item === undefined) return items.filter((_, index) => index !== head);
    return head < items.length ? items.with(head, item) : [...items, item];
  }
  if (isMap(value) && isPairs(value)) {
    const item = setWithin(new Map(pairsOf(value)).get(head), rest, next);
    const others = value.entries;
    const at = others.findIndex(([key]) => key === head);
    const pair: Pair | undefined = item === undefined ? undefined : [head, item];
    if (at < 0) return pair ? mapOf([...others, pair]) : value;
    return mapOf(pair ? others.with(at, pair) : others.filter((_, index) => index !== at));
  }
  const map = isMap(value) && !isPairs(value) ? value : {};
  const entries = withValue(map, head, setWithin(map[head], rest, next));
  return rest.length > 0 && Object.keys(entries).length === 0 && !isDynamic(value)
    ? undefined
    : mapOf(Object.entries(entries));
}

/** Sets what a path of an object holds: an attribute path, `['import', part]` or `['label']`. `undefined` leaves it out. */
export const setValue = (key: Key, path: Path, value: Value | undefined): Edit => {
  const edit = valueSet(key, path, value);
  return (design) => withFormImports(design, edit(design));
};

function valueSet(key: Key, path: Path, value: Value | undefined): Edit {
  const [head, ...rest] = path;
  if (head === 'import' && rest.length === 1)
    return changeObject(key, (object) => {
      const text = value === '' || typeof value !== 'string' ? undefined : value;
      const ids = withValue(object.import, String(rest[0]), text);
      return ids === object.import ? object : { ...object, import: ids };
    });
  if (head === 'label' && rest.length === 0 && typeof value === 'string') return renameObject(key, value);
  return changeObject(key, (object) => {
    const attributes = withValue(
      object.attributes,
      String(head),
      setWithin(object.attributes[String(head)], rest, value),
    );
    return attributes === object.attributes ? object : { ...object, attributes };
  });
}

/** Renames an object. References hold keys, so they follow; expressions that spell the address are rewritten. */
export const renameObject =
  (key: Key, name: string): Edit =>
  (design) => {
    const object = design.objects.find((candidate) => candidate.key === key);
    if (!object || object.name === name) return design;
    const type = printedAs(object).terraformType;
    const renamed = changeObject(key, (before) => ({ ...before, name }))(design);
    return withStateMove(withAddress(renamed, `${type}.${object.name}`, `${type}.${name}`), key);
  };

/** Renames a variable everywhere it is used. */
export const renameVariable =
  (key: Key, name: string): Edit =>
  (design) => {
    const variable = design.variables.find((candidate) => candidate.key === key);
    if (!variable || variable.name === name) return design;
    const shared = design.variables.some((other) => other.key !== key && other.name === variable.name);
    const variables = design.variables.map((other) => (other.key === key ? { ...other, name } : other));
    if (shared) return { ...design, variables };
    const renamed = mapObjectDynamics(design, (dynamic) =>
      'var' in dynamic && dynamic.var === variable.name ? { var: name } : dynamic,
    );
    return withAddress({ ...renamed, variables }, `var.${variable.name}`, `var.${name}`);
  };

/** Removes an object. References to it stay and are reported, so that an undo or a new target mends them. */
export const removeObject =
  (key: Key): Edit =>
  (design) => {
    const gone = design.objects.find((object) => object.key === key);
    if (!gone) return design;
    const objects = design.objects.filter((object) => object !== gone);
    return withoutWordsOf({ ...design, objects, passthrough: withoutPlace(design, key) }, gone);
  };

const withoutPlace = ({ passthrough: kept }: Design, key: Key): Design['passthrough'] => {
  const others = kept.filter((part) => !('ref' in part) || part.ref !== key);
  return others.length === kept.length ? kept : others;
};

/** A copy under another key and name, without what is the original's alone. */
export function copyOf(object: DesignObject, key: Key, name: string): DesignObject {
  // Its comments, its place in Terraform and what a person accepted are those of the original.
  const { sourceText: _, address: __, waivers: ___, ...own } = object;
  return { ...own, key, name, import: {}, ...wordsForCopy(object) };
}

/** A copy beside the original with a free name and without import ids. */
export const duplicateObject =
  (key: Key): Edit =>
  (design) => {
    const at = design.objects.findIndex((candidate) => candidate.key === key);
    const object = design.objects[at];
    if (!object) return design;
    const name = uniqueName(object.name, namesOf(design, object.type));
    const copy = copyOf(object, freeKey(design, typeOf(object).keyPrefix), name);
    return { ...design, objects: design.objects.toSpliced(at + 1, 0, copy) };
  };

export const setOutput =
  (output: Partial<Output>): Edit =>
  (design) => ({ ...design, output: { ...design.output, ...output } });

export const setNote =
  (note: string): Edit =>
  (design) =>
    design.note === note ? design : { ...design, note };

export const addVariable =
  (variable: Variable): Edit =>
  (design) => ({ ...design, variables: [...design.variables, variable] });

export const changeVariable =
  (key: Key, change: (variable: Variable) => Variable): Edit =>
  (design) => ({
    ...design,
    variables: design.variables.map((variable) => (variable.key === key ? change(variable) : variable)),
  });

export const removeVariable =
  (key: Key): Edit =>
  (design) => ({
    ...design,
    variables: design.variables.filter((variable) => variable.key !== key),
    passthrough: withoutPlace(design, key),
  });

/** Objects that refer to one, with the paths at which they do. */
export function referencesTo(design: Design, key: Key): readonly DesignObject[] {
  return design.objects.filter((object) => Object.values(object.attributes).some((value) => refersTo(value, key)));
}

function refersTo(value: Value, key: Key): boolean {
  if (isRef(value)) return value.ref === key;
  if (Array.isArray(value)) return value.some((item: Value) => refersTo(item, key));
  return isMap(value) && pairsOf(value).some(([, item]) => refersTo(item, key));
}

/** A design with one API and nothing else: what "Blank HTTP API" starts with. */
export function blankDesign(protocol: Protocol, provider: Output['provider'] = emptyDesign.output.provider): Design {
  const name = namelessDesign(protocol);
  const design = { ...emptyDesign, name, output: { ...emptyDesign.output, provider } };
  return addObject(newObject(design, 'api', protocol, { name }))(design);
}
