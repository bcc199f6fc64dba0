import { designWithApi, rejected, type RuleCases } from '../../cases.ts';

const apiKeys = (text: string) => designWithApi('WEBSOCKET', { api_key_selection_expression: text });

export const cases: RuleCases = {
  accepts: [
    apiKeys('$request.header.x-api-key'),
    apiKeys('$context.authorizer.usageIdentifierKey'),
    designWithApi('HTTP', { api_key_selection_expression: '$request.body' }),
  ],
  rejects: [rejected(apiKeys('$request.querystring.key'), ['api_key_selection_expression'])],
};
