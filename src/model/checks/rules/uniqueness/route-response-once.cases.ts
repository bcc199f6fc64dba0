import { rejected, type RuleCases } from '../../cases.ts';
import { designWithTwo } from './testing.ts';

export const cases: RuleCases = {
  accepts: [designWithTwo('route_response', { route_id: 'a' }, { route_id: 'b' })],
  rejects: [rejected(designWithTwo('route_response', { route_id: 'a' }), ['route_response_key'])],
};
