import type { ResourceType } from '../schema/resource.ts';

/** How every document begins. */
export const documentKey = { format: 'gatewright', version: 1 } as const;

/** A type with a single variant has nothing to choose, so its objects do not name it. */
export const hasChoice = (type: ResourceType) => type.variants.length > 1 || type.composed !== undefined;
