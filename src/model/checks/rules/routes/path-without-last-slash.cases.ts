import { aMessageRoute, aRoute, designOf, httpApi, rejected, webSocketApi, type RuleCases } from '../../cases.ts';

export const cases: RuleCases = {
  accepts: [
    designOf(httpApi, aRoute('GET /')),
    designOf(httpApi, aRoute('GET /pets')),
    designOf(webSocketApi, aMessageRoute('a/')),
  ],
  rejects: [rejected(designOf(httpApi, aRoute('GET /pets/')), ['route_key'], { fix: 'Remove the slash' })],
};
