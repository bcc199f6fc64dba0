import { apiMembersOf, type ApiMembers } from '../../../../model/checks/api-members.ts';
import type { DesignIndex, DesignObject } from '../../../../model/design/design.ts';
import { memoByObject, sameList } from '../../../../model/memo.ts';
import { isUnset, textOf } from '../../../../model/schema/literals.ts';
import { sources } from '../../../../model/schema/sources.ts';
import { httpHandlings } from '../../../../trace/http/handlers.ts';
import { httpRouteOf } from '../../../../trace/http/routes.ts';
import type { RouteHandling, RouteShadow } from '../../../../trace/route-handling.ts';
import { socketHandlings } from '../../../../trace/websocket/socket-handlers.ts';
import type { ReviewRule } from '../../review-rule.ts';

const how = 'Remove the route, or change the key of one of them.';

/** Routes whose key is written out, with it: what an expression or a variable gives is left out. */
const writtenKeys = (routes: readonly DesignObject[]) =>
  routes.flatMap((object) => {
    const key = textOf(object.attributes, 'route_key');
    return key === undefined ? [] : [{ object, key }];
  });

const readRoute = memoByObject((object: DesignObject) => {
  const key = textOf(object.attributes, 'route_key');
  return key === undefined ? undefined : httpRouteOf(object, key);
});

const expressionOf = ({ api }: ApiMembers) => textOf(api?.attributes ?? {}, 'route_selection_expression') ?? '';

function shadowedIn(members: ApiMembers): readonly RouteHandling[] {
  const routes = writtenKeys(members.members.route);
  const isWebSocket = members.protocol === 'WEBSOCKET';
  // An expression that reads no message is the finding of another rule.
  if (isWebSocket && !expressionOf(members).includes('request.body')) return [];
  const handlings = isWebSocket
    ? socketHandlings(routes, expressionOf(members))
    : httpHandlings(
        routes.flatMap(({ object }) => readRoute(object) ?? []),
        true,
      );
  return handlings.filter(({ shadow }) => shadow !== undefined);
}

interface Looked {
  readonly routes: readonly DesignObject[];
  readonly keys: readonly unknown[];
  readonly shadowed: readonly RouteHandling[];
}

/** Of the latest APIs: who handles what depends on the keys of all their routes, and most edits change none. */
const looked = new Map<string, Looked>();
const mostLooked = 16;

function shadowedBefore(members: ApiMembers): readonly RouteHandling[] {
  const home = members.api?.key ?? '';
  const { route: routes } = members.members;
  const before = looked.get(home);
  const own = members.protocol === 'WEBSOCKET' ? expressionOf(members) : '';
  if (before && before.keys[0] === own && sameList(before.routes, routes)) return before.shadowed;
  const keys = [own, ...routes.flatMap(({ key, attributes }) => [key, attributes['route_key']])];
  const shadowed = before && sameList(before.keys, keys) ? before.shadowed : shadowedIn(members);
  if (looked.size >= mostLooked) looked.clear();
  looked.set(home, { routes, keys, shadowed });
  return shadowed;
}

/** Rules of their own say that keys are the same; where sources disagree on the order, nothing is said. */
const silent: ReadonlySet<RouteShadow['kind']> = new Set(['same', 'order']);

const consequences: { readonly [kind in RouteShadow['kind']]?: string } = {
  method: 'Only methods that no route names, such as TRACE, could reach it, and AWS documents nothing about them.',
  slash: 'Only a path with an empty last part could reach it, and AWS documents nothing about those.',
  health: 'Behind a named stage or the key of an API mapping, requests would reach it.',
};

/** All paths of an API begin at the root of a host: it has no named stage, and no mapping with a key leads to it. */
const isServedAtRoot = ({ api, isOpen, members: { stage } }: ApiMembers, { byType }: DesignIndex): boolean =>
  api !== undefined &&
  !isOpen &&
  stage.length > 0 &&
  stage.every(({ attributes }) => textOf(attributes, 'stage_name') === '$default') &&
  (byType.get('api_mapping') ?? []).every(({ attributes }) => isUnset(attributes['api_mapping_key']));

const isSaid = (members: ApiMembers, index: DesignIndex, { kind }: RouteShadow): boolean =>
  !silent.has(kind) && (kind !== 'health' || isServedAtRoot(members, index));

export const routeReachable: ReviewRule = {
  id: 'route-reachable',
  category: 'review',
  topic: 'Operations',
  severity: 'warning',
  title: 'Each route can be reached by a request',
  headline: 'No request reaches the route',
  why: 'Its integration and its authorizer are never used. Whoever reads the design takes it for a part of the API, and changes to it have no effect.',
  how,
  source: sources.httpRoutes,
  outsideIds: [],
  on: ['route'],
  *checkDesign(design, index) {
    for (const members of apiMembersOf(design))
      for (const { route, shadow } of shadowedBefore(members)) {
        if (!shadow || !isSaid(members, index, shadow)) continue;
        const consequence = consequences[shadow.kind];
        yield {
          key: route.key,
          path: ['route_key'],
          problem: `${shadow.text}. ${consequence ?? 'No request reaches this route.'}`,
          how,
          ...(consequence === undefined ? {} : { severity: 'hint' }),
          ...(shadow.kind === 'expression' ? { source: sources.webSocketRoutes } : {}),
          ...(shadow.kind === 'health' ? { source: sources.knownIssues } : {}),
        };
      }
  },
};
