import { anObject, designOf, rejected, type RuleCases } from '../../cases.ts';
import { aDomain, oneConfiguration } from './testing.ts';

export const cases: RuleCases = {
  accepts: [designOf(aDomain(oneConfiguration)), designOf(aDomain({ var: 'configurations' }))],
  rejects: [
    rejected(designOf(aDomain([])), ['domain_name_configurations']),
    rejected(designOf(anObject('domain_name', { domain_name: 'api.example.com' })), ['domain_name_configurations']),
    rejected(
      designOf(anObject('domain_name', {}, { import: { domain_name: 'api.example.com' } })),
      ['domain_name_configurations'],
      { severity: 'warning' },
    ),
    rejected(designOf(aDomain([...oneConfiguration, ...oneConfiguration])), ['domain_name_configurations'], {
      fix: 'Keep the first',
    }),
  ],
};
