import { aMessageRoute, aRoute, designOf, httpApi, rejected, webSocketApi, type RuleCases } from '../../cases.ts';
import { aSecondRoute } from './testing.ts';

export const cases: RuleCases = {
  accepts: [
    designOf(httpApi, aRoute('GET /a'), aSecondRoute('POST /a')),
    designOf(httpApi, aRoute('GET /a'), aSecondRoute('GET /a', { api_id: 'z9y8x7' })),
    designOf(httpApi, aRoute('', { route_key: { var: 'key' } }), aSecondRoute('', { route_key: { var: 'key' } })),
    designOf(httpApi, aRoute(''), aSecondRoute('')),
  ],
  rejects: [
    rejected(designOf(httpApi, aRoute('GET /a'), aSecondRoute('GET /a')), ['route_key'], { key: 'r2' }),
    rejected(designOf(aRoute('$default', { api_id: 'b1' }), aSecondRoute('$default', { api_id: 'b1' })), ['route_key']),
    rejected(designOf(webSocketApi, aMessageRoute('chat'), aMessageRoute('chat', {}, { key: 'r2', name: 'other' })), [
      'route_key',
    ]),
  ],
};
