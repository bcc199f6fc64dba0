/** Route keys of one API beside each other. */
import type { DesignIndex, DesignObject } from '../../../design/design.ts';
import { itemsAt, type Groups } from '../../../groups.ts';
import { owningApi, unknownApi } from '../../api-members.ts';

/** A text that is the same for routes of one API only; undefined where the API is not known. */
export const withinApi = (route: DesignObject, text: string | undefined): string | undefined => {
  const home = owningApi(route);
  return home === undefined || home === unknownApi || text === undefined ? undefined : `${home}\n${text}`;
};

/** Each route that stands in the way of one before it. */
export function* routeClashes(
  groups: (routes: readonly DesignObject[]) => Groups,
  index: DesignIndex,
): Iterable<readonly [route: DesignObject, first: DesignObject]> {
  const routes = index.byType.get('route') ?? [];
  for (const places of groups(routes).values()) {
    const [first, ...others] = itemsAt(routes, places);
    if (first) for (const route of others) yield [route, first];
  }
}
