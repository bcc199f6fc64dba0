/** Request parameters of a WebSocket integration. */
import type { DesignObject } from '../../../design/design.ts';
import { patterns } from '../../../schema/patterns.ts';
import { sources } from '../../../schema/sources.ts';
import { shownValue } from '../../../schema/value-schema.ts';
import { pairsOf, type Pair } from '../../../schema/value.ts';
import { fixed, renameKey, setTo } from '../../fixes.ts';
import { none, type ObjectRule } from '../../rule.ts';

const name = 'request_parameters';
const nothing: readonly Pair[] = [];

const pairsIn = ({ variant, attributes }: DesignObject): readonly Pair[] => {
  const value = attributes[name];
  return value === undefined || !variant.startsWith('ws-') ? nothing : pairsOf(value);
};

/** The key that a spelling of HTTP or REST APIs means. */
function mendKey(key: string): string | undefined {
  const part = /(?:^|[:.])((?:header|querystring|path)\.[^\s]+)$/.exec(key.trim())?.[1];
  return part === undefined ? undefined : `integration.request.${part}`;
}

/** The value that a spelling of HTTP or REST APIs means; other text is taken as text, which stands in quotes. */
function mendValue(value: string): string | undefined {
  const text = value.trim();
  const spelled = text
    .replace(/^\$\{(.*)\}$/, '$1')
    .replace(/^\$/, '')
    .replace(/^(?:method\.)?request\./, 'route.request.');
  if (patterns.webSocketRequestParameterValue.test(spelled)) return spelled;
  const quoted = `'${text}'`;
  return !/[$']/.test(text) && patterns.webSocketRequestParameterValue.test(quoted) ? quoted : undefined;
}

export const webSocketParameterRules: readonly ObjectRule[] = [
  {
    id: 'websocket-parameter-key-known',
    severity: 'warning',
    title: 'A WebSocket integration sets integration.request parameters',
    source: sources.webSocketMapping,
    on: ['integration'],
    check(object) {
      const pairs = pairsIn(object);
      if (pairs.length === 0) return none;
      return pairs.flatMap(([key]) => {
        if (key === '' || patterns.webSocketRequestParameterKey.test(key)) return [];
        const mended = mendKey(key);
        return [
          {
            path: [name, key],
            problem: `${shownValue(key)} is not a place in the call to the backend.`,
            how: 'Write integration.request.header.NAME, integration.request.querystring.NAME or integration.request.path.NAME.',
            ...fixed(mended === undefined ? undefined : renameKey(object, name, key, mended)),
          },
        ];
      });
    },
  },
  {
    id: 'websocket-parameter-value-known',
    severity: 'warning',
    title: 'A WebSocket parameter reads a value of the route or context, or is text in single quotes',
    source: sources.webSocketMapping,
    on: ['integration'],
    check(object) {
      const pairs = pairsIn(object);
      if (pairs.length === 0) return none;
      return pairs.flatMap(([key, value]) => {
        if (typeof value !== 'string' || value === '') return [];
        if (patterns.webSocketRequestParameterValue.test(value)) return [];
        const mended = mendValue(value);
        return [
          {
            path: [name, key],
            problem: `${shownValue(value)} is neither a value that can be read here nor text in single quotes.`,
            how: "Write route.request.header.NAME, route.request.body.NAME, context.NAME, stageVariables.NAME or 'text'.",
            ...fixed(mended === undefined ? undefined : setTo(object, [name, key], mended)),
          },
        ];
      });
    },
  },
];
