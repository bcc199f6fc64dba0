import type { Attribute } from '../../../schema/attribute.ts';

export const keyLabel = (attribute: Attribute | undefined) =>
  attribute?.kind === 'map' || attribute?.kind === 'object-map' ? attribute.keyLabel.toLowerCase() : 'key';
