/** Rows of the outline that are drawn, by the key of the object or variable, or the id of the group. */
import { elementRegistry } from '../ui/focus/element-registry.ts';

export const outlineElements = elementRegistry();
