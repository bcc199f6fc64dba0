import { anObject, designOf, httpApi, rejected, type RuleCases } from '../../../model/checks/cases.ts';
import type { Value } from '../../../model/schema/value.ts';

const withPolicy = (policy: Value) =>
  designOf(httpApi, anObject('domain_name', { domain_name_configurations: [{ security_policy: policy }] }));

export const cases: RuleCases = {
  accepts: [
    withPolicy('TLS_1_2'),
    withPolicy({ var: 'policy' }),
    designOf(httpApi, anObject('domain_name', { domain_name_configurations: [{ endpoint_type: 'REGIONAL' }] })),
    designOf(httpApi, anObject('domain_name', { domain_name_configurations: { var: 'configurations' } })),
  ],
  rejects: [
    rejected(withPolicy('TLS_1_0'), ['domain_name_configurations', 0, 'security_policy'], { fix: 'Set TLS_1_2' }),
  ],
};
