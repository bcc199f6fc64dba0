/** Where an arrow key leads on the map. */
import type { MapLayout, MapNode } from './map-layout.ts';
import { middleOf } from './lane-layout.ts';

const columnOf: Readonly<Record<MapNode['kind'], number>> = {
  domain: 0,
  mapping: 0,
  stage: 0,
  endpoint: 0,
  model: 0,
  authorizer: 0,
  companion: 0,
  group: 1,
  route: 1,
  integration: 2,
  backend: 3,
  link: 3,
};
const lastColumn = 3;

/** Frames are met at their upper edge. */
const heightOf = (node: MapNode) =>
  node.kind === 'link' || (node.kind === 'group' && node.isOpen) ? node.y : middleOf(node);

/** What can have the focus: a box around one route is only drawn. */
export const isReachable = ({ kind, isOpen, keys, reason }: MapNode): boolean =>
  kind !== 'group' || !isOpen || keys.length > 1 || reason !== undefined;

const column = ({ nodes }: MapLayout, at: number) =>
  nodes.filter((node) => columnOf[node.kind] === at && isReachable(node)).toSorted((a, b) => heightOf(a) - heightOf(b));

const nearest = (nodes: readonly MapNode[], to: MapNode): MapNode | undefined =>
  nodes.reduce<MapNode | undefined>(
    (best, node) =>
      best === undefined || Math.abs(heightOf(node) - heightOf(to)) < Math.abs(heightOf(best) - heightOf(to))
        ? node
        : best,
    undefined,
  );

/** Left and right follow an edge where there is one, else they go to what is nearest. */
function across(layout: MapLayout, node: MapNode, step: 1 | -1): MapNode | undefined {
  const joined = new Set(
    layout.edges.flatMap(({ from, to }) => {
      if (step > 0) return from === node.id ? [to] : [];
      return to === node.id ? [from] : [];
    }),
  );
  for (let at = columnOf[node.kind] + step; at >= 0 && at <= lastColumn; at += step) {
    const nodes = column(layout, at);
    const inLane = nodes.filter(({ lane }) => lane === node.lane);
    const next =
      nodes.find(({ id }) => joined.has(id)) ??
      nearest(
        inLane.filter(({ kind }) => kind !== 'link'),
        node,
      ) ??
      nearest(nodes, node);
    if (next) return next;
  }
  return undefined;
}

/**
 * The node that a key goes to from a node; the node itself at an end, undefined for keys that are not ours.
 * @param among only these, one below the other, as while a target is chosen
 */
export function nodeAfterKey(
  key: string,
  layout: MapLayout,
  id: string,
  among?: readonly string[],
): string | undefined {
  const node = layout.nodes.find((candidate) => candidate.id === id);
  if (!node) return layout.nodes.find((other) => other.kind !== 'link' && isReachable(other))?.id;
  const list = among ?? column(layout, columnOf[node.kind]).map((other) => other.id);
  const at = list.indexOf(id);
  switch (key) {
    case 'ArrowDown':
      return list[at + 1] ?? id;
    case 'ArrowUp':
      return list[at - 1] ?? id;
    case 'Home':
      return list[0] ?? id;
    case 'End':
      return list.at(-1) ?? id;
    case 'ArrowRight':
    case 'ArrowLeft':
      return among ? id : (across(layout, node, key === 'ArrowRight' ? 1 : -1)?.id ?? id);
    default:
      return undefined;
  }
}

/** The edge that a key goes to from an edge: the one above or below it among those of its sort. */
export function edgeAfterKey(key: string, { edges }: MapLayout, id: string): string | undefined {
  const edge = edges.find((other) => other.id === id);
  if (!edge) return undefined;
  const alike = edges
    .filter(({ kind }) => kind === edge.kind)
    .toSorted((a, b) => a.y1 - b.y1 || a.y2 - b.y2)
    .map((other) => other.id);
  const at = alike.indexOf(id);
  if (key === 'ArrowDown') return alike[at + 1] ?? id;
  return key === 'ArrowUp' ? (alike[at - 1] ?? id) : undefined;
}
