/** Rows of what was found that are drawn, by their key. */
import { elementRegistry } from '../../ui/element-registry.ts';

export const rowElements = elementRegistry();
