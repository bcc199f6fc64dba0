import { anApi, anObject, designOf, designWithText, rejected, type RuleCases } from '../../../../model/checks/cases.ts';
import type { Value } from '../../../../model/schema/value.ts';

const withTags = (tags: Value) => anApi('HTTP', { tags });
const stage = anObject('stage', {});
const defaults = 'provider "aws" {\n  default_tags {\n    tags = { Team = "shop" }\n  }\n}';

export const cases: RuleCases = {
  accepts: [
    designOf(anApi('HTTP'), stage),
    designOf(withTags({ Team: 'shop' }), anObject('stage', { tags: { Team: 'shop' } })),
    designOf(withTags({ Team: 'shop' }), anObject('stage', { tags: { hcl: 'local.tags' } })),
    designWithText(defaults, withTags({ Team: 'shop' }), { ...stage, provider: 'aws' }),
  ],
  rejects: [
    rejected(designOf(withTags({ Team: 'shop', Service: 'orders' }), stage), ['tags'], { fix: 'Add 2 tags' }),
    rejected(designOf(withTags({ Team: 'shop' }), { ...stage, provider: 'aws' }), ['tags'], { fix: 'Add 1 tag' }),
    rejected(designOf(withTags({ hcl: 'local.tags' }), anObject('stage', { tags: {} })), ['tags']),
  ],
};
