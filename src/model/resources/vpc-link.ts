/** awscc_apigatewayv2_vpc_link: the way of HTTP APIs into a private network. */
import type { Attributes } from '../schema/attribute.ts';
import type { ResourceType, Variant } from '../schema/resource.ts';
import { sources } from '../schema/sources.ts';

const attributes = {
  name: {
    kind: 'string',
    label: 'Name',
    help: 'The name of the VPC link in AWS.',
    source: sources.vpcLink,
    required: true,
    lead: true,
    min: 1,
    max: 128,
    placeholder: 'private',
  },
  subnet_ids: {
    kind: 'list',
    label: 'Subnets',
    itemLabel: 'Subnet',
    help: "The subnet IDs of the private network. Can't be changed later.",
    source: sources.httpVpcLinks,
    required: true,
    replaces: true,
    unordered: true,
    placeholder: 'subnet-0a1b2c3d4e5f67890',
  },
  security_group_ids: {
    kind: 'list',
    label: 'Security groups',
    itemLabel: 'Security group',
    help: "Security group IDs of the VPC link. Can't be changed later.",
    source: sources.httpVpcLinks,
    replaces: true,
    unordered: true,
    placeholder: 'sg-0a1b2c3d4e5f67890',
  },
  tags: {
    kind: 'map',
    label: 'Tags',
    help: 'Keys and values for cost reports and search.',
    source: sources.tagging,
    group: 'tags',
    keyLabel: 'Key',
    valueLabel: 'Value',
    editor: 'pairs',
    max: 1600,
    keySuggestions: ['Environment', 'Team', 'Service'],
  },
} as const satisfies Attributes;

type Uses = { readonly [name in keyof typeof attributes]?: Variant['uses'][string] };

export const vpcLink = {
  id: 'vpc_link',
  collection: 'vpcLinks',
  terraformType: 'awscc_apigatewayv2_vpc_link',
  provider: 'awscc',
  since: '0.25.0',
  label: 'VPC link',
  plural: 'VPC links',
  source: sources.providerVpcLink,
  attributes,
  identity: ['vpc_link_id'],
  ownId: 'vpc_link_id',
  listable: true,
  exported: 'vpc_link_id',
  readOnly: ['vpc_link_id', 'id'],
  keyPrefix: 'l',
  nameFrom: ['name'],
  variantField: 'variant',
  file: 'main.tf',
  variants: [
    {
      id: 'vpc_link',
      label: 'VPC link',
      summary: 'A v2 VPC link for private integrations of HTTP APIs.',
      icon: 'lock',
      protocol: 'HTTP',
      fixed: {},
      uses: { name: {}, subnet_ids: {}, security_group_ids: {}, tags: {} } satisfies Uses,
    },
  ],
} as const satisfies ResourceType;
