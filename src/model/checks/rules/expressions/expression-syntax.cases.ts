import { designWithIntegration, rejected, type RuleCases } from '../../cases.ts';
import { designWithUri } from './testing.ts';

export const cases: RuleCases = {
  accepts: [designWithUri({ hcl: '"https://${aws_lb.a.dns_name}"' }), designWithUri({ hcl: 'var.url' })],
  rejects: [
    rejected(designWithUri({ hcl: 'aws_lb.' }), ['integration_uri']),
    rejected(designWithUri({ hcl: '' }), ['integration_uri']),
    rejected(designWithIntegration('http-url', { request_parameters: { 'overwrite:header.x': { hcl: '"a' } } }), [
      'request_parameters',
      'overwrite:header.x',
    ]),
  ],
};
