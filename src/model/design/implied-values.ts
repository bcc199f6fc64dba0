/** Values that go with a reference: a route with a JWT authorizer needs the authorization JWT. */
import type { Path } from '../../hcl/path.ts';
import { attributeOfObject, indexOf } from './design.ts';
import type { Edit } from '../checks/diagnostics.ts';
import { setValue } from './edits.ts';
import { isRef, type Key, type Value } from '../schema/value.ts';

/**
 * Sets a value with what it implies. What a person wrote otherwise stays: only a value that nothing or another
 * reference brought changes.
 */
export const setWithImplied =
  (key: Key, path: Path, value: Value | undefined): Edit =>
  (design) => {
    const after = setValue(key, path, value)(design);
    const { byKey } = indexOf(after);
    const object = byKey.get(key);
    const [name, ...rest] = path;
    const implies = object && typeof name === 'string' && rest.length === 0 && attributeOfObject(object, name)?.implies;
    if (!implies || after === design) return after;
    const referred = isRef(value) ? byKey.get(value.ref) : undefined;
    const brought = referred && implies.by[referred.variant];
    const present = object.attributes[implies.attribute];
    const { default: unset } = attributeOfObject(object, implies.attribute) ?? {};
    const isFree = present === undefined || present === unset || Object.values(implies.by).some((by) => by === present);
    const isHere = attributeOfObject(object, implies.attribute) !== undefined;
    if (!isFree || !isHere || (value !== undefined && brought === undefined)) return after;
    return setValue(key, [implies.attribute], brought)(after);
  };
