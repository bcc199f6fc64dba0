/** Rows of what was found that are drawn, by their key. */
import { elementRegistry } from '../../ui/focus/element-registry.ts';

export const rowElements = elementRegistry();
