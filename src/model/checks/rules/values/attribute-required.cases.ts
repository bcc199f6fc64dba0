import type { Values } from '../../../schema/value.ts';
import {
  aMessageRoute,
  anApi,
  anObject,
  aRoute,
  designOf,
  designWithApi,
  designWithIntegration,
  rejected,
  type RuleCases,
} from '../../cases.ts';

const ruling = (action: Values) =>
  designOf(
    anApi('HTTP'),
    anObject('routing_rule', {
      domain_name_arn: 'arn:aws:apigateway:eu-west-1::/domainnames/api.example.com',
      priority: 1,
      conditions: [{ match_base_paths: { any_of: ['orders'] } }],
      actions: [action],
    }),
  );

export const cases: RuleCases = {
  accepts: [
    designWithIntegration('http-lambda', {
      integration_uri: 'arn:aws:lambda:eu-west-1:123456789012:function:orders',
    }),
    designWithIntegration('http-lambda', { integration_uri: { hcl: 'aws_lambda_function.orders.arn' } }),
    designWithIntegration('ws-mock'),
    designWithIntegration('http-service', {
      integration_subtype: 'SQS-PurgeQueue',
      credentials_arn: { var: 'role' },
      request_parameters: {},
    }),
    ruling({ invoke_api: { api_id: { ref: 'a1' }, stage: { var: 'stage' } } }),
    designOf(
      anObject('routing_rule', { domain_name_arn: 'arn:a', priority: 1, conditions: [], actions: { var: 'a' } }),
    ),
    designOf(anApi('HTTP'), anObject('domain_name', { domain_name: 'api.example.com' })),
  ],
  rejects: [
    rejected(designWithIntegration('http-lambda'), ['integration_uri']),
    rejected(designWithIntegration('http-lambda', {}, { own: { integration_id: 'b1c2d3' } }), ['integration_uri'], {
      severity: 'warning',
    }),
    rejected(designOf(anObject('route_response', { route_id: '' }, { import: { route_response_id: 'b1c2d3' } })), [
      'route_id',
    ]),
    rejected(designOf(anObject('vpc_link', { name: 'private', subnet_ids: [''] })), ['subnet_ids']),
    rejected(designWithIntegration('http-lambda', { integration_uri: '' }), ['integration_uri']),
    rejected(designWithIntegration('ws-mock', { api_id: '' }), ['api_id']),
    rejected(
      designWithIntegration('http-url', { integration_uri: 'https://a.example', integration_method: '' }),
      ['integration_method'],
      { fix: 'Set ANY' },
    ),
    rejected(
      designWithIntegration('ws-service', { integration_uri: 'arn:aws:apigateway:eu-west-1:sns:action/Publish' }),
      ['credentials_arn'],
      { severity: 'warning' },
    ),
    rejected(
      designWithIntegration('http-service', {
        integration_subtype: { var: 'action' },
        credentials_arn: { var: 'role' },
        request_parameters: { entries: [] },
      }),
      ['request_parameters'],
    ),
    rejected(designOf(anApi('HTTP'), aRoute('GET /')), ['target'], { severity: 'warning' }),
    rejected(designOf(anApi('WEBSOCKET'), aMessageRoute('$default')), ['target'], { severity: 'warning' }),
    rejected(designOf(anApi('WEBSOCKET'), aMessageRoute('$connect')), ['target'], { severity: 'hint' }),
    rejected(ruling({}), ['actions', 0, 'invoke_api']),
    rejected(ruling({ invoke_api: { api_id: { ref: 'a1' } } }), ['actions', 0, 'invoke_api', 'stage']),
    rejected(designWithApi('WEBSOCKET', { route_selection_expression: '' }), ['route_selection_expression'], {
      fix: 'Set $request.body.action',
    }),
  ],
};
