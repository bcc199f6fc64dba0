import { rejected, type RuleCases } from '../../cases.ts';
import { designWithTwo } from './testing.ts';

export const cases: RuleCases = {
  accepts: [
    designWithTwo('managed_overrides', { api_id: 'x9y8z7' }, { api_id: { ref: 'a1' } }),
    designWithTwo('managed_overrides', { api_id: { var: 'api' } }),
  ],
  rejects: [
    rejected(designWithTwo('managed_overrides', {}, { route: { authorization_type: 'AWS_IAM' } }), ['api_id'], {
      key: 'z2',
      severity: 'error',
    }),
    rejected(designWithTwo('managed_overrides', { api_id: 'x9y8z7' }), ['api_id'], { key: 'z2' }),
  ],
};
