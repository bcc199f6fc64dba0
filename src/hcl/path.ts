/** A path within an object: attribute name, then keys and positions. `[]` is the object itself. */
export type Path = readonly (string | number)[];
