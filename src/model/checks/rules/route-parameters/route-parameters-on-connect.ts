import { sources } from '../../../schema/sources.ts';
import { pairsOf } from '../../../schema/value.ts';
import { leaveOut } from '../../fixes.ts';
import { none, type ObjectRule } from '../../rule.ts';
import { routeKeyOf } from '../routes/route-key.ts';

const parameters = 'request_parameters';

export const routeParametersOnConnect: ObjectRule = {
  id: 'route-parameters-on-connect',
  severity: 'warning',
  title: 'Headers and query parameters are declared on $connect only',
  source: sources.webSocketMapping,
  on: ['route'],
  check(route) {
    const key = routeKeyOf(route);
    if (route.variant !== 'websocket' || key === undefined || key === '$connect') return none;
    if (pairsOf(route.attributes[parameters]).length === 0) return none;
    return [
      {
        path: [parameters],
        problem: 'Only connection requests have headers and query parameters.',
        how: 'Declare them on $connect.',
        fix: leaveOut(route, [parameters]),
      },
    ];
  },
};
