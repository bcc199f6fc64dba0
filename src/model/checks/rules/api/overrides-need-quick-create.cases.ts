import { anApi, anObject, designOf, httpApi, rejected, webSocketApi, type RuleCases } from '../../cases.ts';

const overrides = anObject('managed_overrides');

export const cases: RuleCases = {
  accepts: [
    designOf(anApi('HTTP', { target: 'https://a.example' }), overrides),
    designOf(anApi('HTTP', { target: { var: 'function_arn' } }), overrides),
    designOf(anApi('HTTP', {}, { import: { api_id: 'x9y8z7' } }), overrides),
    designOf(httpApi, anObject('managed_overrides', { api_id: 'x9y8z7' })),
    designOf(webSocketApi, overrides),
  ],
  rejects: [
    rejected(designOf(httpApi, overrides), ['api_id'], { key: 'mo1' }),
    rejected(designOf(anApi('HTTP', { route_key: '$default' }), overrides), ['api_id'], { key: 'mo1' }),
  ],
};
