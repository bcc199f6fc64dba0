/** Nodes of the map that are drawn, by their id. */
import { elementRegistry } from '../ui/focus/element-registry.ts';

export const nodeElements = elementRegistry();
