import { sources } from '../../../schema/sources.ts';
import { uniqueness } from './uniqueness.ts';

export const rulePriorityOnce = uniqueness({
  id: 'rule-priority-once',
  title: 'Routing rule priorities are unique',
  source: sources.routingRule,
  type: 'routing_rule',
  place: 'domain_name_arn',
  name: 'priority',
  problem: (name) => `Priority ${name} is already used by another rule of the domain.`,
});
