/** awscc_apigatewayv2_stage: an address at which an API answers. */
import { accessLogFormats } from '../schema/access-log-formats.ts';
import type { Attributes } from '../schema/attribute.ts';
import type { DesignObject } from '../design/design.ts';
import { memoByObject } from '../memo.ts';
import type { Related, ResourceType, Variant } from '../schema/resource.ts';
import { sources } from '../schema/sources.ts';
import { isRef } from '../schema/value.ts';

const attributes = {
  api_id: {
    kind: 'string',
    label: 'API',
    help: 'The API this stage belongs to.',
    source: sources.providerStage,
    required: true,
    replaces: true,
    lead: true,
    refersTo: { api: 'api_id' },
    startsAs: 'ref',
    placeholder: 'a1b2c3d4e5',
  },
  stage_name: {
    kind: 'string',
    label: 'Name',
    help: 'The first part of the path of every request; $default stands for none.',
    source: sources.stage,
    required: true,
    replaces: true,
    lead: true,
    placeholder: 'prod',
    suggestions: ['$default', 'prod', 'dev'],
    pattern: {
      anyOf: ['stageName'],
      severity: 'error',
      problem: 'The stage name has characters that AWS refuses.',
      how: 'Use letters, digits, - and _, at most 128; or $default.',
    },
  },
  description: {
    kind: 'string',
    label: 'Description',
    help: 'For the people who find this stage in the console.',
    source: sources.stage,
    max: 1024,
  },
  auto_deploy: {
    kind: 'boolean',
    label: 'Automatic deployment',
    help: 'Every change of the API is served at once, without a deployment.',
    source: sources.stage,
    group: 'deployment',
    default: false,
  },
  deployment_id: {
    kind: 'string',
    label: 'Deployment',
    help: 'What the stage serves where it does not deploy automatically.',
    source: sources.stage,
    group: 'deployment',
    refersTo: { deployment: 'deployment_id' },
    startsAs: 'ref',
    leftOutWith: { attribute: 'auto_deploy', literal: true },
    placeholder: 'a1b2c3',
  },
  client_certificate_id: {
    kind: 'string',
    label: 'Client certificate',
    help: 'The certificate with which API Gateway proves itself to backends.',
    source: sources.stage,
    group: 'deployment',
    placeholder: 'a1b2c3',
  },
  access_log_settings: {
    kind: 'object',
    label: 'Access logs',
    help: 'One line of log for each request.',
    source: sources.httpLogging,
    group: 'logging',
    attributes: {
      destination_arn: {
        kind: 'string',
        label: 'Log group',
        help: 'The ARN of the CloudWatch log group, without :* at its end.',
        source: sources.httpLogging,
        refersTo: { log_group: 'arn' },
        wrap: { function: 'trimsuffix', argument: ':*' },
        startsAs: 'ref',
        placeholder: 'arn:aws:logs:eu-west-1:123456789012:log-group:orders',
      },
      format: {
        kind: 'string',
        label: 'Format',
        help: 'The line, with $context variables; it has to name the request id.',
        source: sources.httpLogging,
        max: 3072,
        multiline: true,
        suggestions: [accessLogFormats.http, accessLogFormats.websocket],
        placeholder: '{"requestId":"$context.requestId"}',
      },
    },
  },
  default_route_settings: {
    kind: 'object',
    label: 'Route defaults',
    help: 'Limits and metrics of all routes without settings of their own.',
    source: sources.stage,
    group: 'throttling',
    attributes: {
      detailed_metrics_enabled: {
        kind: 'boolean',
        label: 'Detailed metrics',
        help: 'Metrics for each route in CloudWatch, at a price.',
        source: sources.stage,
        default: false,
      },
      throttling_burst_limit: {
        kind: 'integer',
        label: 'Burst limit',
        help: 'How many requests may arrive at once; set it together with the rate limit.',
        source: sources.stage,
        min: 0,
        max: 2_147_483_647,
        rangeSeverity: 'warning',
      },
      throttling_rate_limit: {
        kind: 'integer',
        fraction: true,
        label: 'Rate limit',
        help: 'How many requests a second are let through; set it together with the burst limit.',
        source: sources.stage,
        min: 0,
        max: 2_147_483_647,
        rangeSeverity: 'warning',
      },
      logging_level: {
        kind: 'enum',
        label: 'Execution logs',
        help: 'What is logged of each call; WebSocket APIs only.',
        source: sources.webSocketLogging,
        values: ['OFF', 'ERROR', 'INFO'],
        default: 'OFF',
      },
      data_trace_enabled: {
        kind: 'boolean',
        label: 'Data trace',
        help: 'Logs whole messages; WebSocket APIs only.',
        source: sources.webSocketLogging,
        default: false,
      },
    },
  },
  route_settings: {
    kind: 'object-map',
    label: 'Settings by route',
    help: 'Limits and metrics of single routes, by their route key.',
    source: sources.stage,
    group: 'routeSettings',
    keyLabel: 'Route key',
    keysFrom: { type: 'route', attribute: 'route_key' },
    encoded: true,
    attributes: {
      DetailedMetricsEnabled: {
        kind: 'boolean',
        label: 'Detailed metrics',
        help: 'Metrics for each route in CloudWatch, at a price.',
        source: sources.stage,
        default: false,
      },
      ThrottlingBurstLimit: {
        kind: 'integer',
        label: 'Burst limit',
        help: 'How many requests may arrive at once; set it together with the rate limit.',
        source: sources.stage,
        min: 0,
        max: 2_147_483_647,
        rangeSeverity: 'warning',
      },
      ThrottlingRateLimit: {
        kind: 'integer',
        fraction: true,
        label: 'Rate limit',
        help: 'How many requests a second are let through; set it together with the burst limit.',
        source: sources.stage,
        min: 0,
        max: 2_147_483_647,
        rangeSeverity: 'warning',
      },
      LoggingLevel: {
        kind: 'enum',
        label: 'Execution logs',
        help: 'What is logged of each call; WebSocket APIs only.',
        source: sources.webSocketLogging,
        values: ['OFF', 'ERROR', 'INFO'],
        default: 'OFF',
      },
      DataTraceEnabled: {
        kind: 'boolean',
        label: 'Data trace',
        help: 'Logs whole messages; WebSocket APIs only.',
        source: sources.webSocketLogging,
        default: false,
      },
    },
  },
  stage_variables: {
    kind: 'map',
    label: 'Stage variables',
    help: 'Names and values that integrations can use as ${stageVariables.name}.',
    source: sources.httpStageVariables,
    group: 'variables',
    keyLabel: 'Name',
    valueLabel: 'Value',
    editor: 'pairs',
    encoded: true,
    max: 512,
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
    encoded: true,
    keySuggestions: ['Environment', 'Team', 'Service'],
  },
} as const satisfies Attributes;

type Uses = { readonly [name in keyof typeof attributes]?: Variant['uses'][string] };

/** Where a WebSocket API can be told to write logs, for which the account has to have its role. */
const logSettings = ['access_log_settings', 'default_route_settings', 'route_settings'];

const routesAmong = memoByObject((children: readonly DesignObject[]) =>
  children.filter((child) => child.type === 'route'),
);

/** Settings name routes by their keys, and logs the role of the account not at all, which says nothing to Terraform. */
const dependsOn: Related = ({ variant, attributes }, index) => {
  const { api_id: api, route_settings: settings } = attributes;
  const routes = isRef(api) && settings !== undefined ? (index.children.get(api.ref) ?? []) : [];
  const roles = variant === 'websocket' && logSettings.some((name) => attributes[name] !== undefined);
  return [...routesAmong(routes), ...(roles ? (index.byType.get('account_logging') ?? []) : [])];
};

const shared = {
  api_id: {},
  description: {},
  auto_deploy: {},
  deployment_id: {},
  access_log_settings: {},
  default_route_settings: {},
  route_settings: {},
  stage_variables: {},
  tags: {},
} as const satisfies Uses;

export const stage = {
  id: 'stage',
  collection: 'stages',
  terraformType: 'awscc_apigatewayv2_stage',
  provider: 'awscc',
  since: '1.78.0',
  label: 'Stage',
  plural: 'Stages',
  source: sources.providerStage,
  attributes,
  identity: ['api_id', 'stage_name'],
  ownId: 'stage_name',
  exported: 'stage_name',
  readOnly: ['id'],
  parent: 'api_id',
  keyPrefix: 'st',
  nameFrom: ['stage_name'],
  row: { title: 'stage_name' },
  variantField: 'variant',
  file: 'stages.tf',
  dependsOn,
  variants: [
    {
      id: 'http',
      label: 'HTTP stage',
      summary: 'Where requests of an HTTP API arrive; $default has no path of its own.',
      icon: 'stage',
      protocol: 'HTTP',
      counterpart: 'websocket',
      fixed: {},
      uses: { ...shared, stage_name: {} } satisfies Uses,
      starts: { stage_name: '$default', auto_deploy: true },
    },
    {
      id: 'websocket',
      label: 'WebSocket stage',
      summary: 'Where connections of a WebSocket API arrive.',
      icon: 'stage',
      protocol: 'WEBSOCKET',
      counterpart: 'http',
      fixed: {},
      uses: {
        ...shared,
        stage_name: {
          help: 'The path at which clients connect.',
          suggestions: ['prod', 'dev'],
          source: sources.webSocketStages,
        },
        client_certificate_id: {},
      } satisfies Uses,
      starts: { stage_name: 'prod', auto_deploy: true },
    },
  ],
} as const satisfies ResourceType;
