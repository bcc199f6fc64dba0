import { patterns } from '../../../schema/patterns.ts';
import { sources } from '../../../schema/sources.ts';
import { shownValue } from '../../../schema/value-schema.ts';
import { fixed, setTo } from '../../fixes.ts';
import { none, type ObjectRule } from '../../rule.ts';
import { messageParameters } from './websocket-parameters.ts';

const name = 'request_parameters';

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

export const websocketParameterValueKnown: ObjectRule = {
  id: 'websocket-parameter-value-known',
  severity: 'warning',
  title: 'WebSocket parameter values are route or context values, or quoted text',
  source: sources.webSocketMapping,
  on: ['integration'],
  check(object) {
    const pairs = messageParameters(object);
    if (pairs.length === 0) return none;
    return pairs.flatMap(([key, value]) => {
      if (typeof value !== 'string' || value === '') return [];
      if (patterns.webSocketRequestParameterValue.test(value)) return [];
      const mended = mendValue(value);
      return [
        {
          path: [name, key],
          problem: `${shownValue(value)} is neither a supported value nor text in single quotes.`,
          how: "Use route.request.header.NAME, route.request.body.NAME, context.NAME, stageVariables.NAME or 'text'.",
          ...fixed(mended === undefined ? undefined : setTo(object, [name, key], mended)),
        },
      ];
    });
  },
};
