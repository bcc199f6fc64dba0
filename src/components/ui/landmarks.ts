/** Parts of the page that there is one of, for those who lead to them or draw over them. */
import { elementRegistry } from './element-registry.ts';

export const landmarks = elementRegistry();
