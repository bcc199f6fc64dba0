import { anObject, designOf, rejected, type RuleCases } from '../../cases.ts';

const actions = (count: number) =>
  designOf(anObject('routing_rule', { actions: Array.from({ length: count }, () => ({})) }));

export const cases: RuleCases = {
  accepts: [actions(1)],
  rejects: [rejected(actions(2), ['actions'], { fix: 'Keep the first' })],
};
