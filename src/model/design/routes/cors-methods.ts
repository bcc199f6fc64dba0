import { textOf } from '../../schema/literals.ts';
import { corsOf, sendsCredentials } from '../../checks/rules/cors/cors-settings.ts';
import type { Key } from '../../schema/value.ts';
import { indexOf, parentKeyOf, type Design } from '../design.ts';

/** OPTIONS is left to API Gateway: with CORS it responds to preflight requests, and a route of it serves only those. */
const listed = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'];

/**
 * The methods for `allow_methods` that the routes of an API use; none while it has no routes. A route of any method
 * makes it `*`, or all of them with credentials, where browsers take the star for a name.
 */
export function corsMethods(design: Design, api: Key): readonly string[] {
  const index = indexOf(design);
  const object = index.byKey.get(api);
  const routes = (index.byType.get('route') ?? []).filter((route) => parentKeyOf(route) === api);
  const used = new Set(routes.map((route) => textOf(route.attributes, 'route_key')?.split(' ', 1)[0]));
  // Quick create makes a $default route.
  const isAny = used.has('ANY') || used.has('$default') || object?.attributes['target'] !== undefined;
  if (!isAny) return listed.filter((method) => used.has(method));
  const cors = object && corsOf(object);
  return cors && sendsCredentials(cors) ? listed : ['*'];
}
