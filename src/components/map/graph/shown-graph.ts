/** What of the whole graph is shown: layers that are not hidden, lanes and groups that are open, and all else in fewer parts. */
import type { Key } from '../../../model/schema/value.ts';
import { onlyGraph } from './only-graph.ts';
import {
  keyOfPart,
  partOf,
  type BackendPart,
  type EntrySection,
  type Lane,
  type MapGraph,
  type MapPart,
  type RouteGroup,
  type Tie,
} from './map-part.ts';

/** Each route in its row; or a line for each group, and one part for what is alike. */
export type DetailLevel = 'routes' | 'groups';

export const layerNames = {
  domains: 'Domains and mappings',
  models: 'Models',
  authorizers: 'Authorizers',
  companions: 'Supporting resources',
  backends: 'Backends',
  links: 'VPC links',
  kept: 'Blocks kept as text',
} as const;
export type LayerId = keyof typeof layerNames;

export interface MapChoices {
  readonly level: DetailLevel;
  /** Groups that are not as a level has them: closed among rows, open among lines. Named by `turnOf`. */
  readonly turned: ReadonlySet<string>;
  readonly foldedLanes: ReadonlySet<string>;
  readonly hidden: ReadonlySet<LayerId>;
  /** These objects alone, with their way from stage to backend; absent for all. */
  readonly only?: ReadonlySet<Key> | undefined;
}

/** Where one part stands for others: theirs by their id. */
type Stands = Map<string, string>;

const layerOf: { readonly [kind in MapPart['kind']]?: LayerId } = {
  domain: 'domains',
  mapping: 'domains',
  model: 'models',
  authorizer: 'authorizers',
  companion: 'companions',
  backend: 'backends',
};

function isShown(part: MapPart, { hidden, level }: MapChoices): boolean {
  if (part.reason !== undefined && hidden.has('kept')) return false;
  const layer = layerOf[part.kind];
  if (layer !== undefined && hidden.has(layer)) return false;
  return level === 'routes' || !['model', 'authorizer', 'companion'].includes(part.kind);
}

/** A group may be open among lines and among rows, each for itself. */
export const turnOf = (level: DetailLevel, group: string): string => `${level} ${group}`;

/** A group of one route needs no head, so there is nothing to close. */
const canTurn = ({ keys }: Pick<MapPart, 'keys'>): boolean => keys.length > 1;

function shownGroup(group: RouteGroup, { level, turned }: MapChoices, stands: Stands): RouteGroup {
  const { part, routes } = group;
  const isTurned = turned.has(turnOf(level, part.id));
  const isOpen = level === 'routes' ? !canTurn(part) || !isTurned : isTurned;
  if (isOpen) return group;
  for (const { id } of routes) stands.set(id, part.id);
  return { part: { ...part, isOpen }, routes: [] };
}

/** One part for each list of them that has one name; those without a name stay as they are. */
function mergedBy<P extends MapPart>(
  parts: readonly P[],
  nameOf: (part: P) => string | undefined,
  merged: (name: string, parts: readonly P[]) => P,
  stands: Stands,
): readonly P[] {
  const lists = new Map<string, P[]>();
  for (const part of parts) {
    const name = nameOf(part) ?? part.id;
    const list = lists.get(name);
    if (list) list.push(part);
    else lists.set(name, [part]);
  }
  return [...lists].map(([name, list]) => {
    const [first] = list;
    if (first && list.length === 1) return first;
    const whole = merged(name, list);
    for (const { id } of list) stands.set(id, whole.id);
    return whole;
  });
}

const nameStart = (name: string) => /^[^_\-.]+/.exec(name)?.[0] ?? name;

const severalOf = (parts: readonly MapPart[], more: Partial<MapPart> & Pick<MapPart, 'id' | 'name'>): MapPart => {
  const [first] = parts;
  return partOf({
    kind: first?.kind ?? 'integration',
    lane: first?.lane ?? '',
    icon: first?.icon ?? '',
    keys: parts.flatMap(({ keys }) => keys),
    ...more,
  });
};

/** Integrations of one kind whose names begin alike, unless a route that is shown leads to one. */
function fewerIntegrations(lane: Lane, ties: readonly Tie[], stands: Stands): readonly MapPart[] {
  const rows = new Set(lane.groups.flatMap(({ routes }) => routes.map(({ id }) => id)));
  const alone = new Set(ties.flatMap(({ from, to }) => (rows.has(from) ? [to] : [])));
  return mergedBy(
    lane.integrations,
    ({ id, name, detail, reason }) =>
      reason === undefined && !alone.has(id) ? `several ${lane.id} ${nameStart(name)} ${detail}` : undefined,
    (id, parts) =>
      severalOf(parts, {
        id,
        name: `${nameStart(parts[0]?.name ?? '')}_*`,
        detail: `${parts.length} ${parts[0]?.detail ?? ''}`,
      }),
    stands,
  );
}

const sorts: Readonly<Record<string, string>> = {
  lambda: 'Lambda functions',
  globe: 'Public hosts',
  layers: 'AWS services',
  workflow: 'AWS services',
};

/** Backends of one sort, or behind one VPC link. */
function fewerBackends(lane: Lane, stands: Stands): readonly BackendPart[] {
  const links = new Map(lane.backends.flatMap(({ part, link }) => (link ? [[part.id, link] as const] : [])));
  const sortOf = ({ id, icon }: MapPart) => {
    const link = links.get(id);
    return link ? `VPC link · ${link.name}` : (sorts[icon] ?? 'Other targets');
  };
  const parts = mergedBy(
    lane.backends.map(({ part }) => part),
    ({ id, icon, ...part }) =>
      part.reason === undefined ? `sort ${lane.id} ${sortOf({ id, icon, ...part })}` : undefined,
    (id, list) => {
      const [first] = list;
      const link = first && links.get(first.id);
      return severalOf(list, {
        id,
        name: first ? sortOf(first) : '',
        detail: `${list.length} targets`,
        ...(link ? { icon: link.icon } : {}),
      });
    },
    stands,
  );
  return parts.map((part) => ({ part, link: undefined }));
}

function shownLane(lane: Lane, ties: readonly Tie[], choices: MapChoices, stands: Stands): Lane {
  if (choices.foldedLanes.has(lane.id))
    return { ...lane, isFolded: true, entry: [], groups: [], integrations: [], backends: [] };
  const entry = lane.entry.flatMap((section): EntrySection[] => {
    const parts = section.parts.filter((part) => isShown(part, choices));
    return parts.length === 0 ? [] : [{ ...section, parts }];
  });
  const groups = lane.groups
    .filter(({ part }) => isShown(part, choices))
    .map((group) => shownGroup(group, choices, stands));
  const integrations = lane.integrations.filter((part) => isShown(part, choices));
  const backends = lane.backends
    .filter(({ part }) => isShown(part, choices))
    .map(({ part, link }) => ({ part, link: choices.hidden.has('links') ? undefined : link }));
  const shown = { ...lane, entry, groups, integrations, backends };
  if (choices.level === 'routes') return shown;
  return { ...shown, integrations: fewerIntegrations(shown, ties, stands), backends: fewerBackends(shown, stands) };
}

export function shownGraph(whole: MapGraph, choices: MapChoices): MapGraph {
  const { lanes, ties } = choices.only ? onlyGraph(whole, choices.only) : whole;
  const stands: Stands = new Map();
  const shown = lanes.map((lane) => shownLane(lane, ties, choices, stands));
  const ids = new Set(
    shown.flatMap(({ entry, groups, integrations, backends }) => [
      ...entry.flatMap(({ parts }) => parts.map(({ id }) => id)),
      ...groups.flatMap(({ part, routes }) => [part.id, ...routes.map(({ id }) => id)]),
      ...integrations.map(({ id }) => id),
      ...backends.map(({ part }) => part.id),
    ]),
  );
  return { lanes: shown, ties: fewerTies(ties, stands, ids) };
}

/** Each pair of shown parts is tied once. */
function fewerTies(ties: readonly Tie[], stands: Stands, ids: ReadonlySet<string>): readonly Tie[] {
  const byPair = new Map<string, Tie>();
  for (const tie of ties) {
    const from = stands.get(tie.from) ?? tie.from;
    const to = stands.get(tie.to) ?? tie.to;
    if (!ids.has(from) || !ids.has(to)) continue;
    const pair = `${from} ${to}`;
    const known = byPair.get(pair);
    if (!known) byPair.set(pair, from === tie.from && to === tie.to ? tie : { ...tie, from, to });
    else {
      const { reference: _, ...rest } = known;
      byPair.set(pair, {
        ...rest,
        count: known.count + tie.count,
        returns: known.returns || tie.returns,
        isText: known.isText && tie.isText,
      });
    }
  }
  return [...byPair.values()];
}

/** By key, the shown part that stands for each object. */
export function partByKey(parts: readonly MapPart[]): ReadonlyMap<string, MapPart> {
  const byKey = new Map<string, MapPart>();
  for (const part of parts) {
    const key = keyOfPart(part);
    // A part of its own is nearer than the group or the list that it is in.
    if (key !== undefined && part.kind !== 'group' && part.kind !== 'endpoint') byKey.set(key, part);
  }
  for (const part of parts) for (const key of part.keys) if (!byKey.has(key)) byKey.set(key, part);
  return byKey;
}
