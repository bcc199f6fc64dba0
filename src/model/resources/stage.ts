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
    help: 'First path segment of every request. $default has no segment.',
    source: sources.stage,
    required: true,
    replaces: true,
    lead: true,
    placeholder: 'prod',
    suggestions: ['$default', 'prod', 'dev'],
    pattern: {
      anyOf: ['stageName'],
      severity: 'error',
      problem: 'AWS refuses these characters in stage names.',
      how: 'Use up to 128 letters, digits, - and _, or $default.',
    },
  },
  description: {
    kind: 'string',
    label: 'Description',
    help: 'Shown for the stage in the AWS console.',
    source: sources.stage,
    max: 1024,
  },
  auto_deploy: {
    kind: 'boolean',
    label: 'Automatic deployment',
    help: 'Deploys changes automatically, without a deployment.',
    source: sources.stage,
    group: 'deployment',
    default: false,
  },
  deployment_id: {
    kind: 'string',
    label: 'Deployment',
    help: 'The deployment of the stage, if automatic deployment is off.',
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
    help: 'Client certificate API Gateway presents to the backend.',
    source: sources.stage,
    group: 'deployment',
    placeholder: 'a1b2c3',
  },
  access_log_settings: {
    kind: 'object',
    label: 'Access logs',
    help: 'One log line for each request.',
    source: sources.httpLogging,
    group: 'logging',
    attributes: {
      destination_arn: {
        kind: 'string',
        label: 'Log group',
        help: 'The ARN of the CloudWatch log group, without :* at the end.',
        source: sources.httpLogging,
        refersTo: { log_group: 'arn' },
        wrap: { function: 'trimsuffix', argument: ':*' },
        startsAs: 'ref',
        placeholder: 'arn:aws:logs:eu-west-1:123456789012:log-group:orders',
      },
      format: {
        kind: 'string',
        label: 'Format',
        help: 'The log line, with $context variables; must contain the request ID.',
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
    help: 'Limits and metrics of routes without their own settings.',
    source: sources.stage,
    group: 'throttling',
    attributes: {
      detailed_metrics_enabled: {
        kind: 'boolean',
        label: 'Detailed metrics',
        help: 'CloudWatch metrics for each route, at additional cost.',
        source: sources.stage,
        default: false,
      },
      throttling_burst_limit: {
        kind: 'integer',
        label: 'Burst limit',
        help: 'Maximum concurrent requests. Set together with the rate limit.',
        source: sources.stage,
        min: 0,
        max: 2_147_483_647,
        rangeSeverity: 'warning',
      },
      throttling_rate_limit: {
        kind: 'integer',
        fraction: true,
        label: 'Rate limit',
        help: 'Requests per second. Set together with the burst limit.',
        source: sources.stage,
        min: 0,
        max: 2_147_483_647,
        rangeSeverity: 'warning',
      },
      logging_level: {
        kind: 'enum',
        label: 'Execution logs',
        help: 'The log level of executions; WebSocket APIs only.',
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
    help: 'Limits and metrics of individual routes, by route key.',
    source: sources.stage,
    group: 'routeSettings',
    keyLabel: 'Route key',
    keysFrom: { type: 'route', attribute: 'route_key' },
    encoded: true,
    attributes: {
      DetailedMetricsEnabled: {
        kind: 'boolean',
        label: 'Detailed metrics',
        help: 'CloudWatch metrics for each route, at additional cost.',
        source: sources.stage,
        default: false,
      },
      ThrottlingBurstLimit: {
        kind: 'integer',
        label: 'Burst limit',
        help: 'Maximum concurrent requests. Set together with the rate limit.',
        source: sources.stage,
        min: 0,
        max: 2_147_483_647,
        rangeSeverity: 'warning',
      },
      ThrottlingRateLimit: {
        kind: 'integer',
        fraction: true,
        label: 'Rate limit',
        help: 'Requests per second. Set together with the burst limit.',
        source: sources.stage,
        min: 0,
        max: 2_147_483_647,
        rangeSeverity: 'warning',
      },
      LoggingLevel: {
        kind: 'enum',
        label: 'Execution logs',
        help: 'The log level of executions; WebSocket APIs only.',
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
    help: 'Names and values, available to integrations as ${stageVariables.name}.',
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
      summary: 'Serves an HTTP API; $default has no path segment.',
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
      summary: 'Serves the connections of a WebSocket API.',
      icon: 'stage',
      protocol: 'WEBSOCKET',
      counterpart: 'http',
      fixed: {},
      uses: {
        ...shared,
        stage_name: {
          help: 'The path that clients connect to.',
          suggestions: ['prod', 'dev'],
          source: sources.webSocketStages,
        },
        client_certificate_id: {},
      } satisfies Uses,
      starts: { stage_name: 'prod', auto_deploy: true },
    },
  ],
} as const satisfies ResourceType;
