import { patterns } from '../../../schema/patterns.ts';
import { sources } from '../../../schema/sources.ts';
import { shownValue } from '../../../schema/value-schema.ts';
import { pairsOf } from '../../../schema/value.ts';
import { fixed, renameKey } from '../../fixes.ts';
import { none, type ObjectRule } from '../../rule.ts';

const parameters = 'request_parameters';

export const routeParameterKeyKnown: ObjectRule = {
  id: 'route-parameter-key-known',
  severity: 'warning',
  title: 'A WebSocket route declares headers and query parameters as route.request.…',
  source: sources.webSocketMapping,
  on: ['route'],
  check(route) {
    if (route.variant !== 'websocket') return none;
    return pairsOf(route.attributes[parameters]).flatMap(([key]) => {
      if (key === '' || patterns.webSocketRouteRequestParameterKey.test(key)) return [];
      const part = /(?:^|\.)((?:multivalue)?(?:header|querystring)\.[A-Za-z0-9._$-]+)$/.exec(key.trim())?.[1];
      return [
        {
          path: [parameters, key],
          problem: `${shownValue(key)} is no part of the request that opens a connection.`,
          how: 'Write route.request.header.NAME or route.request.querystring.NAME.',
          ...fixed(part === undefined ? undefined : renameKey(route, parameters, key, `route.request.${part}`)),
        },
      ];
    });
  },
};
