import type { ImportIds } from '../../../design/design.ts';
import { aRoute, designOf, httpApi, rejected, type RuleCases } from '../../cases.ts';

const routes = (count: number, ids: ImportIds = {}) =>
  Array.from({ length: count }, (_, at) => aRoute(`GET /${at}`, {}, { key: `r${at}`, import: ids }));

export const cases: RuleCases = {
  accepts: [designOf(httpApi, ...routes(50)), designOf(httpApi, ...routes(51, { route_id: 'b1c2d3' }))],
  rejects: [rejected(designOf(httpApi, ...routes(51)), [], { key: 'a1' })],
};
