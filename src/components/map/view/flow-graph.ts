/** The layout as nodes and edges of the canvas. What has not changed stays the same object, so that little is drawn anew. */
import { Position, type Edge, type Node } from '@xyflow/react';
import { countOf, startsWith, type Counts, type Diagnostic } from '../../../model/checks/diagnostics.ts';
import type { Key } from '../../../model/schema/value.ts';
import { titleOf } from '../edit/connecting.ts';
import { portsOf } from '../edit/joins.ts';
import { requestsOfNode, requestWords } from '../parts/request-marks.ts';
import type { RequestMark, RequestsByRoute } from '../../../session/trace/verdicts.ts';
import type { MapEdge, MapLayout, MapNode } from '../layout/map-layout.ts';
import { isReachable } from '../layout/node-move.ts';
import { entryPort } from '../layout/ties.ts';
import { nodeLabel } from '../parts/node-label.ts';
import { litPath, type LitPath } from './lit-path.ts';

export type Tone = 'plain' | 'selected' | 'error' | 'warn' | 'text';

export interface NodeData extends Record<string, unknown> {
  readonly node: MapNode;
  readonly label: string;
  readonly counts: Counts;
  /** The problems themselves, for those who point at the badge. */
  readonly messages: string;
  /** Of a closed group, a letter for each of its marks: an error, a warning, a selected route, or a plain one. */
  readonly marks: string;
  /** Saved requests that are about its route, or its routes where they are not drawn. */
  readonly requests: readonly RequestMark[];
  readonly isSelected: boolean;
  readonly isLinked: boolean;
  /** Can be connected with what is being connected. */
  readonly isGoal: boolean;
  /** Stands back, as it has nothing to do with what is lit. */
  readonly isDim: boolean;
  /** Its steps of the way that is lit, from 1. */
  readonly steps: string;
  readonly isTabStop: boolean;
}

export interface EdgeData extends Record<string, unknown> {
  readonly path: string;
  readonly tone: Tone;
  /** Where the arrow back to the sender stands. */
  readonly back: string | undefined;
  readonly isChosen: boolean;
  readonly isDim: boolean;
  /** How many connections of a closed group it stands for, where that is worth saying; and where. */
  readonly count: string;
  readonly x: number;
  readonly y: number;
}

export type FlowNode = Node<NodeData, MapNode['kind']>;
export type FlowEdge = Edge<EdgeData, 'thread'>;

export type Problems = ReadonlyMap<Key | undefined, readonly Diagnostic[]>;

export interface GraphInput {
  readonly layout: MapLayout;
  readonly problems: Problems;
  readonly selected: ReadonlySet<string>;
  /** All selected objects. */
  readonly chosenKeys: ReadonlySet<Key>;
  /** Id of the selected edge. */
  readonly chosenEdge: string | undefined;
  readonly goals: ReadonlySet<string>;
  readonly tabStop: string | undefined;
  /** Objects in the order of the steps of a request; everything else stands back. */
  readonly lit: readonly Key[];
  readonly isProblemsOnly: boolean;
  readonly requests: RequestsByRoute;
}

const none: readonly Diagnostic[] = [];

/** Of all that a node stands for; the problems of an open group stand in its rows, and those of an API in the head of its lane. */
export const problemsOf = (node: MapNode, problems: Problems): readonly Diagnostic[] => {
  if (node.kind === 'endpoint' || (node.kind === 'group' && node.isOpen)) return none;
  const [only, ...others] = node.keys;
  return others.length === 0 ? (problems.get(only) ?? none) : node.keys.flatMap((key) => problems.get(key) ?? none);
};

/** What the badge of a node counts: that a route has no target is said in words beside it. */
export const badgedOf = ({ lacksTarget }: MapNode, problems: readonly Diagnostic[]): readonly Diagnostic[] =>
  lacksTarget ? problems.filter(({ path }) => path[0] !== 'target') : problems;

/** Attributes that say where a tie leads, beside that of its reference. */
const leading: { readonly [kind in MapEdge['kind']]: readonly string[] } = {
  domain: [],
  stage: [],
  target: ['target'],
  call: ['integration_uri', 'integration_subtype', 'connection_id', 'tls_config', 'credentials_arn'],
};

/** The edge as it looks: teal on the way of what is selected, else by the problem that lies on it. */
export function toneOf(edge: MapEdge, nodes: ReadonlyMap<string, MapNode>, problems: Problems, path: LitPath): Tone {
  if (path.edges.has(edge.id)) return 'selected';
  const { reference, kind } = edge;
  const key = reference?.key ?? nodes.get(edge.from)?.keys[0];
  const found = problems
    .get(key)
    ?.filter((problem) =>
      (reference ? [reference.path, ...leading[kind].map((name) => [name])] : leading[kind].map((name) => [name])).some(
        (place) => startsWith(problem.path, place),
      ),
    );
  if (found?.some(({ severity }) => severity === 'error')) return 'error';
  if (found?.some(({ severity }) => severity === 'warning')) return 'warn';
  return edge.isText ? 'text' : 'plain';
}

/** An arrow head that points back at the route. */
export const arrowBack = ({ x1, y1 }: Pick<MapEdge, 'x1' | 'y1'>): string =>
  `M${x1 + 13} ${y1 - 4.5}L${x1 + 6} ${y1}L${x1 + 13} ${y1 + 4.5}`;

const mostMarks = 24;

/** One mark for each route, or for as many as make 24; each shows the worst of its own. */
function marksOf(keys: readonly Key[], problems: Problems, chosen: ReadonlySet<Key>): string {
  const each = Math.ceil(keys.length / mostMarks);
  return Array.from({ length: Math.ceil(keys.length / each) }, (_, at) => {
    const own = keys.slice(at * each, (at + 1) * each);
    const { error, warning } = countOf(own.flatMap((key) => problems.get(key) ?? none));
    if (error > 0) return 'e';
    if (warning > 0) return 'w';
    return own.some((key) => chosen.has(key)) ? 's' : 'p';
  }).join('');
}

const isEntry = ({ kind }: MapNode) => kind === 'domain' || kind === 'mapping' || kind === 'stage';

function handleOf(id: 'in' | 'out', node: MapNode) {
  const { width, height } = node;
  const at = { id, type: id === 'in' ? ('target' as const) : ('source' as const), width: 2, height: 2 };
  if (isEntry(node))
    return {
      ...at,
      position: id === 'in' ? Position.Top : Position.Bottom,
      x: entryPort - 1,
      y: id === 'in' ? -1 : height - 1,
    };
  // Routes are at the right of authorizers.
  const isLeft = id === 'in' && node.kind !== 'authorizer';
  return {
    ...at,
    position: isLeft ? Position.Left : Position.Right,
    x: isLeft ? -1 : width - 1,
    y: height / 2 - 1,
  };
}

/** Where lines end: also where none can be drawn by hand. */
const handlesOf = (node: MapNode) =>
  (['in', 'out'] as const)
    .filter((id) => portsOf[node.kind]?.[id] === true && !(node.kind === 'group' && node.isOpen))
    .map((id) => handleOf(id, node));

/** Of a focused edge: they delete it, not what is selected. */
const ownKeys = { 'data-keys': 'Delete Backspace' };

const depth: { readonly [kind in MapNode['kind']]?: number } = { link: -2, group: -1 };

function flowNode(data: NodeData): FlowNode {
  const { node } = data;
  const { width, height, kind } = node;
  const isFrame = kind === 'link' || (kind === 'group' && node.isOpen);
  return {
    id: node.id,
    type: kind,
    position: { x: node.x, y: node.y },
    width,
    height,
    measured: { width, height },
    handles: handlesOf(node),
    data,
    selected: data.isSelected,
    zIndex: isFrame ? (depth[kind] ?? 0) : 0,
    draggable: false,
    focusable: false,
    ...(isFrame ? { selectable: false } : {}),
  };
}

const byValue: ReadonlySet<string> = new Set(['node', 'counts', 'requests']);
const same = (a: NodeData, b: NodeData) =>
  Object.keys(b).every((name) =>
    byValue.has(name) ? JSON.stringify(a[name]) === JSON.stringify(b[name]) : a[name] === b[name],
  );

/** Makes nodes and edges; the maker remembers the last ones. */
export function graphMaker(): (input: GraphInput) => {
  readonly nodes: FlowNode[];
  readonly edges: FlowEdge[];
  readonly path: LitPath;
} {
  let lastNodes = new Map<string, FlowNode>();
  let lastEdges = new Map<string, FlowEdge>();
  return (input) => {
    const { layout, problems, selected, chosenKeys, chosenEdge, goals, tabStop, lit, isProblemsOnly, requests } = input;
    const path = litPath(layout, lit.length > 0 ? new Set() : selected);
    const isLit = ({ keys }: MapNode) => keys.some((key) => lit.includes(key));
    const nodes = layout.nodes.map((node): FlowNode => {
      const own = problemsOf(node, problems);
      const isFrame = node.kind === 'group' && node.isOpen;
      const ownRequests = requestsOfNode(node, requests);
      const data: NodeData = {
        node,
        label: [nodeLabel(node, layout, own), requestWords(ownRequests)].filter((words) => words !== '').join(', '),
        counts: countOf(badgedOf(node, own)),
        messages: own.map(({ message }) => message).join('\n'),
        marks: node.kind === 'group' && !node.isOpen ? marksOf(node.keys, problems, chosenKeys) : '',
        requests: ownRequests,
        isSelected: selected.has(node.id),
        isLinked: lit.length > 0 ? isLit(node) && !isFrame : path.nodes.has(node.id) && !isFrame,
        isGoal: goals.has(node.id),
        isDim:
          (lit.length > 0 && !isLit(node)) ||
          (isProblemsOnly && !node.keys.some((key) => (problems.get(key) ?? none).length > 0)),
        steps: isFrame ? '' : lit.flatMap((key, at) => (node.keys.includes(key) ? [at + 1] : [])).join(' '),
        isTabStop: node.id === tabStop && isReachable(node),
      };
      const before = lastNodes.get(node.id);
      return before && same(before.data, data) ? before : flowNode(data);
    });
    const byId = new Map(layout.nodes.map((node) => [node.id, node]));
    const nameOf = (id: string) => {
      const node = byId.get(id);
      return node ? titleOf(node) : id;
    };
    const ways = new Map<string, number>();
    for (const { from } of layout.edges) ways.set(from, (ways.get(from) ?? 0) + 1);
    const edges = layout.edges.map((edge): FlowEdge => {
      const [start, end] = [byId.get(edge.from), byId.get(edge.to)];
      const isOnWay = lit.length > 0 && start !== undefined && end !== undefined && isLit(start) && isLit(end);
      const isChosen = edge.id === chosenEdge;
      const tone = isOnWay || isChosen ? 'selected' : toneOf(edge, byId, problems, path);
      const isCounted = layout.measures.level === 'routes' && start?.kind === 'group' && (ways.get(edge.from) ?? 0) > 1;
      const data: EdgeData = {
        path: edge.d,
        tone,
        back: edge.returns ? arrowBack(edge) : undefined,
        isChosen,
        isDim: tone !== 'selected' && (lit.length > 0 || isProblemsOnly || layout.measures.level === 'groups'),
        count: isCounted ? String(edge.count) : '',
        x: (edge.x1 + edge.x2) / 2,
        y: (edge.y1 + edge.y2) / 2,
      };
      const ariaLabel = `From ${nameOf(edge.from)} to ${nameOf(edge.to)}`;
      const before = lastEdges.get(edge.id);
      if (before?.ariaLabel === ariaLabel && before.data && JSON.stringify(before.data) === JSON.stringify(data))
        return before;
      return {
        id: edge.id,
        type: 'thread',
        ariaLabel,
        ariaRole: 'button',
        domAttributes: {
          tabIndex: -1,
          'aria-pressed': isChosen,
          'aria-roledescription': 'connection',
          ...ownKeys,
        },
        source: edge.from,
        target: edge.to,
        sourceHandle: 'out',
        targetHandle: 'in',
        data,
        zIndex: tone === 'plain' ? 0 : 1,
        selectable: false,
        focusable: false,
        reconnectable: edge.reference ? (isChosen ? true : edge.kind === 'target' ? 'target' : false) : false,
      };
    });
    lastNodes = new Map(nodes.map((node) => [node.id, node]));
    lastEdges = new Map(edges.map((edge) => [edge.id, edge]));
    return { nodes, edges, path };
  };
}
