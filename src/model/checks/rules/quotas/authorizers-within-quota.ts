import { childQuota } from './quota.ts';

export const authorizersWithinQuota = childQuota({
  id: 'authorizers-within-quota',
  type: 'authorizer',
  most: 10,
  parent: 'api_id',
  owner: 'An API',
  plural: 'authorizers',
});
