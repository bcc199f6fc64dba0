import { textOf } from '../../../schema/literals.ts';
import { sources } from '../../../schema/sources.ts';
import { setTo } from '../../fixes.ts';
import { none, type ObjectRule } from '../../rule.ts';

const apiKeySources = ['$request.header.x-api-key', '$context.authorizer.usageIdentifierKey'];

export const apiKeySourceKnown: ObjectRule = {
  id: 'api-key-source-known',
  severity: 'error',
  title: 'A WebSocket API reads API keys from the header or from the authorizer',
  source: sources.webSocketSelection,
  on: ['api'],
  check(object, { protocol }) {
    const text = textOf(object.attributes, 'api_key_selection_expression');
    if (protocol !== 'WEBSOCKET' || text === undefined || apiKeySources.includes(text)) return none;
    return [
      {
        path: ['api_key_selection_expression'],
        problem: 'API key selection names a place where API Gateway does not look for keys.',
        how: `Choose ${apiKeySources.join(' or ')}.`,
        fix: setTo(object, ['api_key_selection_expression'], apiKeySources[0] ?? ''),
      },
    ];
  },
};
