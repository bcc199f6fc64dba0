/** Requests to begin with: one for each route, with example values for its variables. */
import { indexOf, parentKeyOf, type Design, type DesignObject } from '../../model/design/design.ts';
import { isRef, type Key, type ValueMap } from '../../model/schema/value.ts';
import { draftText } from './draft-parts.ts';
import { exampleCallers } from './example-callers.ts';

/** `/orders/{id}` → `/orders/42`, `/files/{proxy+}` → `/files/a/b`. */
export const pathFor = (template: string): string =>
  template.replaceAll(/\{[^{}/]+\+\}/g, 'a/b').replaceAll(/\{[^{}/]+\}/g, '42');

/** The request that a route is made for; undefined where its key is not known. */
function requestFor({ attributes, variant }: DesignObject): ValueMap | undefined {
  const key = attributes['route_key'];
  if (typeof key !== 'string') return undefined;
  if (variant === 'websocket') {
    if (key === '$connect') return { event: 'CONNECT' };
    if (key === '$disconnect') return { event: 'DISCONNECT' };
    return { event: 'MESSAGE', message: JSON.stringify({ action: key === '$default' ? 'example' : key }) };
  }
  if (key === '$default') return { method: 'GET', path: '/' };
  const [method = 'GET', path = '/'] = key.split(' ');
  return { method: method === 'ANY' ? 'GET' : method, path: pathFor(path) };
}

/** The same with a caller that its authorizer accepts, and an answer of the backend. */
export function acceptedRequest(design: Design, route: DesignObject): ValueMap | undefined {
  const request = requestFor(route);
  if (!request) return undefined;
  const { caller } =
    exampleCallers(design, parentKeyOf(route)).find(({ id }) => id.startsWith(wantedCaller(route))) ?? {};
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
