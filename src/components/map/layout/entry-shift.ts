/** The entry column of a lane stays in view while its lane scrolls: how far it stands below its place, and the map with it there. */
import { greatest } from '../../../hcl/lists.ts';
import { memoByObject } from '../../../model/memo.ts';
import type { PartKind } from '../graph/map-part.ts';
import { busOf } from './lane-layout.ts';
import type { MapBox, MapEdge, MapLayout, MapNode, PlacedLane } from './map-layout.ts';
import { entryTie } from './ties.ts';

/** Which part of the map is shown: its offset and height in px, and px for each unit of the map. */
export interface ShownPart {
  readonly y: number;
  readonly height: number;
  readonly zoom: number;
}

const entryKinds: ReadonlySet<PartKind> = new Set([
  'domain',
  'mapping',
  'stage',
  'endpoint',
  'model',
  'authorizer',
  'companion',
]);

interface Column {
  readonly lane: PlacedLane;
  readonly entry: readonly MapNode[];
  readonly routes: readonly MapNode[];
  readonly bottom: number;
}

/** Lane by lane. */
const columnsOf = memoByObject(({ lanes, nodes }: MapLayout): readonly Column[] =>
  lanes.map((lane) => {
    const entry = nodes.filter((node) => node.lane === lane.id && entryKinds.has(node.kind));
    return {
      lane,
      entry,
      routes: nodes.filter((node) => node.lane === lane.id && node.kind === 'group'),
      bottom: greatest(
        lane.y,
        entry.map(({ y, height }) => y + height),
      ),
    };
  }),
);

/**
 * In units of the map, lane by lane: as far as the lane is out at the top, never beyond its end. A column that is
 * higher than the view goes along until its own end is in view.
 */
export function entryShifts(layout: MapLayout, { y, height, zoom }: ShownPart): readonly number[] {
  const { pad } = layout.measures;
  return columnsOf(layout).map(({ lane, entry, bottom }) => {
    if (entry.length === 0) return 0;
    const fromTop = -y / zoom - lane.y;
    const fromEnd = (height - y) / zoom - pad - bottom;
    const most = lane.y + lane.height - pad - bottom;
    return Math.max(0, Math.min(fromTop, fromEnd, most));
  });
}

/** The map with its entry columns so far below their places; what does not move stays the same object. */
export function shiftEntries(layout: MapLayout, shifts: readonly number[]): MapLayout {
  if (shifts.every((shift) => shift === 0)) return layout;
  const moved = new Map<string, MapNode>();
  const inLane = new Map<string, readonly MapNode[]>();
  const lanes = columnsOf(layout).map(({ lane, entry, routes }, at): PlacedLane => {
    const shift = shifts[at] ?? 0;
    if (shift === 0) return lane;
    const nodes = entry.map((node) => ({ ...node, y: node.y + shift }));
    for (const node of nodes) moved.set(node.id, node);
    inLane.set(lane.id, nodes);
    return {
      ...lane,
      captions: lane.captions.map((caption) => ({ ...caption, y: caption.y + shift })),
      bus: busOf(nodes, routes, layout.measures),
    };
  });
  const edges = layout.edges.map((edge): MapEdge => {
    const [from, to] = [moved.get(edge.from), moved.get(edge.to)];
    if (!from || !to || (edge.kind !== 'domain' && edge.kind !== 'stage')) return edge;
    return { ...edge, ...entryTie(from, to, inLane.get(from.lane) ?? [], edge.kind) };
  });
  return { ...layout, lanes, edges, nodes: layout.nodes.map((node) => moved.get(node.id) ?? node) };
}

/** Where a box is now that may stand in an entry column. */
export function placeNow(
  layout: MapLayout,
  box: MapBox & Partial<Pick<MapNode, 'kind' | 'lane'>>,
  shown: ShownPart,
): MapBox {
  if (box.kind === undefined || !entryKinds.has(box.kind)) return box;
  const at = layout.lanes.findIndex(({ id }) => id === box.lane);
  return { ...box, y: box.y + (entryShifts(layout, shown)[at] ?? 0) };
}
