import { listQuota } from './quota.ts';

export const stageVariablesWithinQuota = listQuota({
  id: 'stage-variables-within-quota',
  type: 'stage',
  path: ['stage_variables'],
  most: 100,
  owner: 'A stage',
  plural: 'stage variables',
});
