import { anApi, aRoute, designOf, httpApi, rejected, type RuleCases } from '../../cases.ts';
import { toIntegration, urlIntegration } from '../route-parameters/testing.ts';

export const cases: RuleCases = {
  accepts: [
    designOf(httpApi, urlIntegration('https://a.example'), aRoute('GET /', toIntegration)),
    designOf(httpApi, urlIntegration('https://a.example')),
    designOf(httpApi, urlIntegration('https://a.example'), aRoute('GET /', { target: { var: 'target' } })),
    designOf(anApi('HTTP', {}, { import: { api_id: 'x9y8z7' } }), urlIntegration('https://a.example'), aRoute('GET /')),
  ],
  rejects: [rejected(designOf(httpApi, urlIntegration('https://a.example'), aRoute('GET /')), [], { key: 'i1' })],
};
