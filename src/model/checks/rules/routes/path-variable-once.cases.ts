import { aRoute, designOf, httpApi, rejected, type RuleCases } from '../../cases.ts';

export const cases: RuleCases = {
  accepts: [designOf(httpApi, aRoute('GET /{a}/{b}')), designOf(httpApi, aRoute('$default'))],
  rejects: [
    rejected(designOf(httpApi, aRoute('GET /{a}/{a}')), ['route_key']),
    rejected(designOf(httpApi, aRoute('GET /{a}/b/{a+}')), ['route_key']),
  ],
};
