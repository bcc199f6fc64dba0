/** Where an arrow key leads on the map. */
import type { MapLayout, MapNode } from './map-layout.ts';

const columns: Readonly<Record<MapNode['kind'], number>> = { route: 0, integration: 1, backend: 2, link: 2 };
const middle = (node: MapNode) => (node.kind === 'link' ? node.y : node.y + node.height / 2);

const column = (layout: MapLayout, at: number) =>
  layout.nodes.filter((node) => columns[node.kind] === at).toSorted((a, b) => middle(a) - middle(b));

const nearest = (nodes: readonly MapNode[], to: MapNode): MapNode | undefined =>
  nodes.toSorted((a, b) => Math.abs(middle(a) - middle(to)) - Math.abs(middle(b) - middle(to)))[0];

/** Left and right follow an edge where there is one, else they go to what is nearest. */
function across(layout: MapLayout, node: MapNode, step: 1 | -1): MapNode | undefined {
  const joined = new Set(
    layout.edges.flatMap(({ from, to }) => {
      if (step > 0) return from === node.id ? [to] : [];
      return to === node.id ? [from] : [];
    }),
  );
  for (let at = columns[node.kind] + step; at >= 0 && at <= 2; at += step) {
    const nodes = column(layout, at);
    const next = nodes.find(({ id }) => joined.has(id)) ?? nearest(nodes, node);
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
  if (!node) return layout.nodes.find(({ kind }) => kind !== 'link')?.id;
  const list = among ?? column(layout, columns[node.kind]).map((other) => other.id);
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
