/** Values that go with a reference: a route with a JWT authorizer needs the authorization JWT. */
import type { Path } from '../../hcl/path.ts';
import { attributeOfObject, indexOf, type DesignIndex, type DesignObject } from './design.ts';
import type { Edit } from '../checks/diagnostics.ts';
import { changeObject, setValue, withValue } from './edits.ts';
import { isRef, type Key, type Value } from '../schema/value.ts';

/**
 * An object of which an attribute was just set, with what that implies. What a person wrote otherwise stays: only a
 * value that nothing or another reference brought changes.
 */
export function withImplied(object: DesignObject, name: string, { byKey }: Pick<DesignIndex, 'byKey'>): DesignObject {
  const implies = attributeOfObject(object, name)?.implies;
  const implied = implies && attributeOfObject(object, implies.attribute);
  if (!implied) return object;
  const value = object.attributes[name];
  const referred = isRef(value) ? byKey.get(value.ref) : undefined;
  const brought = referred && implies.by[referred.variant];
  const present = object.attributes[implies.attribute];
  const isFree =
    present === undefined || present === implied.default || Object.values(implies.by).some((by) => by === present);
  if (!isFree || (value !== undefined && brought === undefined)) return object;
  const attributes = withValue(object.attributes, implies.attribute, brought);
  return attributes === object.attributes ? object : { ...object, attributes };
}

/** Sets a value with what it implies. */
export const setWithImplied =
  (key: Key, path: Path, value: Value | undefined): Edit =>
  (design) => {
    const after = setValue(key, path, value)(design);
    const [name, ...rest] = path;
    if (after === design || typeof name !== 'string' || rest.length > 0) return after;
    return changeObject(key, (object) => withImplied(object, name, indexOf(after)))(after);
  };
