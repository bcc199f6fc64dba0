/** How large the parts of the map are, in its own units. */
import type { DetailLevel } from '../graph/shown-graph.ts';

export interface ColumnPlace {
  readonly x: number;
  readonly width: number;
}

export type ColumnId = 'entry' | 'route' | 'integration' | 'backend';

export interface MapMeasures {
  readonly level: DetailLevel;
  readonly columns: Readonly<Record<ColumnId, ColumnPlace>>;
  readonly width: number;
  /** From the entry column to the line that leads to all groups. */
  readonly rail: number;
  readonly laneHead: number;
  /** Above and below what is in a lane. */
  readonly pad: number;
  readonly node: number;
  /** From one node to the next. */
  readonly pitch: number;
  readonly wayPitch: number;
  readonly caption: number;
  readonly groupHead: number;
  readonly row: number;
  readonly groupGap: number;
  /** A group that is closed. */
  readonly line: number;
  readonly frame: { readonly side: number; readonly top: number; readonly bottom: number };
}

/** Below this zoom the map shows groups instead of routes. */
export const groupZoom = 0.7;
/** Where the map is when it is asked to show groups: lines are 24 px high there. */
export const groupsAt = 0.62;
export const leastZoom = 0.45;
export const mostZoom = 2;

const margin = 16;
const widths = { entry: 180, route: 300, integration: 196, backend: 222 } as const;
const gaps = { entry: 60, route: 94, integration: 76 } as const;
/** Of the strip at the right edge, in px. */
export const stripWidth = 132;

const total = (sizes: { readonly [name: string]: number }): number =>
  Object.values(sizes).reduce((sum, size) => sum + size, 0);
const whole = 2 * margin + total(widths) + total(gaps);
/** Narrower than this names are cut too early. */
const leastSqueeze = 0.72;
/** Room is taken from between the columns first: this many times as much as from the columns. */
const fromGaps = 1.9;

/** Shares of the widths of columns, and of what is between them, that fit into so many px. */
function squeezeTo(room: number): { readonly columns: number; readonly between: number } {
  const fitting = (room - 2 * margin + (fromGaps - 1) * total(gaps)) / (total(widths) + fromGaps * total(gaps));
  const columns = Math.min(1, Math.max(leastSqueeze, fitting));
  return { columns, between: 1 - fromGaps * (1 - columns) };
}

/** Lines of groups keep their height in px at `groupsAt`. */
const tall = 1 / groupsAt;
/** Names keep their size in px, and most of their room. */
const wide = 1.36;

/** @param room the width that the columns are squeezed to as far as they can be read, in px */
export function measuresOf(level: DetailLevel, room = whole): MapMeasures {
  const [across, down] = level === 'routes' ? [1, 1] : [wide, tall];
  const squeeze = squeezeTo(level === 'routes' ? room : room / groupsAt / wide);
  const column = (x: number, width: number): ColumnPlace => ({
    x: Math.round(x),
    width: Math.round(width * across * squeeze.columns),
  });
  const after = ({ x, width }: ColumnPlace, gap: number) => x + width + gap * across * squeeze.between;
  const entry = column(margin, widths.entry);
  const route = column(after(entry, gaps.entry), widths.route);
  const integration = column(after(route, gaps.route), widths.integration);
  const backend = column(after(integration, gaps.integration), widths.backend);
  const high = (px: number) => Math.round(px * down);
  return {
    level,
    columns: { entry, route, integration, backend },
    width: backend.x + backend.width + margin,
    rail: Math.round(28 * across * squeeze.between),
    laneHead: level === 'routes' ? 32 : 50,
    pad: high(12),
    node: high(level === 'routes' ? 32 : 26),
    pitch: high(level === 'routes' ? 38 : 31),
    wayPitch: high(level === 'routes' ? 52 : 50),
    caption: high(20),
    groupHead: high(22),
    row: high(20),
    groupGap: high(level === 'routes' ? 8 : 2),
    line: high(24),
    frame: { side: high(12), top: high(21), bottom: high(4) },
  };
}
