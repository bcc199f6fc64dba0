import { childQuota } from './quota.ts';

export const routesWithinQuota = childQuota({
  id: 'routes-within-quota',
  type: 'route',
  most: 300,
  parent: 'api_id',
  owner: 'An API',
  plural: 'routes',
});
