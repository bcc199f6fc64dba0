/** awscc_apigatewayv2_api_mapping: puts a stage of an API under a path of a domain. */
import type { Attributes } from '../schema/attribute.ts';
import type { ResourceType, Variant } from '../schema/resource.ts';
import { sources } from '../schema/sources.ts';

const attributes = {
  domain_name: {
    kind: 'string',
    label: 'Domain name',
    help: 'The domain name that serves the API.',
    source: sources.apiMapping,
    required: true,
    replaces: true,
    lead: true,
    refersTo: { domain_name: 'domain_name' },
    startsAs: 'ref',
    placeholder: 'api.example.com',
  },
  api_id: {
    kind: 'string',
    label: 'API',
    help: 'The target API.',
    source: sources.apiMapping,
    required: true,
    lead: true,
    refersTo: { api: 'api_id' },
    startsAs: 'ref',
    placeholder: 'a1b2c3d4e5',
  },
  stage: {
    kind: 'string',
    label: 'Stage',
    help: 'The target stage of the API.',
    source: sources.apiMapping,
    required: true,
    lead: true,
    refersTo: { stage: 'stage_name' },
    startsAs: 'ref',
    placeholder: '$default',
  },
  api_mapping_key: {
    kind: 'string',
    label: 'Path',
    help: 'The path under the domain, without leading or trailing slash. Not set: the whole domain.',
    source: sources.issue('aws/aws-cdk', 14822),
    placeholder: 'orders/v1',
    pattern: {
      anyOf: ['mappingKey'],
      severity: 'error',
      problem: "An API mapping key contains only letters, numbers and $-_.+!*'(), with slashes between its segments.",
      how: 'Remove other characters and a leading slash, or clear it to map the whole domain.',
    },
  },
} as const satisfies Attributes;

type Uses = { readonly [name in keyof typeof attributes]?: Variant['uses'][string] };

export const apiMapping = {
  id: 'api_mapping',
  collection: 'apiMappings',
  terraformType: 'awscc_apigatewayv2_api_mapping',
  provider: 'awscc',
  since: '0.56.0',
  label: 'API mapping',
  plural: 'API mappings',
  source: sources.providerApiMapping,
  attributes,
  identity: ['api_mapping_id', 'domain_name'],
  ownId: 'api_mapping_id',
  exported: 'api_mapping_id',
  readOnly: ['api_mapping_id', 'id'],
  parent: 'api_id',
  keyPrefix: 'am',
  nameFrom: ['api_mapping_key', 'api_id'],
  variantField: 'variant',
  file: 'domains.tf',
  variants: [
    {
      id: 'api_mapping',
      label: 'API mapping',
      summary: 'Maps a path of a domain to a stage of an API.',
      icon: 'route',
      fixed: {},
      uses: { domain_name: {}, api_id: {}, stage: {}, api_mapping_key: {} } satisfies Uses,
    },
  ],
} as const satisfies ResourceType;
