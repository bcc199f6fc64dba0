import { listQuota } from './quota.ts';

export const audiencesWithinQuota = listQuota({
  id: 'audiences-within-quota',
  type: 'authorizer',
  path: ['jwt_configuration', 'audience'],
  most: 50,
  owner: 'An authorizer',
  plural: 'audiences',
});
