import { anApi, anObject, designOf, rejected, type RuleCases } from '../../../../model/checks/cases.ts';
import type { Value } from '../../../../model/schema/value.ts';

const withTags = (ofApi: Value, ofStage: Value) =>
  designOf(anApi('HTTP', { tags: ofApi }), anObject('stage', { tags: ofStage }));

export const cases: RuleCases = {
  accepts: [
    withTags({ Team: 'shop' }, { Team: 'shop' }),
    withTags({ Team: 'shop' }, { Service: 'orders' }),
    withTags({ Team: 'shop' }, { hcl: 'local.tags' }),
  ],
  rejects: [
    rejected(withTags({ Team: 'shop' }, { team: 'shop' }), ['tags', 'team'], { fix: 'Rename to Team' }),
    rejected(withTags({ CostCenter: '1' }, { 'cost-center': '1' }), ['tags', 'cost-center'], {
      fix: 'Rename to CostCenter',
    }),
    rejected(withTags({ Team: 'shop' }, { Team: 'shop', team: 'shop' }), ['tags', 'team']),
  ],
};
