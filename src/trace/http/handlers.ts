/** Who handles what: for each route of an HTTP API a request that reaches it, or the route that takes all of its requests. */
import type { DesignObject } from '../../model/design/design.ts';
import type { DesignValues } from '../values/told.ts';
import { winningRoute } from './choose-route.ts';
import { httpRoutes, type HttpRoute } from './routes.ts';

export interface RouteHandling {
  readonly route: DesignObject;
  readonly key: string;
  /** A request that reaches it; undefined: none was found. */
  readonly example: { readonly method: string; readonly path: string } | undefined;
  /** The route that takes the requests tried for it. */
  readonly shadowedBy: DesignObject | undefined;
}

const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS'] as const;

/** A word that no route of the API has as a literal, so that it reaches variables. */
function freeWord(routes: readonly HttpRoute[]): string {
  const taken = new Set(
    routes.flatMap(({ segments }) => segments.flatMap((one) => (one.kind === 'literal' ? [one.text] : []))),
  );
  let word = 'x';
  while (taken.has(word)) word += 'x';
  return word;
}

/** Paths that have the form of a route, the one that fewest others take first. */
function pathsOf({ kind, segments }: HttpRoute, word: string): readonly string[] {
  if (kind === '$default') return [`/${word}/${word}`, `/${word}`, '/'];
  const filled = (rest: string) =>
    `/${segments.map((one) => (one.kind === 'literal' ? one.text : one.kind === 'one' ? word : rest)).join('/')}`;
  return kind === 'greedy' ? [filled(`${word}/${word}`), filled(word), filled('')] : [filled('')];
}

function methodsOf({ method }: HttpRoute): readonly string[] {
  return method === 'ANY' ? methods : [method];
}

/** Routes whose key only Terraform knows are left out. */
export function routeHandlings(api: DesignObject, values: DesignValues): readonly RouteHandling[] {
  const routes = httpRoutes(api, values).filter(({ known }) => known);
  const word = freeWord(routes);
  return routes.map((route) => {
    let taker: HttpRoute | undefined;
    for (const path of pathsOf(route, word))
      for (const method of methodsOf(route)) {
        const winner = winningRoute(routes, method, path);
        if (winner === route)
          return { route: route.object, key: route.key, example: { method, path }, shadowedBy: undefined };
        taker ??= winner;
      }
    return { route: route.object, key: route.key, example: undefined, shadowedBy: taker?.object };
  });
}
