/** What can be joined on the map, and the edits that do it. */
import type { Point } from '../ui/point.ts';
import { attributeOfObject, indexOf, parentKeyOf, type Design, type DesignObject } from '../../model/design/design.ts';
import { addObject, newObject, setValue } from '../../model/design/edits.ts';
import type { MapLayout, MapNode } from './map-layout.ts';
import type { Variant } from '../../model/schema/resource.ts';
import type { Key } from '../../model/schema/value.ts';
import { edit, holdBack, select, session } from '../../session/document/store.ts';

const present = (): Design => session.getState().history.present;
const objectOf = (design: Design, key: Key | undefined) =>
  key === undefined ? undefined : indexOf(design).byKey.get(key);

/** A route and an integration of the same API; an integration and an example function that it can invoke. */
export function canJoin(design: Design, from: MapNode | undefined, to: MapNode | undefined): boolean {
  const start = objectOf(design, from?.key);
  const end = objectOf(design, to?.key);
  if (!start || !end) return false;
  if (from?.kind === 'route' && to?.kind === 'integration') return parentKeyOf(start) === parentKeyOf(end);
  if (from?.kind !== 'integration' || to?.kind !== 'backend') return false;
  return attributeOfObject(start, 'integration_uri')?.refersTo?.[end.type] !== undefined;
}

/** The nodes that one can be joined with, from the top. From an integration these are the routes. */
export function goalsOf(design: Design, layout: MapLayout, from: MapNode): readonly MapNode[] {
  if (from.kind === 'integration') return layout.nodes.filter((node) => canJoin(design, node, from));
  return layout.nodes.filter((node) => canJoin(design, from, node));
}

/** Which port of a node a line is drawn from. */
export type Side = 'in' | 'out';

/** The two ends of a line, in the order of a call. */
const ends = (from: MapNode, side: Side, to: MapNode): readonly [MapNode, MapNode] =>
  side === 'out' ? [from, to] : [to, from];

/** The nodes at which a line from this port may end, from the top. */
export const goalsOfPort = (design: Design, layout: MapLayout, from: MapNode, side: Side): readonly MapNode[] =>
  layout.nodes.filter((node) => {
    const [start, end] = ends(from, side, node);
    return canJoin(design, start, end);
  });

/** Ends a line at a node; says what was done, or why nothing was. A line back to its own node says nothing. */
export function joinAt(from: MapNode, side: Side, to: MapNode): string | undefined {
  if (from.id === to.id) return undefined;
  const [start, end] = ends(from, side, to);
  const done = canJoin(present(), start, end) ? join(start, end) : undefined;
  return done ?? `${titleOf(from)} can't be connected to ${titleOf(to)}`;
}

/** The node at a point of the map; a frame is only drawn around nodes, and lines pass through it. */
export const nodeAt = ({ nodes }: Pick<MapLayout, 'nodes'>, at: Point): MapNode | undefined =>
  nodes.find(
    ({ kind, x, y, width, height }) =>
      kind !== 'link' && at.x >= x && at.x <= x + width && at.y >= y && at.y <= y + height,
  );

/** Joins two nodes, in whichever order; says what was done, or undefined when nothing was. */
export function join(a: MapNode, b: MapNode): string | undefined {
  const design = present();
  const [from, to] = canJoin(design, a, b) ? [a, b] : [b, a];
  if (!canJoin(design, from, to) || from.key === undefined || to.key === undefined) return undefined;
  const attribute = from.kind === 'route' ? 'target' : 'integration_uri';
  edit(setValue(from.key, [attribute], { ref: to.key }), `Connect ${titleOf(from)} to ${to.name}`);
  return `Connected ${titleOf(from)} to ${to.name}`;
}

/** Takes the target of a route away. */
export function disconnect(route: MapNode): string | undefined {
  if (route.kind !== 'route' || route.key === undefined) return undefined;
  if (objectOf(present(), route.key)?.attributes['target'] === undefined) return undefined;
  edit(setValue(route.key, ['target'], undefined), `Disconnect ${titleOf(route)}`);
  return `Disconnected ${titleOf(route)}`;
}

/** Adds an object that is joined with a node at once, as one step. */
export function addJoined(type: 'route' | 'integration', variant: Variant, node: MapNode): string | undefined {
  const design = present();
  const other = objectOf(design, node.key);
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
  if (!indexOf(present()).byKey.has(added.key)) return undefined;
  holdBack(added.key);
  select(added.key, [type === 'route' ? 'route_key' : firstField(added)], 'keyboard');
  return `Added ${added.name}, connected with ${titleOf(node)}`;
}

const firstField = (object: DesignObject) =>
  attributeOfObject(object, 'integration_uri') ? 'integration_uri' : 'label';

/** "GET /orders", "orders_list". */
export const titleOf = ({ verb, name }: Pick<MapNode, 'verb' | 'name'>): string =>
  verb === '' ? name : `${verb} ${name}`;
