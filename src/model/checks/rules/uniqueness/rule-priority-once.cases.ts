import { rejected, type RuleCases } from '../../cases.ts';
import { designWithTwo } from './testing.ts';

export const cases: RuleCases = {
  accepts: [designWithTwo('routing_rule', { domain_name_arn: 'arn:a', priority: 1 }, { priority: 2 })],
  rejects: [rejected(designWithTwo('routing_rule', { domain_name_arn: 'arn:a', priority: 1 }), ['priority'])],
};
