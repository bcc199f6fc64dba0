import { sources } from '../../../schema/sources.ts';
import { none, type ObjectRule } from '../../rule.ts';

export const ruleHasCondition: ObjectRule = {
  id: 'rule-has-condition',
  severity: 'warning',
  title: 'A routing rule has a condition; awscc leaves out an empty list, and the service asks for one',
  source: sources.routingRules,
  on: ['routing_rule'],
  check({ attributes: { conditions } }) {
    if (!Array.isArray(conditions) || conditions.length > 0) return none;
    return [
      {
        path: ['conditions'],
        problem: 'The rule has no condition, which AWS takes for every request and awscc does not send.',
        how: 'Add a base path or a header.',
      },
    ];
  },
};
