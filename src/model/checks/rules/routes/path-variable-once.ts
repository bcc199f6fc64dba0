import { sources } from '../../../schema/sources.ts';
import { none, type ObjectRule } from '../../rule.ts';
import { pathVariables, routeKeyOf } from './route-key.ts';

const name = 'route_key';

export const pathVariableOnce: ObjectRule = {
  id: 'path-variable-once',
  severity: 'warning',
  title: 'A path has each variable once',
  source: sources.httpRoutes,
  on: ['route'],
  check(route) {
    const key = routeKeyOf(route);
    if (route.variant !== 'http' || key === undefined || !key.includes('{')) return none;
    const variables = pathVariables(key);
    const repeated = variables.find((variable, at) => variables.indexOf(variable) !== at);
    if (repeated === undefined) return none;
    return [
      {
        path: [name],
        problem: `The path has the variable {${repeated}} twice, and a backend gets one value for it.`,
        how: 'Give one of them another name.',
      },
    ];
  },
};
