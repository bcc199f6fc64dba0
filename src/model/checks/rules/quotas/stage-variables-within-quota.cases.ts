import { rejected, type RuleCases } from '../../cases.ts';
import { designWithOne, mapWith } from './testing.ts';

export const cases: RuleCases = {
  accepts: [designWithOne('stage', { stage_variables: mapWith(100) })],
  rejects: [rejected(designWithOne('stage', { stage_variables: mapWith(101) }), ['stage_variables'])],
};
