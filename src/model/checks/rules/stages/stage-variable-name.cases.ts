import { rejected, type RuleCases } from '../../cases.ts';
import { designWithStage } from './testing.ts';

export const cases: RuleCases = {
  accepts: [designWithStage({ stage_variables: { fn: 'a', FN_1: 'b' } })],
  rejects: [
    rejected(designWithStage({ stage_variables: { 'a-b': 'a' } }), ['stage_variables', 'a-b']),
    rejected(designWithStage({ stage_variables: { ['a'.repeat(65)]: 'a' } }), ['stage_variables', 'a'.repeat(65)], {
      severity: 'warning',
    }),
  ],
};
