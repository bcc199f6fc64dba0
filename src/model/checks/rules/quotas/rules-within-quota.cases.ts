import { rejected, type RuleCases } from '../../cases.ts';
import { designsWith, ordersDomain } from './testing.ts';

const rulings = designsWith(
  'routing_rule',
  (at) => ({ domain_name_arn: { ref: 'dn1' }, priority: at + 1 }),
  ordersDomain,
);

export const cases: RuleCases = { accepts: [rulings(50)], rejects: [rejected(rulings(51), [], { key: 'dn1' })] };
