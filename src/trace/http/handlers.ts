/** Which requests reach the routes of an HTTP API, and which routes take those of others. */
import { freeWord, takenBy, type RouteHandling, type RouteShadow } from '../route-handling.ts';
import { isContested, winningRoute } from './winning-route.ts';
import { isHealthPath, matchesByVariable, pathSegments, type HttpRoute } from './routes.ts';

const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS'] as const;

/** Values of path variables that are a literal of no route, as a literal only lets more routes match. */
interface Words {
  readonly one: string;
  readonly rest: readonly [string, string];
}

function wordsFor(routes: readonly HttpRoute[]): Words {
  const taken = new Set(
    routes.flatMap(({ segments }) => segments.flatMap((one) => (one.kind === 'literal' ? [one.text] : []))),
  );
  return { one: freeWord('42', taken), rest: [freeWord('a', taken), freeWord('b', taken)] };
}

/** More lengths of a path are not tried: of so many, one reaches about any route. */
const mostLengths = 64;

/** Numbers of segments beyond those that routes have, where no route that matches a whole path is in the way. */
function lengthsFor(routes: readonly HttpRoute[]): readonly number[] {
  const lengths = new Set(routes.map(({ segments }) => segments.length + 1));
  return [...lengths].toSorted((a, b) => a - b);
}

interface Tries {
  readonly paths: readonly string[];
  /** Not all that differ are among them. */
  readonly isCut: boolean;
}

/** Paths that have the form of a route, the plainest first, and one that ends in an empty part last. */
function triesOf({ kind, segments }: HttpRoute, { one, rest }: Words, lengths: readonly number[]): Tries {
  const start = segments
    .filter((segment) => segment.kind !== 'rest')
    .map((segment) => (segment.kind === 'literal' ? segment.text : one));
  const pathOf = (parts: readonly string[]) => `/${[...start, ...parts].join('/')}`;
  if (kind === 'full') return { paths: [pathOf([])], isCut: false };
  const counts = [...new Set([2, 1, ...lengths.map((length) => length - start.length)])].filter((count) => count > 0);
  const tried = counts.length > mostLengths ? [...counts.slice(0, mostLengths - 1), counts.at(-1) ?? 1] : counts;
  const paths = tried.map((count) => pathOf(Array.from({ length: count }, (_, at) => rest[at % 2] ?? '')));
  const ends = pathOf(['']);
  return { paths: kind === '$default' ? [ends, ...paths] : [...paths, ends], isCut: tried.length < counts.length };
}

const requestOf = (method: string, path: string) => ({ method, path });

/** Routes with a key that differs in nothing but names of variables have the same requests. */
const shapeOf = ({ method, kind, segments }: HttpRoute): string =>
  `${method} ${kind} ${segments.map((one) => (one.kind === 'literal' ? one.text : `{${one.kind}}`)).join('/')}`;

function handlingOf(
  route: HttpRoute,
  routes: readonly HttpRoute[],
  words: Words,
  lengths: readonly number[],
): RouteHandling {
  const base = { route: route.object, key: route.key };
  const { paths, isCut } = triesOf(route, words, lengths);
  const own = route.method === 'ANY' ? methods : [route.method];
  // Other routes match free words with variables only, so that none is more exact than one that names its method.
  if (route.kind === 'full' && route.method !== 'ANY')
    return { ...base, request: requestOf(route.method, paths[0] ?? '/'), shadow: undefined };
  const takers = new Set<HttpRoute>();
  let slash = false;
  for (const path of paths)
    for (const method of own) {
      const winner = winningRoute(routes, method, path);
      if (winner === route) return { ...base, request: requestOf(method, path), shadow: undefined };
      if (!winner) continue;
      takers.add(winner);
      slash ||= path.endsWith('/') && matchesByVariable(winner, pathSegments(path).length - 1);
    }
  const others = (): RouteShadow['kind'] => {
    if (isCut || [...takers].some((taker) => isContested(taker, route))) return 'order';
    if (route.method === 'ANY' && paths.some((path) => winningRoute(routes, 'TRACE', path) === route)) return 'method';
    return slash ? 'slash' : 'taken';
  };
  const request = requestOf(own[0] ?? 'GET', paths.find((path) => path !== '/') ?? '/');
  return { ...base, request, shadow: takenBy([...takers], others()) };
}

/**
 * In the order of the routes; those whose key only Terraform knows in part are left out.
 * @param isAtRoot requests have neither a stage nor the key of a mapping in front of their path
 */
export function httpHandlings(all: readonly HttpRoute[], isAtRoot = false): readonly RouteHandling[] {
  const routes = all.filter(({ known }) => known);
  const words = wordsFor(routes);
  const lengths = lengthsFor(routes);
  const first = new Map<string, HttpRoute>();
  return routes.map((route) => {
    const shape = shapeOf(route);
    const twin = first.get(shape);
    if (!twin) first.set(shape, route);
    const handling = handlingOf(route, twin ? [twin] : routes, words, lengths);
    if (twin) return { ...handling, shadow: takenBy([twin], 'same') };
    return isAtRoot && !handling.shadow ? answeredAtRoot(route, handling) : handling;
  });
}

/** The paths of health checks are the gateway's own; a stage or the key of a mapping in front makes them others. */
function answeredAtRoot({ kind, segments }: HttpRoute, handling: RouteHandling): RouteHandling {
  const path = `/${segments.map((one) => (one.kind === 'literal' ? one.text : '')).join('/')}`;
  if (kind !== 'full' || !isHealthPath(path)) return handling;
  return { ...handling, shadow: { kind: 'health', by: [], text: `API Gateway itself responds to ${path}` } };
}
