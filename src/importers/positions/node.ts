/** A text as a tree of what stands where, whatever it is written in. */
import type { TextPosition } from '../raw/places.ts';

export interface PlacedNode {
  /** Name of the member, or place in the list; for a block of Terraform its last label or its type. */
  readonly key: string | number;
  /** Where the key stands, or the value where it has none. */
  readonly at: TextPosition;
  /** The line on which the value begins, as readers say it. */
  readonly line: number;
  /** What a scalar says. */
  readonly text?: string;
  /** What other text calls it, for a block at the top: `TYPE.NAME`. */
  readonly address?: string;
  /** The same nodes each time. */
  readonly children: () => readonly PlacedNode[];
}

export const noChildren: PlacedNode['children'] = () => [];

/** Children that are made when they are first asked for: many findings are looked for in one text. */
export function childrenOnce(make: PlacedNode['children']): PlacedNode['children'] {
  let made: readonly PlacedNode[] | undefined;
  return () => (made ??= make());
}

/** A node with all below it, itself first. */
export function* withDescendants(node: PlacedNode): Generator<PlacedNode> {
  yield node;
  for (const child of node.children()) yield* withDescendants(child);
}
