import { integration, api, rejected, type Cases } from './cases.ts';

export const cases: Cases = {
  'attribute-required': {
    accepts: [
      integration('http-lambda', { integration_uri: 'arn:aws:lambda:eu-west-1:123456789012:function:orders' }),
      integration('http-lambda', { integration_uri: { hcl: 'aws_lambda_function.orders.arn' } }),
      integration('ws-mock'),
      integration('http-service', {
        integration_subtype: 'SQS-PurgeQueue',
        credentials_arn: { var: 'role' },
        request_parameters: {},
      }),
    ],
    rejects: [
      rejected(integration('http-lambda'), ['integration_uri']),
      rejected(integration('http-lambda', { integration_uri: '' }), ['integration_uri']),
      rejected(integration('ws-mock', { api_id: '' }), ['api_id']),
      rejected(
        integration('http-url', { integration_uri: 'https://a.example', integration_method: '' }),
        ['integration_method'],
        { fix: 'Set ANY' },
      ),
      rejected(
        integration('ws-service', { integration_uri: 'arn:aws:apigateway:eu-west-1:sns:action/Publish' }),
        ['credentials_arn'],
        { severity: 'warning' },
      ),
      rejected(
        integration('http-service', {
          integration_subtype: { var: 'action' },
          credentials_arn: { var: 'role' },
          request_parameters: { entries: [] },
        }),
        ['request_parameters'],
      ),
      rejected(api('WEBSOCKET', { route_selection_expression: '' }), ['route_selection_expression'], {
        fix: 'Set $request.body.action',
      }),
    ],
  },
  'attribute-applies': {
    accepts: [
      integration('ws-mock', { request_templates: { $default: '{}' } }),
      integration('http-url', { payload_format_version: '1.0' }),
    ],
    rejects: [
      rejected(integration('http-url', { connection_id: 'abc123' }), ['connection_id'], { fix: 'Set aside' }),
      rejected(integration('ws-lambda', { request_templates: { $default: '{}' } }), ['request_templates']),
      rejected(integration('http-url', { payload_format_version: '2.0' }), ['payload_format_version']),
      rejected(integration('ws-http', { payload_format_version: '2.0' }), ['payload_format_version'], {
        severity: 'error',
      }),
      rejected(api('WEBSOCKET', { cors_configuration: { allow_origins: ['*'] } }), ['cors_configuration'], {
        severity: 'error',
      }),
      rejected(api('WEBSOCKET', { body: { openapi: '3.0.1' } }), ['body']),
      rejected(api('HTTP', { api_key_selection_expression: '$request.header.x-api-key' }), [
        'api_key_selection_expression',
      ]),
    ],
  },
};
