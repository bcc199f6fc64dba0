import { textOf } from '../../../schema/literals.ts';
import { sources } from '../../../schema/sources.ts';
import { setTo } from '../../fixes.ts';
import { none, type ObjectRule } from '../../rule.ts';

const apiKeySources = ['$request.header.x-api-key', '$context.authorizer.usageIdentifierKey'];

export const apiKeySourceKnown: ObjectRule = {
  id: 'api-key-source-known',
  severity: 'error',
  title: 'API key sources are the header or the authorizer',
  source: sources.webSocketSelection,
  on: ['api'],
  check(object, { protocol }) {
    const text = textOf(object.attributes, 'api_key_selection_expression');
    if (protocol !== 'WEBSOCKET' || text === undefined || apiKeySources.includes(text)) return none;
    return [
      {
        path: ['api_key_selection_expression'],
        problem: "API Gateway doesn't read API keys from this source.",
        how: `Choose ${apiKeySources.join(' or ')}.`,
        fix: setTo(object, ['api_key_selection_expression'], apiKeySources[0] ?? ''),
      },
    ];
  },
};
