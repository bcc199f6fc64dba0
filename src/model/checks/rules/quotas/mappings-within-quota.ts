import { childQuota } from './quota.ts';

export const mappingsWithinQuota = childQuota({
  id: 'mappings-within-quota',
  type: 'api_mapping',
  most: 200,
  parent: 'domain_name',
  owner: 'A domain',
  plural: 'API mappings',
});
