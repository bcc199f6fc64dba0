import {
  aMessageRoute,
  anApi,
  aRoute,
  designOf,
  designWithIntegration,
  rejected,
  type RuleCases,
} from '../../cases.ts';
import { designWithAttribute } from './testing.ts';

const lambda = 'arn:aws:lambda:eu-west-1:123456789012:function:orders';
const url = (text: string) => designWithIntegration('http-url', { integration_uri: text });
const serviceUri = (text: string) => designWithIntegration('ws-service', { integration_uri: text });
const routeKey = (key: string) => designOf(anApi('HTTP'), aRoute(key));
const route = (target: string) => designOf(anApi('HTTP'), aRoute('GET /', { target }));

export const cases: RuleCases = {
  accepts: [
    url('https://orders.example.com/{proxy}'),
    url('https://${stageVariables.host}/v1'),
    routeKey('GET /pets/{id}'),
    route('integrations/a1b2c3'),
    designWithAttribute('stage', 'stage_name', 'my-stage'),
    designOf(anApi('WEBSOCKET'), aMessageRoute('chat/join now')),
    designWithIntegration('http-url', { integration_uri: { hcl: 'local.url' } }),
    designWithIntegration('http-lambda', { integration_uri: `${lambda}:live` }),
    serviceUri('arn:aws:apigateway:eu-west-1:dynamodb:action/PutItem'),
  ],
  rejects: [
    rejected(url('https://example.com/{proxy+}'), ['integration_uri'], { fix: 'Remove the plus' }),
    rejected(url('ftp://example.com/x'), ['integration_uri'], { severity: 'error' }),
    rejected(url('example.com/x'), ['integration_uri'], {
      severity: 'error',
      fix: 'Add https://',
    }),
    rejected(url('//example.com/x'), ['integration_uri'], {
      severity: 'error',
      fix: 'Add https:',
    }),
    rejected(url('${stageVariables.url}/x'), ['integration_uri'], { severity: 'warning' }),
    rejected(designWithAttribute('api_mapping', 'api_mapping_key', '/'), ['api_mapping_key'], { severity: 'error' }),
    rejected(designWithAttribute('api_mapping', 'api_mapping_key', 'v 1'), ['api_mapping_key'], { severity: 'error' }),
    rejected(designWithAttribute('api_mapping', 'api_mapping_key', '/v1'), ['api_mapping_key'], {
      severity: 'error',
      fix: 'Remove the slash',
    }),
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
    rejected(designWithAttribute('stage', 'stage_name', 'my stage'), ['stage_name'], {
      severity: 'error',
      fix: 'Set my-stage',
    }),
    rejected(designWithAttribute('model', 'name', 'chat-message'), ['name'], {
      severity: 'error',
      fix: 'Set chatMessage',
    }),
    rejected(designWithAttribute('domain_name', 'domain_name', 'API.example.com'), ['domain_name'], {
      severity: 'error',
      fix: 'Set api.example.com',
    }),
    rejected(designWithAttribute('domain_name', 'domain_name', 'https://api.example.com/v1'), ['domain_name'], {
      severity: 'error',
      fix: 'Set api.example.com',
    }),
    rejected(
      designWithAttribute('integration_response', 'integration_response_key', '200'),
      ['integration_response_key'],
      { fix: 'Set /200/' },
    ),
    rejected(
      designWithAttribute('integration_response', 'integration_response_key', 'default'),
      ['integration_response_key'],
      { fix: 'Set $default' },
    ),
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
    rejected(serviceUri('arn:aws:apigateway:eu-west-1:dynamodb:PutItem'), ['integration_uri'], { fix: 'Add action/' }),
    rejected(serviceUri('arn:aws:s3:::orders'), ['integration_uri']),
  ],
};
