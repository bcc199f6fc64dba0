/** How an import id comes together: each part from the object itself, from another object, or from a literal. */
import { typeOf, type DesignIndex, type DesignObject } from '../design.ts';
import { textOf } from '../../schema/literals.ts';
import { memoByObject } from '../../memo.ts';
import type { ResourceType } from '../../schema/resource.ts';
import { isRef } from '../../schema/value.ts';

const given = (text: string | undefined): string | undefined => (text === '' ? undefined : text);

/** The part that an object brings itself, where it is imported. */
export function ownIdOf(object: DesignObject): string | undefined {
  const { ownId } = typeOf(object);
  return ownId === undefined ? undefined : given(object.import[ownId]);
}

/** The object in the design whose own id is that part of the import id of another. */
export function holderOf(object: DesignObject, part: string, index: DesignIndex): DesignObject | undefined {
  const value = object.attributes[part];
  const holder = isRef(value) ? index.byKey.get(value.ref) : undefined;
  const refersTo = typeOf(object).attributes[part]?.refersTo;
  return holder && refersTo && Object.hasOwn(refersTo, holder.type) ? holder : undefined;
}

/**
 * The own id of an object, imported or not: what a person chooses and AWS keeps, as the name of a domain or stage, is
 * known before anything is made.
 */
export function knownIdOf(object: DesignObject): string | undefined {
  const { ownId = '' } = typeOf(object);
  return ownIdOf(object) ?? textOf(object.attributes, ownId);
}

/** A part as the attribute of its name says it: the own id of what it refers to, else the literal. */
export const attributePartOf = (
  object: DesignObject,
  part: string,
  holder: DesignObject | undefined,
): string | undefined => (holder && knownIdOf(holder)) ?? textOf(object.attributes, part);

/** A part of the import id, with the object that `holderOf` gives for it; undefined while it is not known. */
export const importPartOf = (
  object: DesignObject,
  part: string,
  holder: DesignObject | undefined,
): string | undefined =>
  part === typeOf(object).ownId
    ? ownIdOf(object)
    : (attributePartOf(object, part, holder) ?? given(object.import[part]));

/** The parts of an import id that are not the object's own: those of what it belongs to. */
export const outerParts: (type: ResourceType) => readonly string[] = memoByObject(({ identity, ownId }: ResourceType) =>
  ownId === undefined ? [] : identity.filter((part) => part !== ownId),
);

/** Those, and the own id of what is imported by the id of its parent. */
export const heldParts: (type: ResourceType) => readonly string[] = memoByObject(
  ({ identity, ownId, parent }: ResourceType) =>
    ownId === undefined ? [] : identity.filter((part) => part !== ownId || part === parent),
);

/** The whole import id, where every part is known. */
export function importIdOf(object: DesignObject, index: DesignIndex): string | undefined {
  const { identity } = typeOf(object);
  const parts = identity.map((part) => importPartOf(object, part, holderOf(object, part, index)));
  return parts.length > 0 && parts.every((part) => part !== undefined) ? parts.join('|') : undefined;
}
