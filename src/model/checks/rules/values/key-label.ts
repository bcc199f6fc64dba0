import type { Attribute } from '../../../schema/attribute.ts';

/** What the table calls a key of a map, in small letters. */
export const keyLabel = (attribute: Attribute | undefined) =>
  attribute?.kind === 'map' || attribute?.kind === 'object-map' ? attribute.keyLabel.toLowerCase() : 'key';
