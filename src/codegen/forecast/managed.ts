/**
 * What a Terraform state manages of a design, after the moves that its files say: which objects are in it, and what a
 * plan destroys. A state knows resources by address, so an object that takes the address of a deleted one takes its place.
 */
import {
  addressOf,
  printedAs,
  type Adopted,
  type Design,
  type DesignIndex,
  type DesignObject,
} from '../../model/design/design.ts';
import { isLabel } from '../../model/design/naming/names.ts';
import { declaredIn } from '../../model/design/passthrough/passthrough.ts';
import type { Key } from '../../model/schema/value.ts';
import { printed } from '../printed.ts';
import { movesSaid } from '../terraform/moves.ts';

interface Destroyed {
  readonly adopted: Adopted;
  /** Where the moves lead. */
  readonly address: string;
}

export interface Managed {
  /** What the state has at the address of an object, by the key of that object. */
  readonly byKey: ReadonlyMap<Key, Adopted>;
  /** What it has at addresses at which nothing stands any more. */
  readonly destroyed: readonly Destroyed[];
}

const nothing: Managed = { byKey: new Map(), destroyed: [] };

export function managedIn(design: Design, index: DesignIndex): Managed {
  const inState = design.adopted.filter((then) => then.inState);
  if (inState.length === 0) return nothing;
  const declared = declaredIn(design.passthrough);
  const objects = new Map(design.objects.flatMap((object) => addressesOf(object, design, index)));
  const moves = movesSaid(design);
  const byKey = new Map<Key, Adopted>();
  const destroyed: Destroyed[] = [];
  for (const then of inState) {
    const before = then.address ?? addressOf(then);
    const address = moves.get(before) ?? before;
    const object = objects.get(address);
    if (object) byKey.set(object.key, then);
    // What lives elsewhere has its block there, and some addresses are those of text.
    else if (then.address === undefined && !declared.resources.has(address) && !declared.forgotten.has(before))
      destroyed.push({ adopted: then, address });
  }
  return { byKey, destroyed };
}

function addressesOf(
  object: DesignObject,
  design: Design,
  index: DesignIndex,
): readonly (readonly [address: string, object: DesignObject])[] {
  if (object.address !== undefined) return [[object.address, object]];
  const isPrinted = isLabel(object.name) && printed(object, design, index).resources > 0;
  return isPrinted ? [[`${printedAs(object).terraformType}.${object.name}`, object]] : [];
}
