import { listQuota } from './quota.ts';

export const scopesWithinQuota = listQuota({
  id: 'scopes-within-quota',
  type: 'route',
  path: ['authorization_scopes'],
  most: 10,
  owner: 'A route',
  plural: 'scopes',
});
