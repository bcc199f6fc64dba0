import { sources } from '../../../schema/sources.ts';
import { uniqueness } from './uniqueness.ts';

export const rulePriorityOnce = uniqueness({
  id: 'rule-priority-once',
  title: 'The rules of a domain have different priorities',
  source: sources.routingRule,
  type: 'routing_rule',
  place: 'domain_name_arn',
  name: 'priority',
  problem: (name) => `Another rule of the domain has the priority ${name}.`,
});
