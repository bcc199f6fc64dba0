import { sources } from '../../../schema/sources.ts';
import { none, type ObjectRule } from '../../rule.ts';
import { pathVariables, routeKeyOf } from './route-key.ts';

const name = 'route_key';

export const pathVariableOnce: ObjectRule = {
  id: 'path-variable-once',
  severity: 'warning',
  title: 'Path variables are unique',
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
        problem: `Path variable {${repeated}} is used twice. Path variables must be unique.`,
        how: 'Rename one of them.',
      },
    ];
  },
};
