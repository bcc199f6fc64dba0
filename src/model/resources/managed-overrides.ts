/** awscc_apigatewayv2_api_gateway_managed_overrides: values of the integration, route and stage that quick create made. */
import type { Attributes } from '../schema/attribute.ts';
import type { ResourceType, Variant } from '../schema/resource.ts';
import { sources } from '../schema/sources.ts';
import { integration } from './integration.ts';
import { route } from './route.ts';
import { stage } from './stage.ts';

const { description, integration_method, payload_format_version, timeout_in_millis } = integration.attributes;
const { authorization_type, authorization_scopes, operation_name } = route.attributes;
// Read back here, and what it implies stands in the same block.
const { writeOnly: _read, implies: _implied, ...authorizer_id } = route.attributes.authorizer_id;
// Quick create has given it one.
const { required: _given, ...target } = route.attributes.target;
// Quick create turns it on.
const { default: _off, ...auto_deploy } = stage.attributes.auto_deploy;
const { detailed_metrics_enabled, throttling_burst_limit, throttling_rate_limit } =
  stage.attributes.default_route_settings.attributes;
const limits = { detailed_metrics_enabled, throttling_burst_limit, throttling_rate_limit } as const;
// Maps here, where a stage has JSON text.
const { encoded: _settings, ...route_settings } = stage.attributes.route_settings;
const { encoded: _variables, ...stage_variables } = stage.attributes.stage_variables;

const attributes = {
  api_id: {
    kind: 'string',
    label: 'API',
    help: 'The API whose quick-created integration, route and stage these override.',
    source: sources.providerManagedOverrides,
    required: true,
    replaces: true,
    lead: true,
    refersTo: { api: 'api_id' },
    startsAs: 'ref',
    placeholder: 'a1b2c3d4e5',
  },
  integration: {
    kind: 'object',
    label: 'Integration',
    help: 'Overrides for the quick-created integration.',
    source: sources.managedOverrides,
    group: 'madeIntegration',
    attributes: { description, integration_method, payload_format_version, timeout_in_millis },
  },
  route: {
    kind: 'object',
    label: 'Route',
    help: 'Overrides for the quick-created route.',
    source: sources.managedOverrides,
    group: 'madeRoute',
    attributes: { target, operation_name, authorization_type, authorizer_id, authorization_scopes },
  },
  stage: {
    kind: 'object',
    label: 'Stage',
    help: 'Overrides for the quick-created $default stage.',
    source: sources.managedOverrides,
    group: 'madeStage',
    attributes: {
      description: stage.attributes.description,
      auto_deploy,
      access_log_settings: stage.attributes.access_log_settings,
      default_route_settings: { ...stage.attributes.default_route_settings, attributes: limits },
      route_settings: { ...route_settings, attributes: limits },
      stage_variables,
    },
  },
} as const satisfies Attributes;

type Uses = { readonly [name in keyof typeof attributes]?: Variant['uses'][string] };

export const managedOverrides = {
  id: 'managed_overrides',
  collection: 'managedOverrides',
  terraformType: 'awscc_apigatewayv2_api_gateway_managed_overrides',
  provider: 'awscc',
  since: '1.98.0',
  label: 'Managed overrides',
  plural: 'Managed overrides',
  source: sources.providerManagedOverrides,
  attributes,
  identity: ['api_id'],
  ownId: 'api_id',
  isReadBackUnseen: true,
  exported: 'api_gateway_managed_overrides_id',
  readOnly: ['api_gateway_managed_overrides_id', 'id'],
  parent: 'api_id',
  keyPrefix: 'mo',
  nameFrom: ['api_id'],
  variantField: 'variant',
  file: 'main.tf',
  variants: [
    {
      id: 'managed_overrides',
      label: 'Managed overrides',
      summary: 'Overrides for the quick-created integration, route and stage.',
      icon: 'layers',
      protocol: 'HTTP',
      fixed: {},
      uses: { api_id: {}, integration: {}, route: {}, stage: {} } satisfies Uses,
    },
  ],
} as const satisfies ResourceType;
