import { rejected, type RuleCases } from '../../cases.ts';
import { designWithStage } from './testing.ts';

export const cases: RuleCases = {
  accepts: [designWithStage({ stage_variables: { a: 'arn:aws:iam::1:role/x', b: { var: 'owner' }, c: 'a=1&b=2,c' } })],
  rejects: [
    rejected(designWithStage({ stage_variables: { a: 'a b' } }), ['stage_variables', 'a']),
    rejected(designWithStage({ stage_variables: { a: '' } }), ['stage_variables', 'a']),
  ],
};
