import { anObject, designOf, httpApi, rejected, type RuleCases } from '../../../../model/checks/cases.ts';
import type { Value } from '../../../../model/schema/value.ts';

const withSubnets = (subnets: Value) =>
  designOf(httpApi, anObject('vpc_link', { name: 'private', subnet_ids: subnets }));

export const cases: RuleCases = {
  accepts: [
    withSubnets(['subnet-0a1b2c3d4e5f67890', 'subnet-0f1b2c3d4e5f67890']),
    withSubnets({ var: 'subnets' }),
    withSubnets([]),
  ],
  rejects: [
    rejected(withSubnets(['subnet-0a1b2c3d4e5f67890']), ['subnet_ids']),
    rejected(withSubnets([{ var: 'subnet' }]), ['subnet_ids']),
  ],
};
