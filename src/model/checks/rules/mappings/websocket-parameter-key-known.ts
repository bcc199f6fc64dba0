import { patterns } from '../../../schema/patterns.ts';
import { sources } from '../../../schema/sources.ts';
import { shownValue } from '../../../schema/value-schema.ts';
import { fixed, renameKey } from '../../fixes.ts';
import { none, type ObjectRule } from '../../rule.ts';
import { messageParameters } from './websocket-parameters.ts';

const name = 'request_parameters';

/** The key that a spelling of HTTP or REST APIs means. */
function mendKey(key: string): string | undefined {
  const part = /(?:^|[:.])((?:header|querystring|path)\.[^\s]+)$/.exec(key.trim())?.[1];
  return part === undefined ? undefined : `integration.request.${part}`;
}

export const websocketParameterKeyKnown: ObjectRule = {
  id: 'websocket-parameter-key-known',
  severity: 'warning',
  title: 'WebSocket integrations set integration.request parameters',
  source: sources.webSocketMapping,
  on: ['integration'],
  check(object) {
    const pairs = messageParameters(object);
    if (pairs.length === 0) return none;
    return pairs.flatMap(([key]) => {
      if (key === '' || patterns.webSocketRequestParameterKey.test(key)) return [];
      const mended = mendKey(key);
      return [
        {
          path: [name, key],
          problem: `${shownValue(key)} isn't a parameter of the integration request.`,
          how: 'Use integration.request.header.NAME, integration.request.querystring.NAME or integration.request.path.NAME.',
          ...fixed(mended === undefined ? undefined : renameKey(object, name, key, mended)),
        },
      ];
    });
  },
};
