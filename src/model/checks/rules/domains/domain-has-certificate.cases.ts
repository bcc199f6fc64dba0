import { designOf, rejected, type RuleCases } from '../../cases.ts';
import { aDomain, oneConfiguration } from './testing.ts';

export const cases: RuleCases = {
  accepts: [designOf(aDomain(oneConfiguration)), designOf(aDomain([{ certificate_arn: { var: 'certificate' } }]))],
  rejects: [
    rejected(designOf(aDomain([{ endpoint_type: 'REGIONAL' }])), ['domain_name_configurations', 0, 'certificate_arn']),
  ],
};
