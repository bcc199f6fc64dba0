/** Dialogs on the page, with those that fade: an element for each, from its frame to the edges of the window. */
import { elementRegistry } from '../focus/element-registry.ts';

export const overlays = elementRegistry();
