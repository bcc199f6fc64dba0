/** Edits of what an object is: its variant, the protocol of its API, and values that its variant cannot use. */
import { parentKeyOf, typeOf, variantOfObject, type DesignObject } from './design.ts';
import type { Edit } from '../checks/diagnostics.ts';
import { attributeOf, variantOf, type Protocol } from '../schema/resource.ts';
import type { Key, Pair, Value, Values } from '../schema/value.ts';
import { changeObject, withValue } from './edits.ts';

/**
 * Switches the variant. What the new one cannot use is put aside, also a value of an enum it does not have; what it
 * can use comes back; what it starts with is filled in where nothing stands.
 */
function switchVariant(object: DesignObject, variantId: string): DesignObject {
  const type = typeOf(object);
  const variant = variantOf(type, variantId);
  if (!variant || object.variant === variantId) return object;
  const fits = (name: string, value: Value) => {
    const attribute = attributeOf(type, variant, name);
    if (!attribute) return false;
    return attribute.kind !== 'enum' || typeof value !== 'string' || attribute.values.includes(value);
  };
  const starts = variantOfObject(object)?.starts ?? {};
  // What the old variant filled in by itself was nobody's choice; the new one fills in its own.
  const chosen = Object.fromEntries(
    Object.entries(object.attributes).filter(([name, value]) => value !== starts[name]),
  );
  const names = Object.keys(type.attributes);
  const split = (keep: boolean): Values =>
    Object.fromEntries(
      names.flatMap((name): Pair[] => {
        // An own value that fits wins over one that was put aside under another variant.
        const value = [chosen[name], object.inactiveValues[name]].find(
          (candidate) => candidate !== undefined && fits(name, candidate) === keep,
        );
        return value === undefined ? [] : [[name, value]];
      }),
    );
  return {
    ...object,
    variant: variantId,
    attributes: { ...variant.starts, ...split(true) },
    inactiveValues: split(false),
  };
}

export const changeVariant = (key: Key, variantId: string): Edit =>
  changeObject(key, (object) => switchVariant(object, variantId));

/** Switches an API between HTTP and WebSocket, and what belongs to it to the counterpart variants. */
export const changeProtocol =
  (key: Key, protocol: Protocol): Edit =>
  (design) => ({
    ...design,
    objects: design.objects.map((object) => {
      if (object.key === key) return switchVariant(object, protocol);
      const variant = variantOfObject(object);
      if (parentKeyOf(object) !== key || !variant?.protocol || variant.protocol === protocol) return object;
      return variant.counterpart === undefined ? object : switchVariant(object, variant.counterpart);
    }),
  });

/** Forgets a value that was put aside. */
export const dropInactive = (key: Key, name: string): Edit =>
  changeObject(key, (object) => ({ ...object, inactiveValues: withValue(object.inactiveValues, name, undefined) }));

/** Moves a value that the variant cannot use out of the output. */
export const deactivate = (key: Key, name: string): Edit =>
  changeObject(key, (object) => {
    const value = object.attributes[name];
    if (value === undefined) return object;
    return {
      ...object,
      attributes: withValue(object.attributes, name, undefined),
      inactiveValues: { ...object.inactiveValues, [name]: value },
    };
  });
