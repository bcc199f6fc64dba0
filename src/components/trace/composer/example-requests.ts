/** Requests to begin with: one for each route, with example values for its variables. */
import { memoByObject, memoByPrimitive } from '../../../model/memo.ts';
import { indexOf, parentKeyOf, type Design, type DesignObject } from '../../../model/design/design.ts';
import { isRef, type Key, type ValueMap } from '../../../model/schema/value.ts';
import { handlingsByKey, type RouteHandling } from '../../../trace/route-handling.ts';
import { routeHandlings } from '../../../trace/route-handlings.ts';
import { designValuesOf } from '../../../trace/values/told.ts';
import { draftText } from './draft-parts.ts';
import { exampleCallers } from './example-callers.ts';

/** Who handles what of all APIs, by the keys of routes. */
export const handlingsIn: (design: Design) => ReadonlyMap<Key, RouteHandling> = memoByObject((design: Design) => {
  const values = designValuesOf(design);
  return handlingsByKey((values.index.byType.get('api') ?? []).flatMap((api) => routeHandlings(api, values)));
});

const callersIn = memoByObject((design: Design) =>
  memoByPrimitive((api: Key | undefined) => exampleCallers(design, api)),
);

/**
 * The request that a route is made for, with a caller that its authorizer accepts, and an answer of the backend; undefined
 * where its key is not known.
 */
export function acceptedRequest(design: Design, route: DesignObject): ValueMap | undefined {
  const request = handlingsIn(design).get(route.key)?.request;
  if (!request) return undefined;
  const { caller } = callersIn(design)(parentKeyOf(route)).find(({ id }) => id.startsWith(wantedCaller(route))) ?? {};
  const needsCaller = caller !== undefined && request['event'] !== 'MESSAGE' && request['event'] !== 'DISCONNECT';
  const answer = { statusCode: 200, headers: { 'content-type': 'application/json' }, body: '{"ok":true}' };
  const hasBody = /^(?:POST|PUT|PATCH)$/.test(draftText(request, 'method'));
  const body = hasBody ? { headers: { 'content-type': 'application/json' }, body: '{"id":"42"}' } : {};
  return { ...request, ...body, ...(needsCaller ? { caller } : {}), answer };
}

/** How the id of the example begins that a route accepts. */
function wantedCaller({ attributes }: DesignObject): string {
  if (attributes['authorization_type'] === 'AWS_IAM') return 'iam';
  const authorizer = attributes['authorizer_id'];
  return authorizer !== undefined && isRef(authorizer) ? `${authorizer.ref} ` : 'none';
}

export function exampleOfDesign(design: Design, api?: Key): ValueMap {
  const index = indexOf(design);
  const routes = (index.byType.get('route') ?? []).filter((route) => api === undefined || parentKeyOf(route) === api);
  const first = routes.find((route) => route.attributes['route_key'] !== '$default') ?? routes[0];
  const isWebSocket =
    index.byType.get('api')?.find((own) => api === undefined || own.key === api)?.variant === 'WEBSOCKET';
  return (
    (first && acceptedRequest(design, first)) ?? (isWebSocket ? { event: 'CONNECT' } : { method: 'GET', path: '/' })
  );
}
