/** Each route with a request that reaches it, or what keeps requests from it. */
import { addressOf, indexOf, parentKeyOf, type Design, type DesignObject } from '../../model/design/design.ts';
import { isRef, type Key, type ValueMap } from '../../model/schema/value.ts';
import { acceptedRequest, handlingsIn } from './composer/example-requests.ts';

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
  const handlings = handlingsIn(design);
  const nameOf = (route: DesignObject, attribute: string) => {
    const value = route.attributes[attribute];
    return value !== undefined && isRef(value) ? (index.byKey.get(value.ref)?.name ?? '') : '';
  };
  return (index.byType.get('route') ?? []).map((route) => {
    const address = route.address ?? addressOf(route);
    const { key: routeKey = route.name, shadow } = handlings.get(route.key) ?? {};
    const request = acceptedRequest(design, route);
    const authorizer =
      route.attributes['authorization_type'] === 'AWS_IAM' ? 'IAM' : nameOf(route, 'authorizer_id') || 'None';
    const integration = nameOf(route, 'target') || 'None';
    const text = [routeKey, authorizer, integration, JSON.stringify(request)].join(' ').toLowerCase();
    return {
      key: route.key,
      api: parentKeyOf(route),
      address,
      routeKey,
      authorizer,
      integration,
      request,
      shadow: shadow?.text,
      text,
    };
  });
}
