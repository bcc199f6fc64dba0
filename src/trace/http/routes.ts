/** The routes of an HTTP API, and which of them match a method and a path. */
import type { DesignObject } from '../../model/design/design.ts';
import { memoByPair } from '../../model/memo.ts';
import type { DesignValues } from '../values/told.ts';

export type RouteSegment =
  | { readonly kind: 'literal'; readonly text: string }
  | { readonly kind: 'one' | 'rest'; readonly name: string };

/** From the strongest: all of the path, the beginning of it, anything. */
export type RouteKind = 'full' | 'greedy' | '$default';

export interface HttpRoute {
  readonly object: DesignObject;
  readonly key: string;
  /** False where parts of the key are known to Terraform only: it may match or not. */
  readonly known: boolean;
  readonly method: string;
  readonly kind: RouteKind;
  readonly segments: readonly RouteSegment[];
}

function segmentOf(text: string): RouteSegment {
  const [, name, plus] = /^\{([^{}]+?)(\+?)\}$/s.exec(text) ?? [];
  if (name === undefined) return { kind: 'literal', text };
  return { kind: plus === '+' ? 'rest' : 'one', name };
}

/** The parts of a path: a slash at its end is one more, empty part. */
export const pathSegments = (path: string): readonly string[] => path.replace(/^\//, '').split('/');

/** The route with a key, of which parts may be known to Terraform only; undefined: it is no key of an HTTP API. */
export function httpRouteOf(object: DesignObject, key: string, known = true): HttpRoute | undefined {
  const base = { object, key, known };
  if (key === '$default') return { ...base, method: 'ANY', kind: '$default', segments: [] };
  const [, method = '', path = ''] = /^(\S+) (\/.*)$/s.exec(key) ?? [];
  if (path === '') return known ? undefined : { ...base, method: '', kind: 'full', segments: [] };
  const segments = pathSegments(path).map(segmentOf);
  return { ...base, method, kind: segments.some(({ kind }) => kind === 'rest') ? 'greedy' : 'full', segments };
}

const routesIn = memoByPair((api: DesignObject, values: DesignValues): readonly HttpRoute[] =>
  (values.index.children.get(api.key) ?? []).flatMap((object) => {
    const told = object.type === 'route' ? values.text(object, 'route_key') : undefined;
    return (told && httpRouteOf(object, told.text, told.known)) ?? [];
  }),
);

/** Those whose key can be read. */
export const httpRoutes = (api: DesignObject, values: DesignValues): readonly HttpRoute[] => routesIn(api, values);

/** Whether a path has the form of a route; `$default` takes any. */
export function matchesPath({ kind, segments }: HttpRoute, path: readonly string[]): boolean {
  if (kind === '$default') return true;
  if (kind === 'full' && segments.length !== path.length) return false;
  for (const [at, segment] of segments.entries()) {
    const part = path[at];
    if (part === undefined) return false;
    if (segment.kind === 'rest') return true;
    if (segment.kind === 'literal' && segment.text !== part) return false;
  }
  return true;
}

/** Whether a route matches one part of a path with a variable. */
export const matchesByVariable = ({ segments }: HttpRoute, at: number): boolean =>
  (segments[Math.min(at, segments.length - 1)]?.kind ?? 'literal') !== 'literal';

/** Paths that API Gateway answers by itself. Source: gatewayRules.health. */
const healthPaths: ReadonlySet<string> = new Set(['/ping', '/sping']);
export const isHealthPath = (path: string): boolean => healthPaths.has(path);

export const takesMethod = (route: HttpRoute, method: string): boolean =>
  route.method === method || route.method === 'ANY';

/** The variables of a route in a path that it matches. */
export function pathParametersOf(
  { segments }: HttpRoute,
  path: readonly string[],
): { readonly [name: string]: string } {
  return Object.fromEntries(
    segments.flatMap((segment, at) =>
      segment.kind === 'literal'
        ? []
        : [[segment.name, segment.kind === 'rest' ? path.slice(at).join('/') : (path[at] ?? '')] as const],
    ),
  );
}

/** Whether a key that is known in part could be one that takes the request, by what stands before the first unknown. */
export function couldMatch({ key }: HttpRoute, method: string, path: readonly string[]): boolean {
  const [, own, start] = /^(\S+) \/(.*)$/s.exec(key.slice(0, key.indexOf('${'))) ?? [];
  if (own === undefined || start === undefined) return true;
  const whole = start.split('/').slice(0, -1);
  return (
    (own === method || own === 'ANY') &&
    whole.every((text, at) => {
      const { kind } = segmentOf(text);
      return kind !== 'literal' || text === path[at];
    })
  );
}
