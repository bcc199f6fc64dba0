import { rejected, type RuleCases } from '../../cases.ts';
import { designWithStage } from './testing.ts';

export const cases: RuleCases = {
  accepts: [designWithStage({}), designWithStage({ auto_deploy: { var: 'automatic' }, deployment_id: 'a1b2c3' })],
  rejects: [rejected(designWithStage({ deployment_id: 'a1b2c3' }), ['deployment_id'], { fix: 'Clear' })],
};
