import type { Value } from '../../../schema/value.ts';
import { bounds } from '../../../schema/bounds.ts';
import {
  aMessageRoute,
  anApi,
  anObject,
  designWithApi,
  aRoute,
  designOf,
  designWithIntegration,
  rejected,
  type Cases,
} from '../../cases.ts';

const lambda = 'arn:aws:lambda:eu-west-1:123456789012:function:orders';
const url = (text: string) => designWithIntegration('http-url', { integration_uri: text });
const timeout = (value: string | number, variant = 'http-url') =>
  designWithIntegration(variant, { timeout_in_millis: value });
const credentials = (value: string) => designWithApi('HTTP', { cors_configuration: { allow_credentials: value } });
const serviceUri = (text: string) => designWithIntegration('ws-service', { integration_uri: text });

const routeKey = (key: string) => designOf(anApi('HTTP'), aRoute(key));
const route = (target: string) => designOf(anApi('HTTP'), aRoute('GET /', { target }));
const named = (type: Parameters<typeof anObject>[0], name: string, value: Value) =>
  designOf(anApi('HTTP'), anObject(type, { [name]: value }));

export const cases: Cases = {
  'value-type': {
    accepts: [
      timeout(12_000),
      timeout('12000'),
      designWithIntegration('http-url', { timeout_in_millis: { var: 'timeout' } }),
      designWithIntegration('http-url', { timeout_in_millis: { hcl: 'var.timeout' } }),
      designWithIntegration('http-url', { request_parameters: { 'overwrite:header.x': { hcl: 'local.x' } } }),
      designWithIntegration('http-url', { integration_uri: 'https://${stageVariables.host}/x' }),
      credentials('true'),
      designWithApi('HTTP', { cors_configuration: { allow_origins: ['*', { var: 'origin' }] }, description: '' }),
    ],
    rejects: [
      rejected(timeout('12 s'), ['timeout_in_millis'], { fix: 'Set 12000' }),
      rejected(timeout('30,000'), ['timeout_in_millis'], { fix: 'Set 30000' }),
      rejected(timeout('soon'), ['timeout_in_millis']),
      rejected(timeout(''), ['timeout_in_millis'], { fix: 'Leave it out' }),
      rejected(timeout(99.5), ['timeout_in_millis'], { fix: 'Set 100' }),
      rejected(credentials('yes'), ['cors_configuration', 'allow_credentials'], { fix: 'Set true' }),
      rejected(
        designWithApi('HTTP', { cors_configuration: { allow_origins: ['*', 7] } }),
        ['cors_configuration', 'allow_origins', 1],
        { severity: 'warning' },
      ),
      rejected(designWithApi('HTTP', { version: 2 }), ['version'], { severity: 'warning', fix: 'Write it as text' }),
      rejected(designWithApi('HTTP', { version: ['2'] }), ['version']),
      rejected(designWithApi('HTTP', { tags: 'a' }), ['tags']),
      rejected(designWithApi('HTTP', { tags: { entries: [['a', 1]] } }), ['tags', 'a'], { severity: 'warning' }),
      rejected(designWithIntegration('http-url', { response_parameters: { '200': { response_parameters: ['x'] } } }), [
        'response_parameters',
        '200',
        'response_parameters',
        0,
      ]),
    ],
  },
  'value-range': {
    accepts: [timeout(50), timeout(30_000), timeout(29_000, 'ws-mock'), timeout('50')],
    rejects: [
      rejected(timeout(49), ['timeout_in_millis'], { fix: 'Set 50' }),
      rejected(timeout(30_001), ['timeout_in_millis'], { fix: 'Set 30000' }),
      rejected(timeout('45000', 'ws-lambda'), ['timeout_in_millis'], { fix: 'Set 29000' }),
      rejected(timeout(2 ** 60), ['timeout_in_millis'], { fix: 'Set 30000' }),
      rejected(designWithApi('HTTP', { cors_configuration: { max_age: -2 } }), ['cors_configuration', 'max_age'], {
        fix: 'Set -1',
        severity: 'warning',
      }),
    ],
  },
  'value-enum': {
    accepts: [
      designWithIntegration('http-lambda', { payload_format_version: '1.0' }),
      designWithIntegration('http-lambda', { payload_format_version: { var: 'version' } }),
      designWithIntegration('http-url', { integration_method: 'GET' }),
    ],
    rejects: [
      rejected(designWithIntegration('http-url', { integration_method: 'get' }), ['integration_method'], {
        fix: 'Set GET',
        severity: 'warning',
      }),
      rejected(designWithIntegration('http-lambda', { payload_format_version: '3.0' }), ['payload_format_version']),
      rejected(designWithIntegration('ws-lambda', { payload_format_version: '2.0' }), ['payload_format_version'], {
        fix: 'Set 1.0',
      }),
      rejected(designWithIntegration('http-service', { integration_subtype: 'S3-PutObject' }), ['integration_subtype']),
      rejected(designWithApi('HTTP', { base_path: 'keep' }), ['base_path'], { severity: 'warning' }),
    ],
  },
  'value-length': {
    accepts: [
      designWithApi('HTTP', { name: 'x'.repeat(128), tags: { note: 'x'.repeat(1600) } }),
      designWithApi('HTTP', { body: { info: 'x'.repeat(32_768) } }),
      designWithIntegration('http-private', { tls_config: {} }),
    ],
    rejects: [
      rejected(designWithApi('HTTP', { tags: { note: 'x'.repeat(1601) } }), ['tags', 'note']),
      ...[{ title: 'x'.repeat(32_768) }, `{"title":"${'x'.repeat(32_768)}"}`].map((schema) =>
        rejected(named('model', 'schema', schema), ['schema']),
      ),
      rejected(designWithApi('HTTP', { name: 'x'.repeat(129) }), ['name']),
      rejected(designWithIntegration('http-url', { request_parameters: { 'overwrite:header.x': 'x'.repeat(513) } }), [
        'request_parameters',
        'overwrite:header.x',
      ]),
      rejected(designWithIntegration('http-private', { tls_config: { server_name_to_verify: 'x'.repeat(513) } }), [
        'tls_config',
        'server_name_to_verify',
      ]),
    ],
  },
  'value-pattern': {
    accepts: [
      url('https://orders.example.com/{proxy}'),
      url('https://${stageVariables.host}/v1'),
      routeKey('GET /pets/{id}'),
      route('integrations/a1b2c3'),
      named('stage', 'stage_name', 'my-stage'),
      designOf(anApi('WEBSOCKET'), aMessageRoute('chat/join now')),
      designWithIntegration('http-url', { integration_uri: { hcl: 'local.url' } }),
      designWithIntegration('http-lambda', { integration_uri: `${lambda}:live` }),
      serviceUri('arn:aws:apigateway:eu-west-1:dynamodb:action/PutItem'),
    ],
    rejects: [
      rejected(url('https://example.com/{proxy+}'), ['integration_uri'], { fix: 'Remove the plus' }),
      rejected(routeKey('get /pets'), ['route_key'], { severity: 'error', fix: 'Set GET /pets' }),
      rejected(routeKey('GET pets'), ['route_key'], { severity: 'error', fix: 'Set GET /pets' }),
      rejected(routeKey('/pets'), ['route_key'], { severity: 'error', fix: 'Set ANY /pets' }),
      rejected(routeKey('GET'), ['route_key'], { severity: 'error', fix: 'Set GET /' }),
      rejected(routeKey('$Default'), ['route_key'], { severity: 'error', fix: 'Set $default' }),
      rejected(routeKey('ANY /pets/*'), ['route_key'], { severity: 'error', fix: 'Set ANY /pets/{proxy+}' }),
      rejected(routeKey('ANY /{a+}/b'), ['route_key'], { severity: 'error', fix: 'Set ANY /{a}/b' }),
      rejected(routeKey('GET /pets?id=1'), ['route_key'], { severity: 'error', fix: 'Set GET /pets' }),
      rejected(routeKey('GET /{id}.json'), ['route_key'], { severity: 'error' }),
      rejected(routeKey('TRACE /'), ['route_key'], { severity: 'error' }),
      rejected(routeKey('GET /a b'), ['route_key'], { severity: 'error' }),
      rejected(designOf(anApi('WEBSOCKET'), aMessageRoute('$Connect')), ['route_key'], { fix: 'Set $connect' }),
      rejected(designOf(anApi('WEBSOCKET'), aMessageRoute('$custom')), ['route_key'], { severity: 'warning' }),
      rejected(route('x9y8z7|a1b2c3'), ['target'], { severity: 'error', fix: 'Set integrations/a1b2c3' }),
      rejected(route('a1b2c3'), ['target'], { severity: 'error', fix: 'Set integrations/a1b2c3' }),
      rejected(route('/integration/a1b2c3'), ['target'], { severity: 'error', fix: 'Set integrations/a1b2c3' }),
      rejected(route('https://a.example'), ['target'], { severity: 'error' }),
      rejected(named('stage', 'stage_name', 'my stage'), ['stage_name'], { severity: 'error', fix: 'Set my-stage' }),
      rejected(named('model', 'name', 'chat-message'), ['name'], { severity: 'error', fix: 'Set chatMessage' }),
      rejected(named('domain_name', 'domain_name', 'API.example.com'), ['domain_name'], {
        severity: 'error',
        fix: 'Set api.example.com',
      }),
      rejected(named('domain_name', 'domain_name', 'https://api.example.com/v1'), ['domain_name'], {
        severity: 'error',
        fix: 'Set api.example.com',
      }),
      rejected(named('integration_response', 'integration_response_key', '200'), ['integration_response_key'], {
        fix: 'Set /200/',
      }),
      rejected(named('integration_response', 'integration_response_key', 'default'), ['integration_response_key'], {
        fix: 'Set $default',
      }),
      rejected(url('example.com/orders'), ['integration_uri'], { fix: 'Add https://' }),
      rejected(url('//example.com'), ['integration_uri'], { fix: 'Add https:' }),
      rejected(url('ftp://example.com'), ['integration_uri']),
      rejected(url('https://example.com/${var.path}'), ['integration_uri']),
      rejected(url(' https://example.com '), ['integration_uri'], { fix: 'Remove the spaces' }),
      rejected(url(lambda), ['integration_uri']),
      rejected(designWithIntegration('http-lambda', { integration_uri: 'orders' }), ['integration_uri']),
      rejected(designWithIntegration('http-lambda', { integration_uri: 'https://example.com' }), ['integration_uri']),
      rejected(
        designWithIntegration('ws-lambda', {
          integration_uri: `arn:aws:apigateway:eu-west-1:lambda:path/2015-03-31/functions/${lambda}`,
        }),
        ['integration_uri'],
        { fix: 'Add /invocations' },
      ),
      rejected(serviceUri('arn:aws:sqs:eu-west-1:123456789012:orders'), ['integration_uri'], {
        fix: 'Use the queue path',
      }),
      rejected(serviceUri('arn:aws:apigateway:eu-west-1:dynamodb:PutItem'), ['integration_uri'], {
        fix: 'Add action/',
      }),
      rejected(serviceUri('arn:aws:s3:::orders'), ['integration_uri']),
    ],
  },
  'value-json': {
    accepts: [
      designWithApi('HTTP', { body: '{"openapi":"3.0.1"}' }),
      designWithApi('HTTP', { body: { openapi: '3.0.1' } }),
    ],
    rejects: [rejected(designWithApi('HTTP', { body: 'openapi: 3.0.1' }), ['body'])],
  },
  'value-size': {
    accepts: [designWithIntegration('ws-mock', { request_templates: { $default: 'x'.repeat(bounds.textWarned) } })],
    rejects: [
      rejected(
        designWithIntegration('ws-mock', { request_templates: { $default: 'x'.repeat(bounds.textWarned + 1) } }),
        ['request_templates', '$default'],
      ),
      rejected(designWithApi('HTTP', { body: JSON.stringify('x'.repeat(bounds.textWarned)) }), ['body']),
    ],
  },
};
