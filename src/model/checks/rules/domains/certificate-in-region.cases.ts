import { defaultOutput, type Design } from '../../../design/design.ts';
import { designOf, rejected, type RuleCases } from '../../cases.ts';
import { aDomain, oneConfiguration } from './testing.ts';

const inRegion = (region: string): Design => ({
  ...designOf(aDomain(oneConfiguration)),
  output: { ...defaultOutput, region },
});

export const cases: RuleCases = {
  accepts: [inRegion(''), inRegion('eu-west-1')],
  rejects: [rejected(inRegion('us-east-1'), ['domain_name_configurations', 0, 'certificate_arn'])],
};
