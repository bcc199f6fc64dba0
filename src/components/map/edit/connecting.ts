/** The edits of the map as steps of the running document; each says what was done. */
import type { Point } from '../../ui/point.ts';
import { attributeOfObject, indexOf, type Design, type DesignObject } from '../../../model/design/design.ts';
import { addObject, newObject, setValue } from '../../../model/design/edits.ts';
import type { Variant } from '../../../model/schema/resource.ts';
import { edit, holdBack, select, session } from '../../../session/document/store.ts';
import { keyOfPart } from '../graph/map-part.ts';
import type { MapEdge, MapLayout, MapNode } from '../layout/map-layout.ts';
import { cutEdit, endsOf, joinEdit, moveStartEdit, type Side } from './joins.ts';

const presentDesign = (): Design => session.getState().history.present;

/** "GET /orders", "orders_list". */
export const titleOf = ({ verb, name }: Pick<MapNode, 'verb' | 'name'>): string =>
  verb === '' ? name : `${verb} ${name}`;

/** Joins two nodes, in whichever order; says what was done, or undefined when nothing was. */
export function join(layout: MapLayout, a: MapNode, b: MapNode): string | undefined {
  const design = presentDesign();
  const forwards = joinEdit(design, layout, a, b);
  const change = forwards ?? joinEdit(design, layout, b, a);
  if (!change) return undefined;
  const [from, to] = forwards ? [a, b] : [b, a];
  edit(change, `Connect ${titleOf(from)} to ${titleOf(to)}`);
  return `Connected ${titleOf(from)} to ${titleOf(to)}`;
}

const refusal = (from: MapNode, to: MapNode) => `${titleOf(from)} can't be connected to ${titleOf(to)}`;

/** Ends a line at a node; says what was done, or why nothing was. A line back to its own node says nothing. */
export function joinAt(layout: MapLayout, from: MapNode, side: Side, to: MapNode): string | undefined {
  if (from.id === to.id) return undefined;
  const [start, end] = endsOf(from, side, to);
  const change = joinEdit(presentDesign(), layout, start, end);
  if (!change) return refusal(from, to);
  edit(change, `Connect ${titleOf(start)} to ${titleOf(end)}`);
  return `Connected ${titleOf(start)} to ${titleOf(end)}`;
}

/** Gives an edge another start. */
export function startAt(layout: MapLayout, edge: MapEdge, from: MapNode): string | undefined {
  if (from.id === edge.from) return undefined;
  const to = layout.nodes.find(({ id }) => id === edge.to);
  if (!to) return undefined;
  const change = moveStartEdit(presentDesign(), layout, edge, from);
  if (!change) return refusal(from, to);
  edit(change, `Connect ${titleOf(from)} to ${titleOf(to)}`);
  return `Connected ${titleOf(from)} to ${titleOf(to)}`;
}

/** Takes an edge away; says what was done, or why it stays. */
export function cutTie(layout: MapLayout, tie: MapEdge): string {
  const [from, to] = [tie.from, tie.to].map((id) => layout.nodes.find((node) => node.id === id));
  const start = from ? titleOf(from) : '';
  if (!tie.reference)
    return tie.count > 1
      ? `Represents ${tie.count} connections. Expand the group to choose one.`
      : `${start} references ${to ? titleOf(to) : 'its target'} in its attributes. Change it in the form.`;
  edit(cutEdit(tie.reference), `Disconnect ${start}`);
  return `Disconnected ${start}`;
}

/** The node at a point of the map; frames and open groups are only drawn around nodes, and lines pass through them. */
export const nodeAt = ({ nodes }: Pick<MapLayout, 'nodes'>, at: Point): MapNode | undefined =>
  nodes.find(
    ({ kind, isOpen, x, y, width, height }) =>
      kind !== 'link' &&
      !(kind === 'group' && isOpen) &&
      at.x >= x &&
      at.x <= x + width &&
      at.y >= y &&
      at.y <= y + height,
  );

/** Adds an object that is joined with a node at once, as one step. */
export function addJoined(type: 'route' | 'integration', variant: Variant, node: MapNode): string | undefined {
  const design = presentDesign();
  const other = indexOf(design).byKey.get(keyOfPart(node) ?? '');
  if (!other) return undefined;
  const parent = other.attributes['api_id'];
  const added = newObject(design, type, variant.id, {
    ...(parent === undefined ? {} : { api_id: parent }),
    ...(type === 'route' ? { target: { ref: other.key } } : {}),
  });
  const joined = type === 'route' ? undefined : setValue(other.key, ['target'], { ref: added.key });
  edit((before) => {
    const after = addObject(added)(before);
    return joined ? joined(after) : after;
  }, `Add ${added.name}`);
  return shownAdded(added, type, `Added ${added.name}, connected to ${titleOf(node)}`);
}

/** Adds a route to an API. */
export function addRouteTo(api: DesignObject): string | undefined {
  const added = newObject(presentDesign(), 'route', api.variant === 'WEBSOCKET' ? 'websocket' : 'http', {
    api_id: { ref: api.key },
  });
  edit(addObject(added), `Add ${added.name}`);
  return shownAdded(added, 'route', `Added ${added.name}`);
}

function shownAdded(added: DesignObject, type: 'route' | 'integration', said: string): string | undefined {
  if (!indexOf(presentDesign()).byKey.has(added.key)) return undefined;
  holdBack(added.key);
  select(added.key, [type === 'route' ? 'route_key' : firstField(added)], 'keyboard');
  return said;
}

const firstField = (object: DesignObject) =>
  attributeOfObject(object, 'integration_uri') ? 'integration_uri' : 'label';
