/** Where the members and items of a foreign text begin. Kept only by readings that tell of positions. */
import { lineLookup } from '../../hcl/syntax/lines.ts';

/** Both count from 1; columns in UTF-16 code units. */
export interface TextPosition {
  readonly line: number;
  readonly column: number;
}

/** From indexes into a text to positions, for a text whose first line has that number. */
export function positionLookup(text: string, firstLine = 1): (index: number) => TextPosition {
  const lineOf = lineLookup(text);
  return (index) => {
    const before = index === 0 ? -1 : text.lastIndexOf('\n', index - 1);
    return { line: lineOf(index) + firstLine - 1, column: index - before };
  };
}

/** The places in one reading of a text. */
export class Places {
  readonly #at = new WeakMap<object, Map<string | number, number>>();
  readonly #positionOf: (index: number) => TextPosition;

  constructor(text: string, firstLine = 1) {
    this.#positionOf = positionLookup(text, firstLine);
  }

  /** A member by its key, or an item by its place in the list. */
  note(container: object, key: string | number, index: number): void {
    const known = this.#at.get(container);
    if (known) known.set(key, index);
    else this.#at.set(container, new Map([[key, index]]));
  }

  of(container: object, key: string | number): TextPosition | undefined {
    const index = this.#at.get(container)?.get(key);
    return index === undefined ? undefined : this.#positionOf(index);
  }
}
