import type { ImportIds } from '../../../design/design.ts';
import type { Value, Values } from '../../../schema/value.ts';
import {
  aMessageRoute,
  anApi,
  anObject,
  aRoute,
  designOf,
  rejected,
  type Cases,
  httpApi,
  webSocketApi,
  designWithText,
} from '../../cases.ts';
const stage = (values: Values) => designOf(httpApi, anObject('stage', values));
const webSocketStage = (values: Values, ...others: readonly ReturnType<typeof anObject>[]) =>
  designOf(webSocketApi, anObject('stage', values, { variant: 'websocket' }), ...others);
const limits = (values: Values) => stage({ default_route_settings: values });
const byRoute = (settings: Value, ...routes: readonly ReturnType<typeof anObject>[]) =>
  designOf(httpApi, ...routes, anObject('stage', { route_settings: settings }));
const group = 'arn:aws:logs:eu-west-1:123456789012:log-group:orders';
const logging = (values: Values) => stage({ access_log_settings: values });
const format = '{"requestId":"$context.requestId"}';
const destination = ['access_log_settings', 'destination_arn'];
const deployment = (values: Values = {}) => anObject('deployment', values);
const mapping = (to: Value) => anObject('api_mapping', { domain_name: 'api.example.com', stage: to });
const loggingStage = anObject('stage', { access_log_settings: {} }, { variant: 'websocket' });
const routes = (count: number, ids: ImportIds = {}) =>
  Array.from({ length: count }, (_, at) => aRoute(`GET /${at}`, {}, { key: `r${at}`, import: ids }));
const manyRoutes = `resource "awscc_apigatewayv2_route" "all" {
  for_each  = local.routes
  api_id    = awscc_apigatewayv2_api.orders.api_id
  route_key = each.key
}`;

export const cases: Cases = {
  'websocket-stage-named': {
    accepts: [stage({ stage_name: '$default' }), webSocketStage({}), webSocketStage({ stage_name: { var: 'stage' } })],
    rejects: [rejected(webSocketStage({ stage_name: '$default' }), ['stage_name'], { fix: 'Set prod' })],
  },
  'stage-serves-something': {
    accepts: [
      stage({}),
      stage({ auto_deploy: { var: 'automatic' } }),
      stage({ auto_deploy: false, deployment_id: 'a1b2c3' }),
    ],
    rejects: [
      rejected(stage({ auto_deploy: false }), ['deployment_id'], { fix: 'Deploy automatically' }),
      rejected(stage({ auto_deploy: '', deployment_id: '' }), ['deployment_id']),
    ],
  },
  'stage-deploys-one-way': {
    accepts: [stage({}), stage({ auto_deploy: { var: 'automatic' }, deployment_id: 'a1b2c3' })],
    rejects: [rejected(stage({ deployment_id: 'a1b2c3' }), ['deployment_id'], { fix: 'Leave it out' })],
  },
  'throttle-limits-together': {
    accepts: [
      limits({}),
      limits({ throttling_burst_limit: 5, throttling_rate_limit: { var: 'rate' } }),
      stage({ default_route_settings: { var: 'settings' } }),
    ],
    rejects: [
      rejected(limits({ throttling_burst_limit: 5 }), ['default_route_settings', 'throttling_rate_limit'], {
        fix: 'Set 10000',
      }),
      rejected(limits({ throttling_rate_limit: '2.5' }), ['default_route_settings', 'throttling_burst_limit'], {
        fix: 'Set 5000',
      }),
      rejected(byRoute({ 'GET /': { ThrottlingRateLimit: 5 } }, aRoute('GET /')), [
        'route_settings',
        'GET /',
        'ThrottlingBurstLimit',
      ]),
    ],
  },
  'throttle-limit-above-zero': {
    accepts: [limits({ throttling_burst_limit: 1, throttling_rate_limit: 0.5 })],
    rejects: [
      rejected(
        limits({ throttling_burst_limit: 0, throttling_rate_limit: 5 }),
        ['default_route_settings', 'throttling_burst_limit'],
        { fix: 'Leave both out' },
      ),
      rejected(byRoute({ 'GET /': { ThrottlingRateLimit: '0', ThrottlingBurstLimit: 1 } }, aRoute('GET /')), [
        'route_settings',
        'GET /',
        'ThrottlingRateLimit',
      ]),
    ],
  },
  'http-without-execution-logs': {
    accepts: [
      limits({ detailed_metrics_enabled: true, logging_level: { var: 'level' } }),
      webSocketStage({ default_route_settings: { logging_level: 'INFO', data_trace_enabled: true } }),
    ],
    rejects: [
      rejected(limits({ logging_level: 'INFO' }), ['default_route_settings', 'logging_level'], { fix: 'Leave it out' }),
      rejected(limits({ logging_level: 'OFF' }), ['default_route_settings', 'logging_level'], { severity: 'warning' }),
      rejected(limits({ data_trace_enabled: true }), ['default_route_settings', 'data_trace_enabled']),
      rejected(limits({ data_trace_enabled: 'false' }), ['default_route_settings', 'data_trace_enabled'], {
        severity: 'warning',
      }),
      rejected(byRoute({ 'GET /': { LoggingLevel: 'ERROR' } }, aRoute('GET /')), [
        'route_settings',
        'GET /',
        'LoggingLevel',
      ]),
    ],
  },
  'stage-variable-name': {
    accepts: [stage({ stage_variables: { fn: 'a', FN_1: 'b' } })],
    rejects: [
      rejected(stage({ stage_variables: { 'a-b': 'a' } }), ['stage_variables', 'a-b']),
      rejected(stage({ stage_variables: { ['a'.repeat(65)]: 'a' } }), ['stage_variables', 'a'.repeat(65)], {
        severity: 'warning',
      }),
    ],
  },
  'stage-variable-value': {
    accepts: [stage({ stage_variables: { a: 'arn:aws:iam::1:role/x', b: { var: 'owner' }, c: 'a=1&b=2,c' } })],
    rejects: [
      rejected(stage({ stage_variables: { a: 'a b' } }), ['stage_variables', 'a']),
      rejected(stage({ stage_variables: { a: '' } }), ['stage_variables', 'a']),
    ],
  },
  'access-logs-complete': {
    accepts: [
      stage({}),
      logging({ destination_arn: group, format }),
      logging({ destination_arn: { var: 'group' }, format: { var: 'format' } }),
      stage({ access_log_settings: { var: 'logs' } }),
    ],
    rejects: [
      rejected(logging({ destination_arn: group }), ['access_log_settings', 'format'], { fix: 'Log the request id' }),
      rejected(logging({ format }), destination),
    ],
  },
  'access-logs-to-log-group': {
    accepts: [logging({ destination_arn: group, format }), logging({ destination_arn: { ref: 'lg1' }, format })],
    rejects: [
      rejected(
        logging({ destination_arn: 'arn:aws:firehose:eu-west-1:123456789012:deliverystream/logs', format }),
        destination,
      ),
      rejected(logging({ destination_arn: 'orders', format }), destination, { severity: 'warning' }),
    ],
  },
  'log-group-without-star': {
    accepts: [
      logging({ destination_arn: group, format }),
      logging({ destination_arn: { hcl: 'trimsuffix(awscc_logs_log_group.a.arn, ":*")' }, format }),
      logging({ destination_arn: { hcl: 'aws_cloudwatch_log_group.a.arn' }, format }),
    ],
    rejects: [
      rejected(logging({ destination_arn: `${group}:*`, format }), destination, { fix: 'Take :* off' }),
      rejected(logging({ destination_arn: { hcl: 'awscc_logs_log_group.a.arn' }, format }), destination),
    ],
  },
  'access-log-names-request': {
    accepts: [
      logging({ destination_arn: group, format }),
      logging({ destination_arn: group, format: '$context.extendedRequestId' }),
    ],
    rejects: [
      rejected(logging({ destination_arn: group, format: '{"status":"$context.status"}' }), [
        'access_log_settings',
        'format',
      ]),
      rejected(
        logging({ destination_arn: group, format: '$context.requestIdentity' }),
        ['access_log_settings', 'format'],
        { fix: 'Add $context.requestId' },
      ),
    ],
  },
  'deployment-names-no-stage': {
    accepts: [designOf(httpApi, aRoute('GET /'), deployment())],
    rejects: [
      rejected(designOf(httpApi, aRoute('GET /'), deployment({ stage_name: 'prod' })), ['stage_name'], {
        fix: 'Leave it out',
      }),
    ],
  },
  'deployment-has-routes': {
    accepts: [
      designOf(httpApi, aRoute('GET /'), deployment()),
      designOf(deployment({ api_id: 'x9y8z7' })),
      designOf(anApi('HTTP', {}, { import: { api_id: 'x9y8z7' } }), deployment()),
      designOf(anApi('HTTP', { body: { openapi: '3.0.1' } }), deployment()),
      designOf(httpApi, anObject('stage')),
      designOf(httpApi, aRoute('GET /', { api_id: { hcl: 'local.api' } }), deployment()),
      ...[manyRoutes, 'module "routes" {\n  source = "./routes"\n}'].map((text) =>
        designWithText(text, httpApi, deployment()),
      ),
    ],
    rejects: [
      rejected(designOf(httpApi, deployment()), []),
      rejected(designOf(webSocketApi, deployment()), []),
      rejected(designWithText('resource "aws_sqs_queue" "orders" {}', httpApi, deployment()), []),
    ],
  },
  'route-settings-name-routes': {
    accepts: [
      byRoute({ 'GET /a': {} }, aRoute('GET /a')),
      byRoute({ 'GET /a': {} }, aRoute('', { route_key: { var: 'key' } })),
      byRoute({ var: 'settings' }, aRoute('GET /a')),
      designOf(anObject('stage', { api_id: 'x9y8z7', route_settings: { 'GET /a': {} } })),
    ],
    rejects: [
      rejected(byRoute({ 'get  /a': {} }, aRoute('GET /a')), ['route_settings', 'get  /a'], {
        fix: 'Rename to GET /a',
      }),
      rejected(byRoute({ 'GET /b': {} }), ['route_settings', 'GET /b']),
      rejected(
        designOf(
          anApi('HTTP', {}, { import: { api_id: 'x9y8z7' } }),
          anObject('stage', { route_settings: { 'GET /b': {} } }),
        ),
        ['route_settings', 'GET /b'],
        { severity: 'warning' },
      ),
      rejected(
        designWithText(manyRoutes, httpApi, anObject('stage', { route_settings: { 'GET /b': {} } })),
        ['route_settings', 'GET /b'],
        { severity: 'warning' },
      ),
      rejected(
        designOf(
          webSocketApi,
          aMessageRoute('chat'),
          anObject('stage', { route_settings: { $default: {} } }, { variant: 'websocket' }),
        ),
        ['route_settings', '$default'],
      ),
    ],
  },
  'account-role-usable': {
    accepts: [designOf(httpApi, anObject('stage'))],
    rejects: [rejected(designOf(anObject('account_logging')), [])],
  },
  'routes-in-turn': {
    accepts: [designOf(httpApi, ...routes(50)), designOf(httpApi, ...routes(51, { route_id: 'b1c2d3' }))],
    rejects: [rejected(designOf(httpApi, ...routes(51)), [], { key: 'a1' })],
  },
  'websocket-logs-have-role': {
    accepts: [
      webSocketStage({ default_route_settings: { logging_level: 'OFF' } }),
      webSocketStage({ access_log_settings: { destination_arn: group, format } }, anObject('account_logging')),
      logging({ destination_arn: group, format }),
      designWithText('resource "aws_api_gateway_account" "this" {}', webSocketApi, loggingStage),
    ],
    rejects: [
      rejected(designWithText('resource "aws_api_gateway_rest_api" "this" {}', webSocketApi, loggingStage), []),
      rejected(webSocketStage({ access_log_settings: { destination_arn: group, format } }), [], {
        fix: 'Add the account log role',
      }),
      rejected(webSocketStage({ default_route_settings: { logging_level: 'ERROR' } }), []),
      rejected(webSocketStage({ route_settings: { $connect: { DataTraceEnabled: true } } }), []),
    ],
  },
  'mapped-stage-exists': {
    accepts: [
      designOf(httpApi, anObject('stage'), mapping('$default')),
      designOf(httpApi, anObject('stage'), mapping({ ref: 'st1' })),
      designOf(anApi('HTTP', {}, { import: { api_id: 'x9y8z7' } }), anObject('stage'), mapping('prod')),
      designOf(httpApi, anObject('stage', { stage_name: { var: 'stage' } }), mapping('prod')),
    ],
    rejects: [rejected(designOf(httpApi, anObject('stage'), mapping('prod')), ['stage'])],
  },
};
