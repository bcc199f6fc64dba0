/** The fields that are on the page, by the place of the design that each writes. */
import type { Path } from '../../hcl/path.ts';
import type { Key } from '../../model/schema/value.ts';
import { elementRegistry } from '../ui/focus/element-registry.ts';

/** By `placeId`. Rows of an editor are places within that of their field. */
export const fieldElements = elementRegistry();

export const placeText = (path: Path): string => path.join('/');

export const placeId = (key: Key, path: Path): string => placeText([key, ...path]);

/** True where the first is around the second, or the same. */
export const isPlaceAround = (around: string, id: string): boolean => `${id}/`.startsWith(`${around}/`);
