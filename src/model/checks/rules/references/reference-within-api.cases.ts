import type { Value } from '../../../schema/value.ts';
import { anApi, anObject, aRoute, designOf, httpApi, rejected, type RuleCases } from '../../cases.ts';
import { toIntegration, urlIntegration } from '../route-parameters/testing.ts';

const other = anApi('HTTP', {}, { key: 'a2', name: 'other' });
const acting = (stage: Value) =>
  anObject('routing_rule', { actions: [{ invoke_api: { api_id: { ref: 'a2' }, stage } }] });

export const cases: RuleCases = {
  accepts: [
    designOf(httpApi, other, urlIntegration('https://a.example'), aRoute('GET /', toIntegration)),
    designOf(httpApi, other, aRoute('GET /', { target: 'integrations/a1b2c3' })),
    designOf(httpApi, other, anObject('stage', { api_id: { ref: 'a2' } }), acting({ ref: 'st1' })),
  ],
  rejects: [
    rejected(
      designOf(
        httpApi,
        other,
        urlIntegration('https://a.example'),
        aRoute('GET /', { ...toIntegration, api_id: { ref: 'a2' } }),
      ),
      ['target'],
    ),
    rejected(designOf(httpApi, other, anObject('stage'), acting({ ref: 'st1' })), [
      'actions',
      0,
      'invoke_api',
      'stage',
    ]),
  ],
};
