/** Places for what is shown of the design. Positions are computed, never stored. */
import { greatest } from '../../../hcl/lists.ts';
import type { Lane, MapGraph, MapPart, Tie } from '../graph/map-part.ts';
import { entryTie, flowTie } from './ties.ts';
import { laneNodes, type Caption } from './lane-layout.ts';
import type { ColumnId, MapMeasures } from './map-measures.ts';

export interface MapBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface MapNode extends MapPart, MapBox {}

export interface MapEdge extends Tie {
  readonly id: string;
  /** As in the attribute of a path. */
  readonly d: string;
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

/** A lane with its place, and what is drawn in it beside nodes and edges. */
export interface PlacedLane extends Lane {
  readonly y: number;
  readonly height: number;
  readonly captions: readonly Caption[];
  /** From its stages to its groups; empty where one of them is missing. */
  readonly bus: string;
}

export interface PlacedColumn {
  readonly id: ColumnId;
  readonly title: string;
  readonly x: number;
  readonly count: number;
}

export interface MapLayout {
  /** Lane by lane; in it, frames and groups before what is in them, column by column from the top. */
  readonly nodes: readonly MapNode[];
  readonly edges: readonly MapEdge[];
  readonly lanes: readonly PlacedLane[];
  readonly columns: readonly PlacedColumn[];
  readonly measures: MapMeasures;
  readonly width: number;
  readonly height: number;
}

/** From the first lane to the column heads. */
const betweenLanes = 0;

export function mapLayout({ lanes, ties }: MapGraph, measures: MapMeasures): MapLayout {
  let y = 0;
  const nodes: MapNode[] = [];
  const callers = callersOf(ties);
  const placedLanes = lanes.map((lane): PlacedLane => {
    const body = lane.isFolded
      ? { nodes: [], captions: [], bus: '', bottom: y + measures.laneHead }
      : laneNodes(lane, callers, measures, y + measures.laneHead);
    for (const node of body.nodes) nodes.push(node);
    const height = body.bottom - y;
    const placed = { ...lane, y, height, captions: body.captions, bus: body.bus };
    y += height + betweenLanes;
    return placed;
  });
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const edges = ties.flatMap((tie): MapEdge[] => {
    const [from, to] = [byId.get(tie.from), byId.get(tie.to)];
    if (!from || !to) return [];
    const line =
      tie.kind === 'domain' || tie.kind === 'stage' ? entryTie(from, to, nodes, tie.kind) : flowTie(from, to);
    return [{ ...tie, ...line, id: `${tie.from} ${tie.to}` }];
  });
  const total = (count: (lane: Lane) => number) => lanes.reduce((sum, lane) => sum + count(lane), 0);
  const { entry, route, integration, backend } = measures.columns;
  return {
    nodes,
    edges,
    lanes: placedLanes,
    columns: [
      {
        id: 'entry',
        title: measures.level === 'routes' && entry.width > 160 ? 'Domains, stages, authorizers' : 'Domains, stages',
        x: entry.x,
        count: 0,
      },
      { id: 'route', title: 'Routes', x: route.x, count: total(({ routeCount }) => routeCount) },
      {
        id: 'integration',
        title: 'Integrations',
        x: integration.x,
        count: total(({ integrationCount }) => integrationCount),
      },
      { id: 'backend', title: 'Backends', x: backend.x, count: total(({ backendCount }) => backendCount) },
    ],
    measures,
    width: greatest(
      measures.width,
      nodes.map(({ x, width }) => x + width),
    ),
    height: y,
  };
}

/** The other ends of what leads to each part. */
function callersOf(ties: readonly Tie[]): ReadonlyMap<string, readonly string[]> {
  const callers = new Map<string, string[]>();
  for (const { from, to } of ties) {
    const list = callers.get(to);
    if (list) list.push(from);
    else callers.set(to, [from]);
  }
  return callers;
}
