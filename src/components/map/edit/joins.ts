/** What can be joined on the map, and the edits that do it: those of the form, where the same reference is set. */
import type { Path } from '../../../hcl/path.ts';
import type { Edit } from '../../../model/checks/diagnostics.ts';
import {
  attributeOfObject,
  indexOf,
  parentKeyOf,
  type Design,
  type DesignObject,
} from '../../../model/design/design.ts';
import { setValue } from '../../../model/design/edits.ts';
import { followingName } from '../../../model/design/naming/following-name.ts';
import { setWithImplied } from '../../../model/design/implied-values.ts';
import type { Value } from '../../../model/schema/value.ts';
import { keyOfPart, type TieReference } from '../graph/map-part.ts';
import type { MapEdge, MapLayout, MapNode } from '../layout/map-layout.ts';

/** A reference and what it would be. */
interface Joining extends TieReference {
  readonly value: Value;
  /** Set with it. */
  readonly also?: readonly { readonly path: Path; readonly value: Value | undefined }[];
}

const objectOf = (design: Design, node: MapNode | undefined): DesignObject | undefined => {
  const key = node && keyOfPart(node);
  return key === undefined ? undefined : indexOf(design).byKey.get(key);
};

const refersTo = (from: DesignObject, attribute: string, to: DesignObject): boolean =>
  attributeOfObject(from, attribute)?.refersTo?.[to.type] !== undefined;

const toTarget = (from: DesignObject, attribute: string, to: DesignObject | undefined): Joining | undefined =>
  to && refersTo(from, attribute, to) ? { key: from.key, path: [attribute], value: { ref: to.key } } : undefined;

/** What an integration of the same kind calls, with the VPC link it goes through. */
function likeCallerOf(
  integration: DesignObject,
  backend: MapNode,
  layout: MapLayout,
  design: Design,
): Joining | undefined {
  const { byKey } = indexOf(design);
  const callers = layout.edges.flatMap(({ to, from }) => (to === backend.id ? (byKey.get(from) ?? []) : []));
  const like = callers.find(
    ({ variant, attributes }) => variant === integration.variant && attributes['integration_uri'] !== undefined,
  );
  const value = like?.attributes['integration_uri'];
  if (!like || value === undefined || like.key === integration.key) return undefined;
  const link = like.attributes['connection_id'];
  return {
    key: integration.key,
    path: ['integration_uri'],
    value,
    ...(link === undefined ? {} : { also: [{ path: ['connection_id'], value: link }] }),
  };
}

/** How a line from one node to another is written down; undefined where there can be none. */
function joiningOf(
  design: Design,
  layout: MapLayout,
  from: MapNode | undefined,
  to: MapNode | undefined,
): Joining | undefined {
  const start = objectOf(design, from);
  const end = objectOf(design, to);
  if (!from || !to) return undefined;
  const isOfOneApi = start && end && parentKeyOf(start) === parentKeyOf(end);
  switch (`${from.kind} ${to.kind}`) {
    case 'route integration':
      return isOfOneApi ? toTarget(start, 'target', end) : undefined;
    case 'route authorizer':
      return isOfOneApi ? toTarget(start, 'authorizer_id', end) : undefined;
    case 'integration backend':
      return start && (toTarget(start, 'integration_uri', end) ?? likeCallerOf(start, to, layout, design));
    case 'mapping stage':
      return isOfOneApi ? toTarget(start, 'stage', end) : undefined;
    case 'domain mapping':
      return start && end && (toTarget(end, 'domain_name', start) ?? toTarget(end, 'domain_name_arn', start));
    default:
      return undefined;
  }
}

export const canJoin = (
  design: Design,
  layout: MapLayout,
  from: MapNode | undefined,
  to: MapNode | undefined,
): boolean => joiningOf(design, layout, from, to) !== undefined;

/** Undefined where they cannot be joined. */
export function joinEdit(design: Design, layout: MapLayout, from: MapNode, to: MapNode): Edit | undefined {
  const joining = joiningOf(design, layout, from, to);
  if (!joining) return undefined;
  const { key, path, value, also = [] } = joining;
  return followingName(key, (before) =>
    also.reduce((after, more) => setValue(key, more.path, more.value)(after), setWithImplied(key, path, value)(before)),
  );
}

/** Takes the reference away that an edge stands for. */
export const cutEdit = ({ key, path }: TieReference): Edit => followingName(key, setWithImplied(key, path, undefined));

/** Gives an edge another start: what it stood for is taken away there. */
export function moveStartEdit(design: Design, layout: MapLayout, edge: MapEdge, from: MapNode): Edit | undefined {
  const to = layout.nodes.find(({ id }) => id === edge.to);
  const joined = to && joinEdit(design, layout, from, to);
  const { reference } = edge;
  if (!joined || !reference || from.id === edge.from) return undefined;
  // The reference of a mapping is its own whichever domain it starts from.
  return edge.kind === 'domain' ? joined : (before) => joined(cutEdit(reference)(before));
}

/** Sorts of nodes that a line can be drawn from, and which of its ends. */
export const portsOf: { readonly [kind in MapNode['kind']]?: { readonly in?: true; readonly out?: true } } = {
  domain: { out: true },
  mapping: { in: true, out: true },
  stage: { in: true },
  authorizer: { in: true },
  group: { out: true },
  route: { out: true },
  integration: { in: true, out: true },
  backend: { in: true },
};

/** Which port of a node a line is drawn from. */
export type Side = 'in' | 'out';

/** The two ends of a line, in the order of a call. */
export const endsOf = (from: MapNode, side: Side, to: MapNode): readonly [MapNode, MapNode] =>
  side === 'out' ? [from, to] : [to, from];

/** The nodes at which a line from this port may end, integrations first, from the top. */
export const goalsOfPort = (design: Design, layout: MapLayout, from: MapNode, side: Side): readonly MapNode[] =>
  layout.nodes
    .filter((node) => {
      const [start, end] = endsOf(from, side, node);
      return canJoin(design, layout, start, end);
    })
    .toSorted((a, b) => Number(a.kind === 'authorizer') - Number(b.kind === 'authorizer'));

/** The nodes that one can be joined with: from an integration these are routes, as long as there are any. */
export function goalsOf(design: Design, layout: MapLayout, from: MapNode): readonly MapNode[] {
  const into = from.kind === 'integration' ? goalsOfPort(design, layout, from, 'in') : [];
  const out = into.length > 0 ? into : goalsOfPort(design, layout, from, 'out');
  return out.length > 0 ? out : goalsOfPort(design, layout, from, 'in');
}
