import type { DesignObject } from '../../../design/design.ts';
import { groupsBy } from '../../../groups.ts';
import { sources } from '../../../schema/sources.ts';
import type { DesignRule } from '../../rule.ts';
import { routeClashes, withinApi } from './route-clash.ts';
import { routeKeyOf } from './route-key.ts';

const name = 'route_key';
const alike = groupsBy((route: DesignObject) => withinApi(route, routeKeyOf(route)), 2);

export const routeKeyOnce: DesignRule = {
  id: 'route-key-once',
  severity: 'error',
  title: 'Route keys are unique',
  source: sources.route,
  *checkDesign(_, index) {
    for (const [route, first] of routeClashes(alike, index))
      yield {
        key: route.key,
        path: [name],
        problem: `Route key ${routeKeyOf(route) ?? ''} is already used by ${first.name}. Route keys must be unique.`,
        how: 'Change one of the keys, or remove this route.',
      };
  },
};
