/** Routes by what their paths begin with. */

export type Grouping = 'prefix' | 'none';

/** What a route is called by: the method, and the path or key. */
export interface CalledRoute {
  readonly verb: string;
  readonly name: string;
}

export interface RoutesAlike<Route> {
  /** The prefix; of WebSocket routes and of all together, empty. */
  readonly prefix: string;
  readonly routes: readonly Route[];
}

/** A group of more than this is looked into once more. */
const mostInGroup = 24;
const deepest = 4;

/** `/orders/{id}/items` to a depth of two: `/orders/{id}`. What is not a path is a group of its own. */
function prefixOf({ name }: CalledRoute, depth: number): string {
  if (!name.startsWith('/')) return name.startsWith('$') ? name : '';
  return `/${name.split('/').filter(Boolean).slice(0, depth).join('/')}`;
}

function alike<Route extends CalledRoute>(routes: readonly Route[], depth: number): readonly RoutesAlike<Route>[] {
  const groups = new Map<string, Route[]>();
  for (const route of routes) {
    const prefix = prefixOf(route, depth);
    const list = groups.get(prefix);
    if (list) list.push(route);
    else groups.set(prefix, [route]);
  }
  return [...groups].map(([prefix, list]) => ({ prefix, routes: list }));
}

/** Long groups are parted where that makes groups, not single routes. */
function parted<Route extends CalledRoute>(group: RoutesAlike<Route>, depth: number): readonly RoutesAlike<Route>[] {
  if (group.routes.length <= mostInGroup || depth > deepest || !group.prefix.startsWith('/')) return [group];
  const parts = alike(group.routes, depth);
  if (parts.length === 1) return parted({ ...group, routes: group.routes }, depth + 1);
  return parts.length * 3 > group.routes.length ? [group] : parts.flatMap((part) => parted(part, depth + 1));
}

/** In the order of the first route of each group; within it, in the order given. */
export function groupedRoutes<Route extends CalledRoute>(
  routes: readonly Route[],
  grouping: Grouping,
): readonly RoutesAlike<Route>[] {
  if (routes.length === 0) return [];
  if (grouping === 'none') return [{ prefix: '', routes }];
  return alike(routes, 1).flatMap((group) => parted(group, 2));
}
