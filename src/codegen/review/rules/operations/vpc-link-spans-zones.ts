import { none } from '../../../../model/checks/rule.ts';
import { isList } from '../../../../model/schema/value.ts';
import { sources } from '../../../../model/schema/sources.ts';
import type { ReviewRule } from '../../review-rule.ts';

const how = 'Add a subnet in another Availability Zone. Subnets cannot change later, so the VPC link is replaced.';

export const vpcLinkSpansZones: ReviewRule = {
  id: 'vpc-link-spans-zones',
  category: 'review',
  topic: 'Operations',
  severity: 'hint',
  title: 'VPC links have subnets in at least two Availability Zones',
  headline: 'VPC link has a single subnet',
  why: 'The network interfaces of a VPC link are in its subnets. With one subnet, an outage of its Availability Zone takes down every private integration.',
  how,
  source: sources.httpVpcLinks,
  outsideIds: [],
  on: ['vpc_link'],
  check({ attributes: { subnet_ids: subnets } }) {
    if (!isList(subnets) || subnets.length !== 1 || subnets[0] === '') return none;
    return [
      { path: ['subnet_ids'], problem: 'The VPC link has one subnet, and so depends on one Availability Zone.', how },
    ];
  },
};
