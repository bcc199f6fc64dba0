import { listQuota } from './quota.ts';

export const stageTagsWithinQuota = listQuota({
  id: 'stage-tags-within-quota',
  type: 'stage',
  path: ['tags'],
  most: 50,
  owner: 'A stage',
  plural: 'tags',
});
