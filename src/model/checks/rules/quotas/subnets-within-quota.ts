import { listQuota } from './quota.ts';

export const subnetsWithinQuota = listQuota({
  id: 'subnets-within-quota',
  type: 'vpc_link',
  path: ['subnet_ids'],
  most: 10,
  owner: 'A VPC link',
  plural: 'subnets',
});
