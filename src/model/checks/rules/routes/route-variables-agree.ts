import { protocolOf, type DesignObject } from '../../../design/design.ts';
import { groupsBy } from '../../../groups.ts';
import { sources } from '../../../schema/sources.ts';
import type { DesignRule } from '../../rule.ts';
import { routeClashes, withinApi } from './route-clash.ts';
import { routeKeyOf } from './route-key.ts';

const name = 'route_key';

/** The same for all keys that differ only in the names of variables. */
const shapeOf = (routeKey: string) => routeKey.replace(/\{[^{}+]*(\+?)\}/g, '{$1}');

const alikeInShape = groupsBy((route: DesignObject) => {
  const key = routeKeyOf(route);
  return withinApi(route, key?.includes('{') ? shapeOf(key) : undefined);
}, 2);

export const routeVariablesAgree: DesignRule = {
  id: 'route-variables-agree',
  severity: 'warning',
  title: 'Routes match different paths',
  source: sources.httpRoutes,
  *checkDesign(_, index) {
    for (const [route, first] of routeClashes(alikeInShape, index)) {
      const key = routeKeyOf(first) ?? '';
      if (routeKeyOf(route) === key || protocolOf(first, index) === 'WEBSOCKET') continue;
      yield {
        key: route.key,
        path: [name],
        problem: `${key} matches the same paths; only the variable names differ.`,
        how: 'Use one route for both, or change the path of this one.',
      };
    }
  },
};
