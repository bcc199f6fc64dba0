/** What an object of a design becomes when it is found again in foreign text. */
import { typeOf, type DesignObject } from '../../model/design/design.ts';
import { variantOf } from '../../model/schema/resource.ts';
import { forEachDynamic, type Pair, type Value } from '../../model/schema/value.ts';
import { sameValue } from '../../codegen/terraform/canonical.ts';
import { sortInto } from '../convert/variant.ts';

function holdsDynamic(value: Value): boolean {
  let found = false;
  forEachDynamic(value, () => {
    found = true;
  });
  return found;
}

/**
 * The object with the values that were found. How a person wrote it stays: its name, its key, expressions and
 * references, and what AWS never gives back. `complete`: what the source does not say is not set there.
 */
export function updated(before: DesignObject, found: DesignObject, complete: boolean): DesignObject {
  const type = typeOf(before);
  const pairs = Object.entries(type.attributes).flatMap(([name, attribute]): Pair[] => {
    const own = before.attributes[name];
    const next = found.attributes[name];
    if (next === undefined) {
      const stays = own !== undefined && (!complete || attribute.writeOnly === true || holdsDynamic(own));
      return stays ? [[name, own]] : [];
    }
    const written = own !== undefined && holdsDynamic(own) && !holdsDynamic(next);
    return [[name, own !== undefined && (written || sameValue(own, next, attribute)) ? own : next]];
  });
  const variant = variantOf(type, found.variant);
  const values = Object.fromEntries(pairs);
  // What was found was sorted by its own source.
  const isFound = (name: string) => found.attributes[name] !== undefined;
  const sorted = variant ? sortInto(type, variant, values, isFound) : { attributes: values, inactiveValues: {} };
  const after: DesignObject = {
    ...before,
    variant: found.variant,
    attributes: sorted.attributes,
    import: { ...before.import, ...found.import },
    inactiveValues: { ...before.inactiveValues, ...found.inactiveValues, ...sorted.inactiveValues },
  };
  return updatedNames(before, after).length === 0 ? before : after;
}

/** Names of the attributes that differ, then `import`, `aside` and `variant`. */
export function updatedNames(before: DesignObject, after: DesignObject): readonly string[] {
  const { attributes } = typeOf(before);
  const names = Object.keys(attributes).filter(
    (name) => !sameValue(before.attributes[name], after.attributes[name], attributes[name]),
  );
  return [
    ...names,
    ...(sameValue(before.import, after.import) ? [] : ['import']),
    ...(sameValue(before.inactiveValues, after.inactiveValues) ? [] : ['aside']),
    ...(before.variant === after.variant ? [] : ['variant']),
  ];
}
