import {
  aMessageRoute,
  anApi,
  aRoute,
  designOf,
  designWithApi,
  designWithIntegration,
  rejected,
  type RuleCases,
} from '../../cases.ts';

export const cases: RuleCases = {
  accepts: [
    designWithIntegration('ws-mock', { request_templates: { $default: '{}' } }),
    designWithIntegration('http-url', { payload_format_version: '1.0' }),
  ],
  rejects: [
    rejected(designWithIntegration('http-url', { connection_id: 'abc123' }), ['connection_id'], {
      fix: 'Make inactive',
    }),
    rejected(designWithIntegration('ws-lambda', { request_templates: { $default: '{}' } }), ['request_templates']),
    rejected(designWithIntegration('http-url', { payload_format_version: '2.0' }), ['payload_format_version'], {
      severity: 'error',
    }),
    rejected(designWithIntegration('http-url', { payload_format_version: '7' }), ['payload_format_version'], {
      severity: 'error',
    }),
    rejected(designWithIntegration('http-lambda', { integration_method: 'GET' }), ['integration_method']),
    rejected(designWithIntegration('ws-http', { payload_format_version: '2.0' }), ['payload_format_version'], {
      severity: 'error',
    }),
    rejected(designWithApi('WEBSOCKET', { cors_configuration: { allow_origins: ['*'] } }), ['cors_configuration'], {
      severity: 'error',
    }),
    rejected(designOf(anApi('HTTP'), aRoute('GET /', { api_key_required: true })), ['api_key_required'], {
      severity: 'error',
    }),
    ...[false, 'false', { var: 'keys' }].map((needed) =>
      rejected(designOf(anApi('HTTP'), aRoute('GET /', { api_key_required: needed })), ['api_key_required']),
    ),
    ...[{}, { hcl: 'local.cors' }].map((cors) =>
      rejected(designWithApi('WEBSOCKET', { cors_configuration: cors }), ['cors_configuration']),
    ),
    rejected(designOf(anApi('WEBSOCKET'), aMessageRoute('$connect', { authorization_scopes: [] })), [
      'authorization_scopes',
    ]),
    rejected(designOf(anApi('HTTP'), aRoute('GET /', { request_models: { $default: 'A' } })), ['request_models']),
    rejected(designWithApi('WEBSOCKET', { body: { openapi: '3.0.1' } }), ['body']),
    rejected(designWithApi('HTTP', { api_key_selection_expression: '$request.header.x-api-key' }), [
      'api_key_selection_expression',
    ]),
  ],
};
