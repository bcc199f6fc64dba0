import { regionQuota } from './quota.ts';

export const domainsWithinQuota = regionQuota({
  id: 'domains-within-quota',
  type: 'domain_name',
  most: 120,
  plural: 'domain names',
});
