/** The design as lanes of parts, and the ties between them: everything, before anything is folded or hidden. */
import { addressOf, indexOf, variantOfObject, type Design, type DesignObject } from '../../../model/design/design.ts';
import { dynamicsOf } from '../../../model/design/dynamics.ts';
import { knownBlocks, type KnownBlock } from '../../../model/design/passthrough/known-blocks.ts';
import { groupsOf, itemsAt } from '../../../model/groups.ts';
import { memoByObject } from '../../../model/memo.ts';
import { isHcl } from '../../../model/schema/value.ts';
import { backendParts } from './backend-parts.ts';
import { usedIn, waysInto } from './entry-parts.ts';
import { keptBackend, keptPart } from './kept-parts.ts';
import { namedAddresses, settingText } from './kept-text.ts';
import { lanesByKey, noLane } from './lane-of.ts';
import {
  partOf,
  type EntrySection,
  type Lane,
  type MapGraph,
  type MapPart,
  type RouteGroup,
  type Tie,
} from './map-part.ts';
import { groupedRoutes, type Grouping } from './route-groups.ts';
import { referredBy, partOfRoute, routeTarget, wordsOf } from './route-parts.ts';

/** What has a place of its own; all else of a lane is a supporting resource. */
const placed: ReadonlySet<string> = new Set([
  'api',
  'route',
  'integration',
  'stage',
  'authorizer',
  'model',
  'domain_name',
  'api_mapping',
  'routing_rule',
  'route_response',
  'integration_response',
]);

export const mapGraph: (design: Design) => (grouping: Grouping) => MapGraph = memoByObject((design: Design) => {
  const made = new Map<Grouping, MapGraph>();
  return (grouping: Grouping) => {
    const graph = made.get(grouping) ?? makeGraph(design, grouping);
    made.set(grouping, graph);
    return graph;
  };
});

function makeGraph(design: Design, grouping: Grouping): MapGraph {
  const index = indexOf(design);
  const laneOf = lanesByKey(design);
  const blocks = knownBlocks(design.passthrough);
  const apis = index.byType.get('api') ?? [];
  const inLane = groupsOf(design.objects, ({ key }) => laneOf.get(key) ?? noLane);
  const keptIn = groupsOf(blocks, ({ key }) => laneOf.get(key) ?? noLane);
  const ids = [...apis.map(({ key }) => key), noLane].filter((id) => id !== noLane || inLane.has(id) || keptIn.has(id));
  const made = ids.map((id) =>
    laneGraph(
      id,
      index.byKey.get(id),
      itemsAt(design.objects, inLane.get(id)),
      itemsAt(blocks, keptIn.get(id)),
      design,
      grouping,
    ),
  );
  return {
    lanes: made.map(({ lane }) => lane),
    ties: [...made.flatMap(({ ties }) => ties), ...targets(design, blocks)],
  };
}

function laneGraph(
  id: string,
  api: DesignObject | undefined,
  objects: readonly DesignObject[],
  blocks: readonly KnownBlock[],
  design: Design,
  grouping: Grouping,
): { readonly lane: Lane; readonly ties: readonly Tie[] } {
  const index = indexOf(design);
  const own = new Map([...groupsOf(objects, ({ type }) => type)].map(([type, at]) => [type, itemsAt(objects, at)]));
  const answered = new Set(
    (index.byType.get('route_response') ?? []).map(({ attributes }) => referredBy(attributes['route_id'], index)?.key),
  );
  const routes = (own.get('route') ?? []).map((route) => partOfRoute(route, id, index, answered));
  const integrations = own.get('integration') ?? [];
  const all = index.byType.get('integration') ?? [];
  const called = new Set(all.flatMap(({ attributes }) => referredBy(attributes['integration_uri'], index)?.key ?? []));
  const scaffolds = own.get('scaffold') ?? [];
  const guarding = new Set(
    (index.byType.get('authorizer') ?? []).flatMap((authorizer) =>
      dynamicsOf(authorizer).refs.map(({ value }) => value.ref),
    ),
  );
  const { backends, calls } = backendParts(
    id,
    integrations,
    scaffolds.filter(({ key }) => !called.has(key) && !guarding.has(key)),
    design,
  );
  const linked = new Set(all.flatMap(({ attributes }) => referredBy(attributes['connection_id'], index)?.key ?? []));
  const others = objects.filter(
    ({ type, key }) =>
      !placed.has(type) &&
      (type !== 'scaffold' || (guarding.has(key) && !called.has(key))) &&
      !(type === 'vpc_link' && linked.has(key)),
  );
  const ways = waysInto(id, api, own, design);
  const kept = blocks.map((block) => keptPart(block, id));
  const keptBackends = blocks
    .filter(({ type }) => type === 'integration')
    .flatMap((block) => {
      const part = keptBackend(block, id);
      return part ? [{ part, link: undefined, by: block.key }] : [];
    });
  const stages = (own.get('stage') ?? []).map((stage) => wordsOf(stage.attributes['stage_name']) || stage.name);
  const expression = wordsOf(api?.attributes['route_selection_expression']) || '$request.body.action';
  return {
    lane: {
      id,
      api: api?.key,
      title: api?.name ?? 'No API',
      detail: api ? (variantOfObject(api)?.label ?? '') : 'Not part of an API in this design',
      icon: (api && variantOfObject(api)?.icon) ?? 'unlinked',
      stages,
      routeCount: routes.length + kept.filter(({ kind }) => kind === 'route').length,
      integrationCount: integrations.length + kept.filter(({ kind }) => kind === 'integration').length,
      backendCount: backends.length + keptBackends.length,
      isFolded: false,
      entry: entrySections(ways.parts, usedIn(id, own, others), kept),
      groups: [
        ...groupedRoutes(routes, api?.variant === 'WEBSOCKET' ? 'none' : grouping).map(
          ({ prefix, routes: alike }): RouteGroup => {
            const name =
              prefix ||
              (api?.variant === 'WEBSOCKET' ? expression : grouping === 'none' ? 'All routes' : 'Other routes');
            return groupOf(id, prefix, name, alike);
          },
        ),
        ...keptGroup(id, kept),
      ],
      integrations: [
        ...integrations.map((integration) => integrationPart(integration, id)),
        ...kept.filter(({ kind }) => kind === 'integration'),
      ],
      backends: [...backends, ...keptBackends.map(({ part, link }) => ({ part, link }))],
    },
    ties: [
      ...ways.ties,
      ...calls,
      ...keptBackends.map(({ part, by }): Tie => ({
        kind: 'call',
        from: by,
        to: part.id,
        count: 1,
        returns: false,
        isText: true,
      })),
    ],
  };
}

const integrationPart = (integration: DesignObject, lane: string): MapPart => {
  const variant = variantOfObject(integration);
  return partOf({
    id: integration.key,
    kind: 'integration',
    lane,
    keys: [integration.key],
    name: integration.name,
    detail: wordsOf(integration.attributes['integration_subtype']) || (variant?.label ?? integration.variant),
    icon: variant?.icon ?? '',
  });
};

function groupOf(
  lane: string,
  prefix: string,
  name: string,
  routes: readonly MapPart[],
  more: Partial<MapPart> = {},
): RouteGroup {
  const shared = prefix.startsWith('/') ? prefix.length : 0;
  const guards = new Set(routes.map(({ guardName }) => guardName));
  return {
    part: partOf({
      id: `group ${lane} ${prefix || name}`,
      kind: 'group',
      lane,
      keys: routes.flatMap(({ keys }) => keys),
      name,
      ...(guards.size === 1 ? { guard: routes[0]?.guard ?? '', guardName: routes[0]?.guardName ?? '' } : {}),
      ...more,
    }),
    routes: routes.map((route) => (route.name.length > shared && shared > 1 ? { ...route, shared } : route)),
  };
}

function keptGroup(lane: string, kept: readonly MapPart[]): readonly RouteGroup[] {
  const routes = kept.filter(({ kind }) => kind === 'route');
  const [first] = routes;
  return first?.reason === undefined ? [] : [groupOf(lane, '', 'Kept as text', routes, { reason: first.reason })];
}

/** Kept blocks stand at the end of what they are of the sort of. */
function entrySections(
  ways: readonly MapPart[],
  used: readonly EntrySection[],
  kept: readonly MapPart[],
): readonly EntrySection[] {
  const ofKinds = (...kinds: readonly MapPart['kind'][]) => kept.filter(({ kind }) => kinds.includes(kind));
  const more = {
    ways: ofKinds('domain', 'mapping', 'stage'),
    models: ofKinds('model'),
    authorizers: ofKinds('authorizer'),
    companions: ofKinds('companion'),
  };
  const captions = { ways: '', models: 'Models', authorizers: 'Authorizers', companions: 'Supporting resources' };
  return (['ways', 'models', 'authorizers', 'companions'] as const).flatMap((id): EntrySection[] => {
    const before = id === 'ways' ? ways : (used.find((section) => section.id === id)?.parts ?? []);
    const parts = [...before, ...more[id]];
    return parts.length === 0 ? [] : [{ id, caption: captions[id], parts }];
  });
}

/** From routes to integrations, also where one of them is kept as text. */
function targets(design: Design, blocks: readonly KnownBlock[]): readonly Tie[] {
  const index = indexOf(design);
  const integrations = index.byType.get('integration') ?? [];
  const answered = new Set(
    (index.byType.get('route_response') ?? []).map(({ attributes }) => referredBy(attributes['route_id'], index)?.key),
  );
  const byAddress = new Map([
    ...integrations.map((object) => [addressOf(object), object.key] as const),
    ...blocks.flatMap(({ type, address, key }) => (type === 'integration' ? [[address, key] as const] : [])),
  ]);
  const named = (words: string) => namedAddresses(words).flatMap((address) => byAddress.get(address) ?? [])[0];
  const kept = new Set(blocks.map(({ key }) => key));
  const ofObjects = (index.byType.get('route') ?? []).flatMap((route): Tie[] => {
    const value = route.attributes['target'];
    const to = routeTarget(route, index)?.key ?? (isHcl(value) ? named(value.hcl) : undefined);
    if (to === undefined) return [];
    const reference = { key: route.key, path: ['target'] };
    return [
      {
        kind: 'target',
        from: route.key,
        to,
        count: 1,
        reference,
        returns: answered.has(route.key),
        isText: kept.has(to),
      },
    ];
  });
  const ofBlocks = blocks.flatMap((block): Tie[] => {
    const to = block.type === 'route' ? named(settingText(block, 'target')) : undefined;
    return to === undefined ? [] : [{ kind: 'target', from: block.key, to, count: 1, returns: false, isText: true }];
  });
  return [...ofObjects, ...ofBlocks];
}
