/** The selection of the session as nodes of the map, and the way back. */
import type { MapLayout, MapNode } from './map-layout.ts';
import type { Key } from '../../model/schema/value.ts';
import { select, selectAll, session } from '../../session/document/store.ts';

/** Nodes that stand for what is selected. */
export function selectedNodes(layout: MapLayout, keys: readonly (Key | undefined)[]): ReadonlySet<string> {
  const chosen = new Set(keys);
  return new Set(layout.nodes.filter(({ key }) => key !== undefined && chosen.has(key)).map(({ id }) => id));
}

/** What a click on a node shows: a thing that is only named in the design is shown by the first that calls it. */
export function keyOfNode(node: MapNode, layout: MapLayout): Key | undefined {
  return node.key ?? layout.edges.find(({ to }) => to === node.id)?.from;
}

export function selectNode(node: MapNode, layout: MapLayout): void {
  const key = keyOfNode(node, layout);
  const { selection, alsoSelected } = session.getState();
  if (key !== undefined && (selection.key !== key || alsoSelected.length > 0)) select(key);
}

/** Adds a node to the selection, or takes it out. */
export function toggleNode(node: MapNode, layout: MapLayout): void {
  const key = keyOfNode(node, layout);
  if (key === undefined) return;
  const { selection, alsoSelected } = session.getState();
  const keys = [selection.key, ...alsoSelected].filter((other) => other !== undefined);
  selectAll(keys.includes(key) ? keys.filter((other) => other !== key) : [...keys, key]);
}

/** Selects all of these; what is in the form stays there if it is one of them. */
export function selectNodes(ids: ReadonlySet<string>, layout: MapLayout): void {
  const { selection } = session.getState();
  const keys = [
    ...new Set(layout.nodes.flatMap(({ id, key }) => (key !== undefined && ids.has(id) ? [key] : []))),
  ].toSorted((a, b) => Number(b === selection.key) - Number(a === selection.key));
  if (keys.length > 0) selectAll(keys);
}
