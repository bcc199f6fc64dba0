import { aMessageRoute, aRoute, designOf, httpApi, rejected, webSocketApi, type RuleCases } from '../../cases.ts';
import { aSecondRoute } from './testing.ts';

export const cases: RuleCases = {
  accepts: [
    designOf(httpApi, aRoute('GET /a/{x}'), aSecondRoute('POST /a/{y}')),
    designOf(httpApi, aRoute('GET /a/{x}'), aSecondRoute('GET /a/{y+}')),
    designOf(httpApi, aRoute('GET /a/{x}'), aSecondRoute('GET /a/{x}')),
    designOf(webSocketApi, aMessageRoute('a{x}'), aMessageRoute('a{y}', {}, { key: 'r2', name: 'other' })),
  ],
  rejects: [
    rejected(designOf(httpApi, aRoute('GET /a/{x}'), aSecondRoute('GET /a/{y}')), ['route_key'], { key: 'r2' }),
    rejected(designOf(httpApi, aRoute('ANY /{a}/b/{x+}'), aSecondRoute('ANY /{a}/b/{rest+}')), ['route_key'], {
      key: 'r2',
    }),
  ],
};
