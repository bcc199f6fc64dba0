/** Which of the routes that match a request goes first. */
import { forEachMatch } from './route-tree.ts';
import { pathSegments, takesMethod, type HttpRoute, type RouteKind } from './routes.ts';

const ranks: { readonly [kind in RouteKind]: number } = { full: 0, greedy: 1, $default: 2 };
const segmentRanks = { literal: 0, one: 1, rest: 2 } as const;

/** Negative where the first one goes first, from left to right. */
export function bySegments(a: HttpRoute, b: HttpRoute): number {
  for (const [at, segment] of a.segments.entries()) {
    const other = b.segments[at];
    if (!other) return -1;
    if (segment.kind !== other.kind) return segmentRanks[segment.kind] - segmentRanks[other.kind];
  }
  return 0;
}

export const byMethod = (a: HttpRoute, b: HttpRoute) => Number(a.method === 'ANY') - Number(b.method === 'ANY');

export const byPriority = (a: HttpRoute, b: HttpRoute) =>
  ranks[a.kind] - ranks[b.kind] || byMethod(a, b) || bySegments(a, b);

/** Whether sources disagree on which of two routes of the same kind goes first: an exact method, or a more exact path. */
export const isContested = (winner: HttpRoute, loser: HttpRoute): boolean =>
  winner.kind === loser.kind && byMethod(winner, loser) !== 0 && bySegments(winner, loser) > 0;

/** The parts of a decoded path; a doubled slash at its start counts as one. */
export const pathParts = (path: string) => pathSegments(path.startsWith('//') ? path.replace(/^\/+/, '/') : path);

/** The winner alone, for those who ask for many paths. */
export function winningRoute(routes: readonly HttpRoute[], method: string, path: string): HttpRoute | undefined {
  let winner: HttpRoute | undefined;
  forEachMatch(routes, pathParts(path), (route) => {
    if (takesMethod(route, method) && (!winner || byPriority(route, winner) < 0)) winner = route;
  });
  return winner;
}
