import { regionQuota } from './quota.ts';

export const vpcLinksWithinQuota = regionQuota({
  id: 'vpc-links-within-quota',
  type: 'vpc_link',
  most: 10,
  plural: 'VPC links',
});
