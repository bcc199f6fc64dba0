/** The layout as nodes and edges of the canvas. What has not changed stays the same object, so that little is drawn anew. */
import { Position, type Edge, type Node } from '@xyflow/react';
import { countOf, startsWith, type Counts, type Diagnostic } from '../../model/checks/diagnostics.ts';
import type { MapEdge, MapLayout, MapNode } from './map-layout.ts';
import type { Key } from '../../model/schema/value.ts';
import { titleOf } from './connecting.ts';
import { nodeLabel } from './parts/node-label.ts';

export type Tone = 'plain' | 'selected' | 'error' | 'warn';

export interface NodeData extends Record<string, unknown> {
  readonly node: MapNode;
  readonly label: string;
  readonly counts: Counts;
  /** The problems themselves, for those who point at the badge. */
  readonly messages: string;
  readonly isSelected: boolean;
  readonly isLinked: boolean;
  /** Can be connected with what is being connected. */
  readonly isGoal: boolean;
  readonly isTabStop: boolean;
}

export interface EdgeData extends Record<string, unknown> {
  readonly path: string;
  readonly tone: Tone;
  /** Where the arrow back to the sender stands. */
  readonly back: string | undefined;
}

export type FlowNode = Node<NodeData, MapNode['kind']>;
export type FlowEdge = Edge<EdgeData, 'thread'>;

/** Attributes that say where an edge leads. */
const leading = {
  route: ['target'],
  integration: ['integration_uri', 'integration_subtype', 'connection_id', 'tls_config', 'credentials_arn'],
} as const;

const none: readonly Diagnostic[] = [];

export type Problems = ReadonlyMap<Key | undefined, readonly Diagnostic[]>;

export interface GraphInput {
  readonly layout: MapLayout;
  readonly problems: Problems;
  readonly selected: ReadonlySet<string>;
  readonly goals: ReadonlySet<string>;
  readonly tabStop: string | undefined;
}

export const problemsOf = (node: MapNode, problems: Problems): readonly Diagnostic[] =>
  (node.kind === 'route' || node.kind === 'integration' ? problems.get(node.key) : undefined) ?? none;

/** The edge as it looks: teal beside what is selected, else by the problem that lies on it. */
export function toneOf(edge: MapEdge, nodes: ReadonlyMap<string, MapNode>, { problems, selected }: GraphInput): Tone {
  if (selected.has(edge.from) || selected.has(edge.to)) return 'selected';
  const start = nodes.get(edge.from);
  const names = start?.kind === 'route' || start?.kind === 'integration' ? leading[start.kind] : [];
  const found = problems.get(start?.key)?.filter(({ path }) => names.some((name) => startsWith(path, [name])));
  if (found?.some(({ severity }) => severity === 'error')) return 'error';
  return found?.some(({ severity }) => severity === 'warning') ? 'warn' : 'plain';
}

/** Leaves and arrives level. */
export function threadCurve({ x1, y1, x2, y2 }: Pick<MapEdge, 'x1' | 'y1' | 'x2' | 'y2'>): string {
  const bend = (x2 - x1) / 2;
  return `M${x1} ${y1}C${x1 + bend} ${y1} ${x2 - bend} ${y2} ${x2} ${y2}`;
}

/** An arrow head that points back at the route. */
export const arrowBack = ({ x1, y1 }: Pick<MapEdge, 'x1' | 'y1'>): string =>
  `M${x1 + 13} ${y1 - 4.5}L${x1 + 6} ${y1}L${x1 + 13} ${y1 + 4.5}`;

const ports: Readonly<Record<MapNode['kind'], { readonly in: boolean; readonly out: boolean }>> = {
  route: { in: false, out: true },
  integration: { in: true, out: true },
  backend: { in: true, out: false },
  link: { in: false, out: false },
};

const handleOf = (id: 'in' | 'out', { width, height }: MapNode) => ({
  id,
  type: id === 'in' ? ('target' as const) : ('source' as const),
  position: id === 'in' ? Position.Left : Position.Right,
  x: id === 'in' ? -1 : width - 1,
  y: height / 2 - 1,
  width: 2,
  height: 2,
});

export const portsOf = (kind: MapNode['kind']) => ports[kind];

function flowNode(data: NodeData): FlowNode {
  const { node } = data;
  const { width, height, kind } = node;
  return {
    id: node.id,
    type: kind,
    position: { x: node.x, y: node.y },
    width,
    height,
    measured: { width, height },
    handles: (['in', 'out'] as const).filter((id) => ports[kind][id]).map((id) => handleOf(id, node)),
    data,
    selected: data.isSelected,
    zIndex: kind === 'link' ? -1 : 0,
    draggable: false,
    focusable: false,
    ...(kind === 'link' ? { selectable: false } : {}),
  };
}

const same = (a: NodeData, b: NodeData) =>
  (Object.keys(b) as (keyof NodeData)[]).every((name) =>
    name === 'node' || name === 'counts' ? JSON.stringify(a[name]) === JSON.stringify(b[name]) : a[name] === b[name],
  );

/** Makes nodes and edges; the maker remembers the last ones. */
export function graphMaker(): (input: GraphInput) => { readonly nodes: FlowNode[]; readonly edges: FlowEdge[] } {
  let lastNodes = new Map<string, FlowNode>();
  let lastEdges = new Map<string, FlowEdge>();
  return (input) => {
    const { layout, problems, selected, goals, tabStop } = input;
    const linked = new Set(
      layout.edges.flatMap(({ from, to }) => [
        ...(selected.has(from) ? [to] : []),
        ...(selected.has(to) ? [from] : []),
      ]),
    );
    const nodes = layout.nodes.map((node): FlowNode => {
      const own = problemsOf(node, problems);
      const data: NodeData = {
        node,
        label: nodeLabel(node, layout, own),
        counts: countOf(own),
        messages: own.map(({ message }) => message).join('\n'),
        isSelected: selected.has(node.id),
        isLinked: linked.has(node.id),
        isGoal: goals.has(node.id),
        isTabStop: node.id === tabStop,
      };
      const before = lastNodes.get(node.id);
      return before && same(before.data, data) ? before : flowNode(data);
    });
    const byId = new Map(layout.nodes.map((node) => [node.id, node]));
    const nameOf = (id: string) => {
      const node = byId.get(id);
      return node ? titleOf(node) : id;
    };
    const edges = layout.edges.map((edge): FlowEdge => {
      const path = threadCurve(edge);
      const tone = toneOf(edge, byId, input);
      const back = edge.returns ? arrowBack(edge) : undefined;
      const ariaLabel = `From ${nameOf(edge.from)} to ${nameOf(edge.to)}`;
      const before = lastEdges.get(edge.id);
      if (
        before?.ariaLabel === ariaLabel &&
        before.data?.path === path &&
        before.data.tone === tone &&
        before.data.back === back
      )
        return before;
      return {
        id: edge.id,
        type: 'thread',
        ariaLabel,
        source: edge.from,
        target: edge.to,
        sourceHandle: 'out',
        targetHandle: 'in',
        data: { path, tone, back },
        zIndex: tone === 'plain' ? 0 : 1,
        selectable: false,
        focusable: false,
        reconnectable: byId.get(edge.from)?.kind === 'route' ? 'target' : false,
      };
    });
    lastNodes = new Map(nodes.map((node) => [node.id, node]));
    lastEdges = new Map(edges.map((edge) => [edge.id, edge]));
    return { nodes, edges };
  };
}
