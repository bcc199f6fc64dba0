import { sources } from '../../../schema/sources.ts';
import { setTo } from '../../fixes.ts';
import { none, type ObjectRule } from '../../rule.ts';
import { routeKeyOf } from './route-key.ts';

const name = 'route_key';

export const pathWithoutLastSlash: ObjectRule = {
  id: 'path-without-last-slash',
  severity: 'warning',
  title: "Paths don't end in a slash",
  source: sources.httpRoutes,
  on: ['route'],
  check(route) {
    const key = routeKeyOf(route);
    if (route.variant !== 'http' || key === undefined || !/[^ ]\/$/.test(key)) return none;
    return [
      {
        path: [name],
        problem: "The path ends in a slash, so requests without it don't match.",
        how: 'Remove the slash unless clients send it.',
        fix: setTo(route, [name], key.replace(/\/+$/, ''), 'Remove the slash'),
      },
    ];
  },
};
