/** What references print: addresses of the design's objects, all of them only where HCL can say them. */
import {
  addressOf,
  attributeAddress,
  indexOf,
  typeOf,
  type Design,
  type DesignIndex,
  type DesignObject,
} from '../../model/design/design.ts';
import { ownIdOf } from '../../model/design/imported/import-parts.ts';
import { dynamicsOf } from '../../model/design/dynamics.ts';
import { memoByItem, memoByObject } from '../../model/memo.ts';
import { isLabel } from '../../model/design/naming/names.ts';
import type { Ref } from '../../model/schema/value.ts';
import { quote } from '../../hcl/print/quote-key.ts';

export interface Names {
  /** Source of the reference, or undefined where the target is gone or its name cannot stand in an expression. */
  readonly reference: (ref: Ref, refersTo: { readonly [type: string]: string } | undefined) => string | undefined;
}

/** What lives in another module is not known by an address here, only by its id. */
function elsewhere(object: DesignObject): string | undefined {
  const id = object.address === undefined ? undefined : ownIdOf(object);
  return id === undefined ? undefined : quote(id);
}

/** All that a reference to an object can print of it: the same text while no name, key, type or id of what lives elsewhere changes. */
const callingOf = memoByObject((object: DesignObject) => `${object.key} ${addressOf(object)} ${elsewhere(object)}`);
const callings = memoByItem(callingOf);

/** What the references of some objects print of those that they name, in their order. */
export const calledNames = (
  objects: readonly DesignObject[],
  { byKey }: DesignIndex,
): readonly (string | undefined)[] =>
  objects.flatMap((object) =>
    dynamicsOf(object).refs.map(({ value }) => {
      const target = byKey.get(value.ref);
      return target && callingOf(target);
    }),
  );

let last: { readonly calling: readonly string[]; readonly names: Names } | undefined;

/**
 * The same object as long as no name, key or type changes, so that what was printed with it can be kept.
 * Remembering the last one is enough: there is one design on screen.
 */
export const printedNames: (design: Design) => Names = memoByObject((design: Design): Names => {
  const calling = callings(design.objects);
  if (last?.calling === calling) return last.names;
  const { byKey } = indexOf(design);
  const names: Names = {
    reference: (ref, refersTo) => {
      const target = byKey.get(ref.ref);
      if (!target || !isLabel(target.name)) return undefined;
      const attribute = ref.attribute ?? refersTo?.[target.type] ?? typeOf(target).exported;
      if (target.address !== undefined) return attribute === typeOf(target).ownId ? elsewhere(target) : undefined;
      return isLabel(attribute) ? attributeAddress(target, attribute) : undefined;
    },
  };
  last = { calling, names };
  return names;
});
