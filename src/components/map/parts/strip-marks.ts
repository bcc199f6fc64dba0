/** What the strip beside a long map shows. */
import type { MapLayout, MapNode } from '../layout/map-layout.ts';

type Box = Pick<MapNode, 'x' | 'y' | 'width' | 'height'>;

/** Boxes as one path. */
export const outlines = (nodes: readonly Box[]): string =>
  nodes.map(({ x, y, width, height }) => `M${x} ${y}h${width}v${height}h${-width}z`).join('');

/** Less high than this a mark cannot be seen; as a share of the map. */
const leastHigh = 1 / 400;

/** The boxes of what is shown in the strip, at least so high that they are seen. */
export function stripBoxes(
  { nodes, height }: Pick<MapLayout, 'nodes' | 'height'>,
  isShown: (node: MapNode) => boolean,
): string {
  const least = height * leastHigh;
  return outlines(
    nodes
      .filter(({ kind, isOpen }) => kind !== 'link' && !(kind === 'group' && isOpen))
      .filter(isShown)
      .map(({ x, y, width, height: own }) => ({ x, y, width, height: Math.max(least, own * 0.7) })),
  );
}
