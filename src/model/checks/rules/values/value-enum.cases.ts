import { designWithApi, designWithIntegration, rejected, type RuleCases } from '../../cases.ts';

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
    rejected(designWithApi('HTTP', { base_path: 'keep' }), ['base_path'], { severity: 'warning' }),
  ],
};
