import { aMessageRoute, anApi, aRoute, designOf, rejected, type RuleCases } from '../../cases.ts';

export const cases: RuleCases = {
  accepts: [
    designOf(anApi('WEBSOCKET'), aMessageRoute('chat'), aMessageRoute('$default', {}, { key: 'r2' })),
    designOf(anApi('WEBSOCKET'), aMessageRoute('$connect')),
    designOf(
      anApi('WEBSOCKET'),
      aMessageRoute('chat'),
      aMessageRoute('', { route_key: { var: 'key' } }, { key: 'r2' }),
    ),
    designOf(anApi('WEBSOCKET', {}, { import: { api_id: 'a1b2c3' } }), aMessageRoute('chat')),
    designOf(anApi('HTTP'), aRoute('GET /')),
  ],
  rejects: [rejected(designOf(anApi('WEBSOCKET'), aMessageRoute('chat')), [], { key: 'a1' })],
};
