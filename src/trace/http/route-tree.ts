/** Routes by the parts of their paths, for those who ask for many paths. */
import { memoByObject } from '../../model/memo.ts';
import type { HttpRoute } from './routes.ts';

class Branch {
  readonly literals = new Map<string, Branch>();
  one: Branch | undefined;
  /** Routes whose path ends here, and those that take the rest of it. */
  readonly ends: HttpRoute[] = [];
  readonly rests: HttpRoute[] = [];
}

interface RouteTree {
  readonly root: Branch;
  readonly standing: readonly HttpRoute[];
}

const treeOf = memoByObject((routes: readonly HttpRoute[]): RouteTree => {
  const root = new Branch();
  const known = routes.filter((route) => route.known);
  for (const route of known) if (route.kind !== '$default') grow(root, route);
  return { root, standing: known.filter(({ kind }) => kind === '$default') };
});

function grow(root: Branch, route: HttpRoute): void {
  let branch = root;
  for (const segment of route.segments) {
    if (segment.kind === 'rest') {
      branch.rests.push(route);
      return;
    }
    let next = segment.kind === 'literal' ? branch.literals.get(segment.text) : branch.one;
    if (!next) {
      next = new Branch();
      if (segment.kind === 'literal') branch.literals.set(segment.text, next);
      else branch.one = next;
    }
    branch = next;
  }
  branch.ends.push(route);
}

/** Calls `visit` with each known route that the parts of a path match, as `matchesPath` has it. */
export function forEachMatch(
  routes: readonly HttpRoute[],
  path: readonly string[],
  visit: (route: HttpRoute) => void,
): void {
  const { root, standing } = treeOf(routes);
  standing.forEach(visit);
  let level = [root];
  for (const part of path) {
    const next: Branch[] = [];
    for (const branch of level) {
      branch.rests.forEach(visit);
      const literal = branch.literals.get(part);
      if (literal) next.push(literal);
      if (branch.one) next.push(branch.one);
    }
    if (next.length === 0) return;
    level = next;
  }
  for (const branch of level) branch.ends.forEach(visit);
}
