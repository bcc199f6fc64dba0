import { childQuota } from './quota.ts';

export const rulesWithinQuota = childQuota({
  id: 'rules-within-quota',
  type: 'routing_rule',
  most: 50,
  parent: 'domain_name_arn',
  owner: 'A domain',
  plural: 'routing rules',
});
