/** awscc_apigatewayv2_routing_rule: chooses an API by path and headers of requests to a domain. */
import type { Attributes } from '../schema/attribute.ts';
import type { ResourceType, Variant } from '../schema/resource.ts';
import { sources } from '../schema/sources.ts';

const attributes = {
  domain_name_arn: {
    kind: 'string',
    label: 'Domain name',
    help: 'The domain that the rule applies to.',
    source: sources.routingRule,
    required: true,
    replaces: true,
    lead: true,
    refersTo: { domain_name: 'domain_name_arn' },
    startsAs: 'ref',
    placeholder: 'arn:aws:apigateway:eu-west-1::/domainnames/api.example.com',
  },
  priority: {
    kind: 'integer',
    label: 'Priority',
    help: 'Rules are evaluated from the lowest number. Unique within a domain.',
    source: sources.routingRule,
    required: true,
    lead: true,
    min: 1,
    max: 1_000_000,
  },
  conditions: {
    kind: 'object-list',
    label: 'Conditions',
    itemLabel: 'Condition',
    help: 'All must match: base paths or headers.',
    source: sources.routingRules,
    required: true,
    attributes: {
      match_base_paths: {
        kind: 'object',
        label: 'Base paths',
        help: 'Matches requests under one of the paths.',
        source: sources.routingRules,
        attributes: {
          any_of: {
            kind: 'list',
            label: 'Any of',
            itemLabel: 'Base path',
            help: 'A path without leading or trailing slash.',
            source: sources.routingRules,
            required: 'warning',
            placeholder: 'orders',
          },
        },
      },
      match_headers: {
        kind: 'object',
        label: 'Headers',
        help: 'Matches requests with one of the headers.',
        source: sources.routingRules,
        attributes: {
          any_of: {
            kind: 'object-list',
            label: 'Any of',
            itemLabel: 'Header',
            help: 'A header and a pattern for its value.',
            source: sources.routingRules,
            required: 'warning',
            attributes: {
              header: {
                kind: 'string',
                label: 'Header',
                help: 'The name of the header.',
                source: sources.routingRules,
                required: 'warning',
                placeholder: 'x-version',
              },
              value_glob: {
                kind: 'string',
                label: 'Value',
                help: 'The value, with * as a wildcard.',
                source: sources.routingRules,
                required: 'warning',
                placeholder: 'beta*',
              },
            },
          },
        },
      },
    },
  },
  actions: {
    kind: 'object-list',
    label: 'Actions',
    itemLabel: 'Action',
    help: 'Exactly one: the target API.',
    source: sources.routingRules,
    required: true,
    attributes: {
      invoke_api: {
        kind: 'object',
        label: 'Invoke API',
        help: 'The target API and stage.',
        source: sources.routingRules,
        required: true,
        attributes: {
          api_id: {
            kind: 'string',
            label: 'API',
            help: 'The target API.',
            source: sources.routingRules,
            required: true,
            refersTo: { api: 'api_id' },
            startsAs: 'ref',
          },
          stage: {
            kind: 'string',
            label: 'Stage',
            help: 'The target stage of the API.',
            source: sources.routingRules,
            required: true,
            refersTo: { stage: 'stage_name' },
            startsAs: 'ref',
          },
          strip_base_path: {
            kind: 'boolean',
            label: 'Strip base path',
            help: 'Removes the matched path before the request reaches the API.',
            source: sources.routingRules,
            default: false,
          },
        },
      },
    },
  },
} as const satisfies Attributes;

type Uses = { readonly [name in keyof typeof attributes]?: Variant['uses'][string] };

export const routingRule = {
  id: 'routing_rule',
  collection: 'routingRules',
  terraformType: 'awscc_apigatewayv2_routing_rule',
  provider: 'awscc',
  since: '1.44.0',
  label: 'Routing rule',
  plural: 'Routing rules',
  source: sources.providerRoutingRule,
  attributes,
  identity: ['routing_rule_arn'],
  ownId: 'routing_rule_arn',
  exported: 'routing_rule_arn',
  readOnly: ['routing_rule_arn', 'routing_rule_id', 'id'],
  keyPrefix: 'ru',
  nameFrom: ['domain_name_arn'],
  variantField: 'variant',
  file: 'domains.tf',
  variants: [
    {
      id: 'routing_rule',
      label: 'Routing rule',
      summary: 'Routes requests by path or headers to a stage of an API.',
      icon: 'route',
      fixed: {},
      uses: { domain_name_arn: {}, priority: {}, conditions: {}, actions: {} } satisfies Uses,
    },
  ],
} as const satisfies ResourceType;
