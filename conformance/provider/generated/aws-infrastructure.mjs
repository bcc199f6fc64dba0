/** @import { Rules } from './rules.mjs' */
import { arn } from './rules.mjs';

/**
 * What AWS makes up for networks, names and storage, types of aws.
 *
 * @type {Rules}
 */
export const awsInfrastructure = {
  aws_lb: {
    name: ({ make, values }) => `${values.name_prefix ?? 'tf-lb-'}${make.digits('n', 14)}`,
    arn: ({ values, make, at }) =>
      arn(
        at,
        'elasticloadbalancing',
        `loadbalancer/${values.load_balancer_type === 'network' ? 'net' : 'app'}/${values.name}/${make.hex('l', 16)}`,
      ),
    id: ({ values }) => values.arn,
    arn_suffix: ({ values }) => String(values.arn).split(':loadbalancer/')[1],
    dns_name: ({ values, make, at }) => `${values.name}-${make.digits('d', 10)}.${at.region}.elb.amazonaws.com`,
    zone_id: () => 'Z35SXDOTRQ7X7K',
    internal: () => false,
    ip_address_type: () => 'ipv4',
    vpc_id: ({ make }) => `vpc-${make.hex('v', 17)}`,
  },
  aws_lb_listener: {
    arn: ({ values, make }) =>
      `${String(values.load_balancer_arn).replace(':loadbalancer/', ':listener/')}/${make.hex('l', 16)}`,
    id: ({ values }) => values.arn,
    protocol: () => 'HTTP',
  },
  aws_lb_target_group: {
    name: ({ make }) => `tf-${make.digits('n', 26)}`,
    arn: ({ values, make, at }) => arn(at, 'elasticloadbalancing', `targetgroup/${values.name}/${make.hex('l', 16)}`),
    id: ({ values }) => values.arn,
  },
  aws_service_discovery_service: {
    id: ({ make }) => `srv-${make.text('s', 16)}`,
    arn: ({ values, at }) => arn(at, 'servicediscovery', `service/${values.id}`),
  },
  aws_service_discovery_http_namespace: {
    id: ({ make }) => `ns-${make.text('s', 16)}`,
    arn: ({ values, at }) => arn(at, 'servicediscovery', `namespace/${values.id}`),
    http_name: ({ values }) => values.name,
  },
  aws_service_discovery_private_dns_namespace: {
    id: ({ make }) => `ns-${make.text('s', 16)}`,
    arn: ({ values, at }) => arn(at, 'servicediscovery', `namespace/${values.id}`),
  },
  aws_acm_certificate: {
    arn: ({ make, at }) => arn(at, 'acm', `certificate/${make.uuid('c')}`),
    id: ({ values }) => values.arn,
    status: () => 'PENDING_VALIDATION',
    type: () => 'AMAZON_ISSUED',
    key_algorithm: () => 'RSA_2048',
    subject_alternative_names: ({ values }) => [values.domain_name ?? ''],
    validation_method: () => 'NONE',
  },
  aws_security_group: {
    name: ({ make, values }) => `${values.name_prefix ?? 'terraform-'}${make.digits('n', 26)}`,
    id: ({ make }) => `sg-${make.hex('s', 17)}`,
    arn: ({ values, at }) => arn(at, 'ec2', `security-group/${values.id}`),
    owner_id: ({ at }) => at.account,
    vpc_id: ({ make }) => `vpc-${make.hex('v', 17)}`,
    ingress: () => [],
    egress: () => [],
  },
  aws_subnet: {
    id: ({ make }) => `subnet-${make.hex('s', 17)}`,
    arn: ({ values, at }) => arn(at, 'ec2', `subnet/${values.id}`),
    owner_id: ({ at }) => at.account,
    availability_zone: ({ at }) => `${at.region}a`,
    availability_zone_id: () => 'use1-az1',
  },
  aws_vpc: {
    id: ({ make }) => `vpc-${make.hex('v', 17)}`,
    arn: ({ values, at }) => arn(at, 'ec2', `vpc/${values.id}`),
    owner_id: ({ at }) => at.account,
  },
  aws_dynamodb_table: {
    id: ({ values }) => values.name,
    arn: ({ values, at }) => arn(at, 'dynamodb', `table/${values.name}`),
  },
  aws_s3_bucket: {
    bucket: ({ make, values }) => `${values.bucket_prefix ?? 'terraform-'}${make.digits('n', 26)}`,
    id: ({ values }) => values.bucket,
    arn: ({ values }) => `arn:aws:s3:::${values.bucket}`,
    bucket_domain_name: ({ values }) => `${values.bucket}.s3.amazonaws.com`,
  },
};
