import {
  aMessageRoute,
  designOf,
  designWithApi,
  designWithIntegration,
  rejected,
  webSocketApi,
  type RuleCases,
} from '../../cases.ts';
import { aDomain } from '../domains/testing.ts';

export const cases: RuleCases = {
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
    rejected(
      designOf(aDomain([{ security_policy: 'TLS_1_0' }])),
      ['domain_name_configurations', 0, 'security_policy'],
      { fix: 'Set TLS_1_2' },
    ),
    rejected(designOf(aDomain([{ security_policy: 'SecurityPolicy_TLS13_1_3_2025_09' }])), [
      'domain_name_configurations',
      0,
      'security_policy',
    ]),
    rejected(designOf(aDomain([{ endpoint_type: 'EDGE' }])), ['domain_name_configurations', 0, 'endpoint_type'], {
      fix: 'Set REGIONAL',
    }),
    rejected(
      designOf(webSocketApi, aMessageRoute('chat', { route_response_selection_expression: '$request.body.x' })),
      ['route_response_selection_expression'],
      { fix: 'Set $default' },
    ),
    rejected(designWithApi('HTTP', { base_path: 'keep' }), ['base_path'], { severity: 'warning' }),
  ],
};
