import { sources } from '../../../schema/sources.ts';
import { none, type ObjectRule } from '../../rule.ts';

export const ruleHasCondition: ObjectRule = {
  id: 'rule-has-condition',
  severity: 'warning',
  title: 'Routing rules have a condition',
  source: sources.routingRules,
  on: ['routing_rule'],
  check({ attributes: { conditions } }) {
    if (!Array.isArray(conditions) || conditions.length > 0) return none;
    return [
      {
        path: ['conditions'],
        problem: 'The rule has no condition. AWS requires conditions, and awscc omits an empty list.',
        how: 'Add a base path or a header.',
      },
    ];
  },
};
