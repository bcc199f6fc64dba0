import { anObject, designOf, rejected, type RuleCases } from '../../cases.ts';
import { aDomain, oneConfiguration } from './testing.ts';

const mapping = anObject('api_mapping', { domain_name: { ref: 'dn1' } });
const ruling = anObject('routing_rule', { domain_name_arn: { ref: 'dn1' } });

export const cases: RuleCases = {
  accepts: [
    designOf(aDomain(oneConfiguration), mapping),
    designOf(aDomain(oneConfiguration, { routing_mode: 'ROUTING_RULE_THEN_API_MAPPING' }), mapping, ruling),
    designOf(aDomain(oneConfiguration, { routing_mode: { var: 'mode' } }), mapping, ruling),
  ],
  rejects: [
    rejected(designOf(aDomain(oneConfiguration), ruling), ['domain_name_arn'], { fix: 'Use rules, then mappings' }),
    rejected(designOf(aDomain(oneConfiguration, { routing_mode: 'ROUTING_RULE_ONLY' }), mapping), ['domain_name']),
  ],
};
