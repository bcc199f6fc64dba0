import { designWithApi, rejected, type RuleCases } from '../../cases.ts';

export const cases: RuleCases = {
  accepts: [designWithApi('HTTP'), designWithApi('WEBSOCKET', { target: 'https://a.example' })],
  rejects: [
    rejected(designWithApi('HTTP', { target: 'https://a.example' }), ['target'], { fix: 'Leave it out' }),
    rejected(designWithApi('HTTP', { route_key: '$default' }), ['route_key']),
  ],
};
