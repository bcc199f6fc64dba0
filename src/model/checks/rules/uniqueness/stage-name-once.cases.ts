import { rejected, type RuleCases } from '../../cases.ts';
import { designWithTwo } from './testing.ts';

export const cases: RuleCases = {
  accepts: [
    designWithTwo('stage', { stage_name: 'prod' }, { stage_name: 'dev' }),
    designWithTwo('stage', { stage_name: { var: 's' } }),
  ],
  rejects: [
    rejected(designWithTwo('stage', { stage_name: 'prod' }), ['stage_name']),
    rejected(designWithTwo('stage', { stage_name: '$default' }), ['stage_name']),
  ],
};
