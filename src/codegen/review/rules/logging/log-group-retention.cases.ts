import { anObject, designOf, httpApi, rejected, type RuleCases } from '../../../../model/checks/cases.ts';

const { retention_in_days: _, ...unlimited } = anObject('log_group', {}).attributes;
const group = { ...anObject('log_group', {}), attributes: unlimited };

export const cases: RuleCases = {
  accepts: [
    designOf(httpApi, anObject('log_group', { retention_in_days: 365 })),
    designOf(httpApi, anObject('log_group', { retention_in_days: { var: 'days' } })),
  ],
  rejects: [rejected(designOf(httpApi, group), ['retention_in_days'], { fix: 'Keep 30 days' })],
};
