/** Nodes of the map that are drawn, by their id. */
import { elementRegistry } from '../ui/element-registry.ts';

export const nodeElements = elementRegistry();
