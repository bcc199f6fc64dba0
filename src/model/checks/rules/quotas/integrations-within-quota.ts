import { childQuota } from './quota.ts';

export const integrationsWithinQuota = childQuota({
  id: 'integrations-within-quota',
  type: 'integration',
  most: 300,
  parent: 'api_id',
  owner: 'An API',
  plural: 'integrations',
});
