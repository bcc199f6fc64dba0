import type { Value } from '../../../schema/value.ts';
import { anApi, anObject, designOf, httpApi, rejected, type RuleCases } from '../../cases.ts';

const mapping = (to: Value) => anObject('api_mapping', { domain_name: 'api.example.com', stage: to });

export const cases: RuleCases = {
  accepts: [
    designOf(httpApi, anObject('stage'), mapping('$default')),
    designOf(httpApi, anObject('stage'), mapping({ ref: 'st1' })),
    designOf(anApi('HTTP', {}, { import: { api_id: 'x9y8z7' } }), anObject('stage'), mapping('prod')),
    designOf(httpApi, anObject('stage', { stage_name: { var: 'stage' } }), mapping('prod')),
  ],
  rejects: [rejected(designOf(httpApi, anObject('stage'), mapping('prod')), ['stage'])],
};
