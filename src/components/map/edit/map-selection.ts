/** The selection of the session as nodes of the map, and the way back. */
import { indexOf, type Design } from '../../../model/design/design.ts';
import { isRef, type Key } from '../../../model/schema/value.ts';
import { select, selectAll, session } from '../../../session/document/store.ts';
import { keyOfPart } from '../graph/map-part.ts';
import { partByKey } from '../graph/shown-graph.ts';
import type { MapLayout, MapNode } from '../layout/map-layout.ts';
import { memoByObject } from '../../../model/memo.ts';

/** By key, the node that stands for an object: its own, or the group or list that it is in. */
export const nodeByKey = memoByObject(({ nodes }: MapLayout) => partByKey(nodes) as ReadonlyMap<Key, MapNode>);

/** Nodes that stand for what is selected. A domain stands in each lane that it leads to. */
export function selectedNodes(layout: MapLayout, keys: readonly (Key | undefined)[]): ReadonlySet<string> {
  const chosen = new Set(keys);
  const byKey = nodeByKey(layout);
  const several = keys.flatMap((key) => {
    const node = key === undefined ? undefined : byKey.get(key);
    // The API itself is the head of its lane.
    return node && node.kind !== 'endpoint' ? [node.id] : [];
  });
  const own = layout.nodes.flatMap((node) => {
    const key = keyOfPart(node);
    return key !== undefined && chosen.has(key) && node.kind !== 'group' && node.kind !== 'endpoint' ? [node.id] : [];
  });
  return new Set([...own, ...several]);
}

/** What a click on a node shows: a thing that is only named in the design is shown by the first that calls it. */
export function keysOfNode(node: MapNode, layout: MapLayout): readonly Key[] {
  if (node.keys.length > 0) return node.keys;
  const caller = layout.edges.find(({ to }) => to === node.id)?.from;
  const called = layout.edges.find(({ from }) => from === node.id)?.to;
  const other = layout.nodes.find(({ id }) => id === (caller ?? called));
  return other?.keys.slice(0, 1) ?? [];
}

export function selectNode(node: MapNode, layout: MapLayout): void {
  const keys = keysOfNode(node, layout);
  const [key] = keys;
  const { selection, alsoSelected } = session.getState();
  if (keys.length > 1) selectAll(keys);
  else if (key !== undefined && (selection.key !== key || alsoSelected.length > 0)) select(key);
}

/** All that is selected now. */
export function chosenObjects(): readonly Key[] {
  const { selection, alsoSelected } = session.getState();
  return [selection.key, ...alsoSelected].filter((other) => other !== undefined);
}

/** Adds a node to the selection, or takes it out. */
export function toggleNode(node: MapNode, layout: MapLayout): void {
  const keys = keysOfNode(node, layout);
  const chosen = chosenObjects();
  const isChosen = keys.every((key) => chosen.includes(key));
  if (keys.length > 0)
    selectAll(
      isChosen
        ? chosen.filter((other) => !keys.includes(other))
        : [...chosen, ...keys.filter((key) => !chosen.includes(key))],
    );
}

/** Selects all of these; what is in the form stays there if it is one of them. */
export function selectKeys(wanted: readonly Key[]): void {
  const { selection } = session.getState();
  const keys = [...new Set(wanted)].toSorted((a, b) => Number(b === selection.key) - Number(a === selection.key));
  if (keys.length > 0) selectAll(keys);
}

export const selectNodes = (ids: ReadonlySet<string>, { nodes }: MapLayout): void =>
  selectKeys(nodes.flatMap(({ id, keys }) => (ids.has(id) ? keys : [])));

/** Routes of a group; those that lead to a node, or that an authorizer guards. */
export function routesAround(node: MapNode, layout: MapLayout, design: Design): readonly Key[] {
  if (node.kind === 'group') return node.keys;
  if (node.kind === 'authorizer')
    return (indexOf(design).byType.get('route') ?? [])
      .filter(({ attributes }) => {
        const value = attributes['authorizer_id'];
        return isRef(value) && node.keys.includes(value.ref);
      })
      .map(({ key }) => key);
  const callers = new Set(
    layout.edges.flatMap(({ from, to, kind }) => (to === node.id && kind === 'target' ? [from] : [])),
  );
  return layout.nodes.flatMap(({ id, keys }) => (callers.has(id) ? keys : []));
}
