import { rejected, type RuleCases } from '../../cases.ts';
import { designWithStage } from './testing.ts';

export const cases: RuleCases = {
  accepts: [
    designWithStage({}),
    designWithStage({ auto_deploy: { var: 'automatic' } }),
    designWithStage({ auto_deploy: false, deployment_id: 'a1b2c3' }),
  ],
  rejects: [
    rejected(designWithStage({ auto_deploy: false }), ['deployment_id'], { fix: 'Deploy automatically' }),
    rejected(designWithStage({ auto_deploy: '', deployment_id: '' }), ['deployment_id']),
  ],
};
