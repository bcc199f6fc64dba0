import { anObject, designOf, rejected, type RuleCases } from '../../cases.ts';

export const cases: RuleCases = {
  accepts: [
    designOf(anObject('routing_rule', { conditions: [{ match_base_paths: { any_of: ['a'] } }] })),
    designOf(anObject('routing_rule', { conditions: { var: 'conditions' } })),
    designOf(anObject('routing_rule')),
  ],
  rejects: [rejected(designOf(anObject('routing_rule', { conditions: [] })), ['conditions'])],
};
