import { rejected, type RuleCases } from '../../cases.ts';
import { designWithOne, textsOf } from './testing.ts';

export const cases: RuleCases = {
  accepts: [designWithOne('vpc_link', { subnet_ids: textsOf(10) })],
  rejects: [rejected(designWithOne('vpc_link', { subnet_ids: textsOf(11) }), ['subnet_ids'])],
};
