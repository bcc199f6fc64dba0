import { sources } from '../../../schema/sources.ts';
import { itemsOf } from '../../api-members.ts';
import { setTo } from '../../fixes.ts';
import { none, type ObjectRule } from '../../rule.ts';

export const ruleHasOneAction: ObjectRule = {
  id: 'rule-has-one-action',
  severity: 'warning',
  title: 'Routing rules have exactly one action',
  source: sources.routingRules,
  on: ['routing_rule'],
  check(rule) {
    const actions = itemsOf(rule.attributes['actions']);
    if (actions.length < 2) return none;
    return [
      {
        path: ['actions'],
        problem: `The rule has ${actions.length} actions. AWS requires exactly one.`,
        how: 'Keep one.',
        fix: setTo(rule, ['actions'], actions.slice(0, 1), 'Keep the first'),
      },
    ];
  },
};
