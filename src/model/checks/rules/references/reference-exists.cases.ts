import {
  anApi,
  anIntegration,
  aScaffold,
  designOf,
  designWithIntegration,
  rejected,
  type RuleCases,
} from '../../cases.ts';

const scaffolded = (value: { readonly ref: string; readonly attribute?: string }) =>
  designOf(anApi('HTTP'), aScaffold(), anIntegration('http-lambda', { integration_uri: value }));

export const cases: RuleCases = {
  accepts: [
    designWithIntegration('http-url'),
    scaffolded({ ref: 's1' }),
    scaffolded({ ref: 's1', attribute: 'qualified_arn' }),
  ],
  rejects: [
    rejected(designWithIntegration('http-url', { api_id: { ref: 'a9' } }), ['api_id']),
    rejected(designWithIntegration('http-url', { description: { ref: 'i1' } }), ['description']),
    rejected(scaffolded({ ref: 'a1' }), ['integration_uri']),
    rejected(scaffolded({ ref: 's1', attribute: 'url' }), ['integration_uri']),
  ],
};
