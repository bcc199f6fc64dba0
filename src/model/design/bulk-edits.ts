/** Edits of several objects of one type at once. */
import type { Attribute } from '../schema/attribute.ts';
import { attributeOfObject, indexOf, typeOf, variantOfObject, type DesignObject } from './design.ts';
import type { Edit } from '../checks/diagnostics.ts';
import { withValue } from './edits.ts';
import { followingNames } from './naming/following-name.ts';
import { withImplied } from './implied-values.ts';
import { attributesOf } from '../schema/resource.ts';
import { isDynamic, isMap, mapOf, pairsOf, type Key, type Pair, type Value } from '../schema/value.ts';

const single = new Set(['string', 'enum', 'integer', 'boolean', 'list', 'map']);

/** What all of them can say, but for what each says of itself: its parent, its own name, what it is. */
export function sharedAttributes(objects: readonly DesignObject[]): readonly (readonly [string, Attribute])[] {
  const [first] = objects;
  if (!first) return [];
  const { ownId, parent, shownAsKind } = typeOf(first);
  return attributesOf(typeOf(first), variantOfObject(first)).filter(
    ([name, { kind }]) =>
      single.has(kind) &&
      ![ownId, parent, shownAsKind].includes(name) &&
      objects.every((object) => attributeOfObject(object, name) !== undefined),
  );
}

/** Entries of a map go beside those that are there; any other value takes the place of the one before. */
function valueAfter(before: Value | undefined, value: Value | undefined): Value | undefined {
  if (!isMap(before) || !isMap(value)) return value;
  const given = new Map(pairsOf(value));
  const passthrough = pairsOf(before).map(([key, own]): Pair => [key, given.get(key) ?? own]);
  const names = new Set(passthrough.map(([key]) => key));
  return mapOf([...passthrough, ...pairsOf(value).filter(([key]) => !names.has(key))]);
}

/** Sets an attribute of each of them, with what that implies and names that follow; undefined leaves it out. */
export const setInAll = (keys: Iterable<Key>, name: string, value: Value | undefined): Edit => {
  const chosen = new Set(keys);
  return followingNames(chosen, (design) => {
    const index = indexOf(design);
    const change = (object: DesignObject): DesignObject => {
      const before = object.attributes[name];
      const after = isDynamic(before) ? value : valueAfter(before, value);
      if (after === before) return object;
      return withImplied({ ...object, attributes: withValue(object.attributes, name, after) }, name, index);
    };
    const objects = design.objects.map((object) => (chosen.has(object.key) ? change(object) : object));
    return objects.every((object, at) => object === design.objects[at]) ? design : { ...design, objects };
  });
};
