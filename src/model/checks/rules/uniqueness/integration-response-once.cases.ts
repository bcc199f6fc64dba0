import { rejected, type RuleCases } from '../../cases.ts';
import { designWithTwo } from './testing.ts';

export const cases: RuleCases = {
  accepts: [designWithTwo('integration_response', { integration_id: 'a' }, { integration_id: 'b' })],
  rejects: [
    rejected(designWithTwo('integration_response', { integration_id: { ref: 'i1' } }), ['integration_response_key']),
  ],
};
