/** The lines between places. */
import type { MapBox, MapEdge, MapNode } from './map-layout.ts';
import { middleOf } from './lane-layout.ts';

type Line = Pick<MapEdge, 'd' | 'x1' | 'y1' | 'x2' | 'y2'>;

/** From the left edge of an entry to where its lines leave. */
export const entryPort = 24;
/** From there a line goes around what stands between its ends. */
const around = { domain: 10, stage: 5 } as const;

/** Leaves and arrives level. */
export function threadCurve({ x1, y1, x2, y2 }: Omit<Line, 'd'>): string {
  const bend = (x2 - x1) / 2;
  return `M${x1} ${y1}C${x1 + bend} ${y1} ${x2 - bend} ${y2} ${x2} ${y2}`;
}

/** From right to left edge. */
export function flowTie(from: MapBox, to: MapBox): Line {
  const ends = { x1: from.x + from.width, y1: middleOf(from), x2: to.x, y2: middleOf(to) };
  return { ...ends, d: threadCurve(ends) };
}

/** Straight down to the next entry; around the others at the left. */
export function entryTie(from: MapNode, to: MapNode, nodes: readonly MapNode[], kind: keyof typeof around): Line {
  const ends = { x1: from.x + entryPort, y1: from.y + from.height, x2: to.x + entryPort, y2: to.y };
  const isNext = !nodes.some(({ x, y }) => x === from.x && y > from.y && y < to.y);
  if (isNext && to.y > from.y) return { ...ends, d: `M${ends.x1} ${ends.y1}V${ends.y2}` };
  const left = from.x - around[kind];
  return {
    ...ends,
    d: `M${ends.x1} ${ends.y1}v4H${left}V${ends.y2 - 4}H${ends.x2}v4`,
  };
}
