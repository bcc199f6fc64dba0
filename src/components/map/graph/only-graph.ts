/** Of the whole graph: some objects alone, with what leads to them and where they lead. */
import type { Key } from '../../../model/schema/value.ts';
import { partsOf, type Lane, type MapGraph, type MapPart, type RouteGroup } from './map-part.ts';

const ways: ReadonlySet<MapPart['kind']> = new Set(['domain', 'mapping', 'stage', 'endpoint']);
const isCalled = ({ kind }: MapPart) => kind === 'route' || kind === 'integration' || kind === 'backend';

/** Ids of all that can be come to from some along ties, one way. */
function walk(from: ReadonlySet<string>, next: ReadonlyMap<string, readonly string[]>): ReadonlySet<string> {
  const seen = new Set(from);
  // A set may grow while it is gone through.
  for (const id of seen) for (const other of next.get(id) ?? []) seen.add(other);
  return seen;
}

function nextOf(pairs: readonly (readonly [from: string, to: string])[]): ReadonlyMap<string, readonly string[]> {
  const next = new Map<string, string[]>();
  for (const [from, to] of pairs) {
    const list = next.get(from);
    if (list) list.push(to);
    else next.set(from, [to]);
  }
  return next;
}

function onlyLane(lane: Lane, isKept: (part: MapPart) => boolean, isWanted: (part: MapPart) => boolean): Lane[] {
  const groups = lane.groups.flatMap(({ part, routes }): RouteGroup[] => {
    const kept = routes.filter(isKept);
    return kept.length === 0 ? [] : [{ part: { ...part, keys: kept.flatMap(({ keys }) => keys) }, routes: kept }];
  });
  const integrations = lane.integrations.filter(isKept);
  const backends = lane.backends.filter(({ part, link }) => isKept(part) || (link !== undefined && isWanted(link)));
  const guards = new Set(groups.flatMap(({ routes }) => routes.map(({ guardName }) => guardName)));
  // All calls come through the stages, whichever route they go to.
  const hasCalls = groups.length > 0;
  const entry = lane.entry.flatMap((section) => {
    const parts = section.parts.filter(
      (part) =>
        isKept(part) || (hasCalls && (ways.has(part.kind) || (part.kind === 'authorizer' && guards.has(part.name)))),
    );
    return parts.length === 0 ? [] : [{ ...section, parts }];
  });
  if (entry.length + groups.length + integrations.length + backends.length === 0) return [];
  return [
    {
      ...lane,
      entry,
      groups,
      integrations,
      backends,
      routeCount: groups.reduce((sum, { routes }) => sum + routes.length, 0),
      integrationCount: integrations.length,
      backendCount: backends.length,
    },
  ];
}

/** The same graph where none of them is in it. An authorizer stands for the routes that it guards. */
export function onlyGraph(graph: MapGraph, keys: ReadonlySet<Key>): MapGraph {
  const isWanted = ({ kind, keys: own }: MapPart) => kind !== 'endpoint' && own.some((key) => keys.has(key));
  const wanted = graph.lanes.flatMap((lane) => {
    const parts = [
      ...partsOf(lane).filter(({ kind }) => kind !== 'group'),
      ...lane.backends.flatMap(({ link }) => link ?? []),
    ];
    const chosen = parts.filter(isWanted);
    const guards = new Set(chosen.flatMap(({ kind, name }) => (kind === 'authorizer' ? [name] : [])));
    const links = new Set(chosen.flatMap(({ kind, id }) => (kind === 'link' ? [id] : [])));
    return [
      ...chosen,
      ...parts.filter(({ kind, guardName }) => kind === 'route' && guards.has(guardName)),
      ...lane.backends.flatMap(({ part, link }) => (link && links.has(link.id) ? [part] : [])),
    ];
  });
  if (wanted.length === 0) return graph;
  const from = new Set(wanted.map(({ id }) => id));
  const after = walk(from, nextOf(graph.ties.map((tie) => [tie.from, tie.to])));
  const before = walk(from, nextOf(graph.ties.map((tie) => [tie.to, tie.from])));
  const isKept = (part: MapPart) => {
    if (from.has(part.id)) return true;
    // What is behind a stage is each of its routes, so ways in are only gone along among themselves.
    return (after.has(part.id) || before.has(part.id)) && (isCalled(part) || ways.has(part.kind));
  };
  const lanes = graph.lanes.flatMap((lane) => onlyLane(lane, isKept, isWanted));
  const ids = new Set(lanes.flatMap(partsOf).map(({ id }) => id));
  return { lanes, ties: graph.ties.filter((tie) => ids.has(tie.from) && ids.has(tie.to)) };
}
