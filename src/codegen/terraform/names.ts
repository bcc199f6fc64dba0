/** What references print: addresses of the design's objects, all of them only where HCL can say them. */
import { addressOf, attributeAddress, typeOf, type Design, type DesignObject } from '../../model/design/design.ts';
import { ownIdOf } from '../../model/design/imported/import-parts.ts';
import { declaredIn } from '../../model/design/passthrough/passthrough.ts';
import { memoByItem, memoByObject, sameList } from '../../model/memo.ts';
import { isLabel } from '../../model/design/naming/names.ts';
import type { Key, Ref } from '../../model/schema/value.ts';
import { quote } from '../../hcl/print/quote-key.ts';

export interface Names {
  /** Source of the reference, or undefined where the target is gone or its name cannot stand in an expression. */
  readonly reference: (ref: Ref, refersTo: { readonly [type: string]: string } | undefined) => string | undefined;
  /** Of all objects that are printed in this module, and of the resources that its passthrough text declares. */
  readonly addresses: ReadonlySet<string>;
}

/** What lives in another module is not known by an address here, only by its id. */
function elsewhere(object: DesignObject): string | undefined {
  const id = object.address === undefined ? undefined : ownIdOf(object);
  return id === undefined ? undefined : quote(id);
}

/** The same list while no name, key, type or id of what lives elsewhere changes. */
const callings = memoByItem((object: DesignObject) => `${object.key} ${addressOf(object)} ${elsewhere(object)}`);

let last:
  | { readonly calling: readonly string[]; readonly resources: ReadonlySet<string>; readonly names: Names }
  | undefined;

const sameMembers = (a: ReadonlySet<string>, b: ReadonlySet<string>) => a === b || sameList([...a], [...b]);

/**
 * The same object as long as no name, key or type changes, so that what was printed with it can be kept.
 * Remembering the last one is enough: there is one design on screen.
 */
export const printedNames: (design: Design) => Names = memoByObject((design: Design): Names => {
  const { resources } = declaredIn(design.passthrough);
  const calling = callings(design.objects);
  if (last?.calling === calling && sameMembers(last.resources, resources)) return last.names;
  const objects = new Map<Key, DesignObject>(design.objects.map((object) => [object.key, object]));
  const names: Names = {
    addresses: new Set([
      ...design.objects.flatMap((object) => (object.address === undefined ? [addressOf(object)] : [])),
      ...resources,
    ]),
    reference: (ref, refersTo) => {
      const target = objects.get(ref.ref);
      if (!target || !isLabel(target.name)) return undefined;
      const attribute = ref.attribute ?? refersTo?.[target.type] ?? typeOf(target).exported;
      if (target.address !== undefined) return attribute === typeOf(target).ownId ? elsewhere(target) : undefined;
      return isLabel(attribute) ? attributeAddress(target, attribute) : undefined;
    },
  };
  last = { calling, resources, names };
  return names;
});
