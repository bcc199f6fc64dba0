/** Which events reach the routes of a WebSocket API. */
import type { ValueMap } from '../../model/schema/value.ts';
import { messageFor, selectionParts, type FoundMessage, type SelectionPart } from '../expression/message-for.ts';
import { freeWord, takenBy, type RouteHandling, type RouteShadow } from '../route-handling.ts';
import type { SocketRoute } from './socket-pass.ts';

const builtIn: ReadonlyMap<string, ValueMap> = new Map([
  ['$connect', { event: 'CONNECT' }],
  ['$disconnect', { event: 'DISCONNECT' }],
]);

/**
 * In the order of the routes, whose keys are known.
 * @param expression the route selection expression; undefined: only Terraform knows it
 */
export function socketHandlings(
  routes: readonly SocketRoute[],
  expression: string | undefined,
): readonly RouteHandling[] {
  const parts = expression === undefined ? undefined : selectionParts(expression);
  const free = freeWord('example', new Set(routes.map(({ key }) => key)));
  const first = new Map<string, SocketRoute>();
  return routes.map((route) => {
    const { object, key } = route;
    const twin = first.get(key);
    if (!twin) first.set(key, route);
    const found =
      parts && expression !== undefined ? messageFor(expression, parts, key === '$default' ? free : key) : undefined;
    const message =
      found?.kind === 'found' ? found.message : JSON.stringify({ action: key === '$default' ? free : key });
    const request = builtIn.get(key) ?? { event: 'MESSAGE', message };
    const isOpen = builtIn.has(key) || expression === undefined || !parts;
    const shadow = twin
      ? takenBy([twin], 'same')
      : isOpen
        ? undefined
        : shadowOf(route, expression, parts, found, routes);
    return { route: object, key, request, shadow };
  });
}

/** What keeps messages from a route: the expression always gives another text, or never one of this form. */
function shadowOf(
  { key }: SocketRoute,
  expression: string,
  parts: readonly SelectionPart[],
  found: FoundMessage | undefined,
  routes: readonly SocketRoute[],
): RouteShadow | undefined {
  const texts = parts.filter((part) => typeof part === 'string');
  if (texts.length < parts.length) {
    if (key === '$default' || found?.kind !== 'never') return undefined;
    return { kind: 'expression', by: [], text: `${expression} never evaluates to ${JSON.stringify(key)}` };
  }
  const always = texts.join('');
  const taker = routes.find((route) => route.key === always);
  if (key === always || (key === '$default' && !taker)) return undefined;
  const text = `The route selection expression always evaluates to ${JSON.stringify(always)}`;
  return { kind: 'expression', by: taker ? [taker] : [], text };
}
