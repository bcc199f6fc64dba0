import { rejected, type RuleCases } from '../../cases.ts';
import { designWithStage, designWithWebSocketStage } from './testing.ts';

export const cases: RuleCases = {
  accepts: [
    designWithStage({ stage_name: '$default' }),
    designWithWebSocketStage({}),
    designWithWebSocketStage({ stage_name: { var: 'stage' } }),
  ],
  rejects: [rejected(designWithWebSocketStage({ stage_name: '$default' }), ['stage_name'], { fix: 'Set prod' })],
};
