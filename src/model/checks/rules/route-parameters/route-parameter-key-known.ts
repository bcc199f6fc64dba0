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
  title: 'WebSocket request parameters are route.request keys',
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
          problem: `${shownValue(key)} isn't part of the connection request.`,
          how: 'Use route.request.header.NAME or route.request.querystring.NAME.',
          ...fixed(part === undefined ? undefined : renameKey(route, parameters, key, `route.request.${part}`)),
        },
      ];
    });
  },
};
