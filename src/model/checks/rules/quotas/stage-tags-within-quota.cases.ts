import { rejected, type RuleCases } from '../../cases.ts';
import { designWithOne, mapWith } from './testing.ts';

export const cases: RuleCases = {
  accepts: [designWithOne('stage', { tags: mapWith(50) })],
  rejects: [rejected(designWithOne('stage', { tags: mapWith(51) }), ['tags'])],
};
