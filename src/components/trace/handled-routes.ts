/** Each route with a request that reaches it, or what keeps requests from it. */
import { addressOf, indexOf, parentKeyOf, type Design, type DesignObject } from '../../model/design/design.ts';
import { isRef, type Key, type ValueMap } from '../../model/schema/value.ts';
import { requestFrom } from '../../trace/request/read-request.ts';
import { trace } from '../../trace/trace.ts';
import { acceptedRequest } from './example-requests.ts';

export interface HandledRoute {
  readonly key: Key;
  readonly api: Key | undefined;
  readonly address: string;
  readonly routeKey: string;
  readonly authorizer: string;
  readonly integration: string;
  readonly request: ValueMap | undefined;
  /** Why the request that the route is made for does not reach it. */
  readonly shadow: string | undefined;
  /** All of it in lower case, to look for. */
  readonly text: string;
}

export function handledRoutes(design: Design): readonly HandledRoute[] {
  const index = indexOf(design);
  const nameOf = (route: DesignObject, attribute: string) => {
    const value = route.attributes[attribute];
    return value !== undefined && isRef(value) ? (index.byKey.get(value.ref)?.name ?? '') : '';
  };
  return (index.byType.get('route') ?? []).map((route) => {
    const api = parentKeyOf(route);
    const address = route.address ?? addressOf(route);
    const own = route.attributes['route_key'];
    const routeKey = typeof own === 'string' ? own : route.name;
    const request = acceptedRequest(design, route);
    const authorizer =
      route.attributes['authorization_type'] === 'AWS_IAM' ? 'IAM' : nameOf(route, 'authorizer_id') || 'None';
    const integration = nameOf(route, 'target') || 'None';
    const shadow =
      request && shadowOf(design, address, api === undefined ? undefined : index.byKey.get(api)?.name, request);
    const text = [routeKey, authorizer, integration, JSON.stringify(request)].join(' ').toLowerCase();
    return { key: route.key, api, address, routeKey, authorizer, integration, request, shadow, text };
  });
}

function shadowOf(design: Design, address: string, api: string | undefined, request: ValueMap): string | undefined {
  const read = requestFrom(request);
  if (!read.ok) return undefined;
  const traced = trace(design, read.request, api === undefined ? {} : { api });
  if (!traced.ok || traced.result.route?.address === address) return undefined;
  const step = traced.result.steps.find((one) => one.step === 'route');
  const taken = traced.result.route?.key;
  return taken === undefined ? (step?.text ?? 'No request reaches it') : `${taken} takes its requests`;
}
