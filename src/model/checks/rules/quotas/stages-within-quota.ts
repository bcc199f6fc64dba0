import { childQuota } from './quota.ts';

export const stagesWithinQuota = childQuota({
  id: 'stages-within-quota',
  type: 'stage',
  most: 10,
  parent: 'api_id',
  owner: 'An API',
  plural: 'stages',
});
