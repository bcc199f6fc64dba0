/** The values of an object at a place of the tables: an attribute, or with a dot a member of each of its blocks. */
import type { Path } from '../../../hcl/path.ts';
import { typeOf, type DesignObject } from '../../../model/design/design.ts';
import { isDynamic, isMap, pairsOf, type Value, type Values } from '../../../model/schema/value.ts';

export interface PlacedValue {
  readonly value: Value;
  readonly path: Path;
}

/** The blocks of an attribute, each with its path; none where an expression makes them. */
export function blocksAt(object: DesignObject, name: string): readonly PlacedValue[] {
  const value = object.attributes[name];
  const attribute = typeOf(object).attributes[name];
  if (value === undefined || value === null || isDynamic(value)) return [];
  if (Array.isArray(value)) return value.map((item: Value, at) => ({ value: item, path: [name, at] }));
  if (!isMap(value)) return [];
  if (attribute?.kind !== 'object-map') return [{ value, path: [name] }];
  return pairsOf(value).map(([key, item]) => ({ value: item, path: [name, key] }));
}

export function valuesAt(object: DesignObject, place: string): readonly PlacedValue[] {
  const [name = '', member] = place.split('.');
  const value = object.attributes[name];
  if (member === undefined) return value === undefined ? [] : [{ value, path: [name] }];
  return blocksAt(object, name).flatMap((block) => {
    const inner = memberOf(block.value, member);
    return inner === undefined ? [] : [{ value: inner, path: [...block.path, member] }];
  });
}

export const memberOf = (block: Value, member: string): Value | undefined =>
  isMap(block) && !isDynamic(block) ? (block as Values)[member] : undefined;
