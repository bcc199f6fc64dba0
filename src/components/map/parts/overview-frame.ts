/** Where things lie in the overview of the map. */
import type { MapLayout, MapNode } from '../map-layout.ts';

const margin = 40;

export interface Frame {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The whole map with a margin. It is drawn into a shape of one size: a map of 300 rows would be a hair otherwise. */
export const overviewFrame = ({ width, height }: Pick<MapLayout, 'width' | 'height'>): Frame => ({
  x: -margin,
  y: -margin,
  width: width + 2 * margin,
  height: height + 2 * margin,
});

/** The boxes of nodes as one path. */
export const outlines = (nodes: readonly Pick<MapNode, 'x' | 'y' | 'width' | 'height'>[]): string =>
  nodes.map(({ x, y, width, height }) => `M${x} ${y}h${width}v${height}h${-width}z`).join('');
