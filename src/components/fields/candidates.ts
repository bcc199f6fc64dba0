/** What a place may refer to. */
import { attributeAddress, indexOf, typeOf, type Design, type DesignObject } from '../../model/design/design.ts';
import type { Key } from '../../model/schema/value.ts';

export type ReferableTypes = { readonly [type: string]: string } | undefined;

/** Objects that a place may refer to, in the order of the design. */
export const candidates = (design: Design, refersTo: ReferableTypes, except: Key): readonly DesignObject[] =>
  [...indexOf(design).byType]
    .flatMap(([type, objects]) => (refersTo && Object.hasOwn(refersTo, type) ? objects : []))
    .filter((object) => object.key !== except);

/** What a reference to it prints here. */
export const printedReference = (object: DesignObject, refersTo: ReferableTypes): string =>
  attributeAddress(object, refersTo?.[object.type] ?? typeOf(object).exported);
