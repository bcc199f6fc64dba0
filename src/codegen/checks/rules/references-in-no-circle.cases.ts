import {
  anApi,
  anIntegration,
  aRoute,
  aScaffold,
  designOf,
  designWithIntegration,
  rejected,
  type RuleCases,
} from '../../../model/checks/cases.ts';
import { designDescribedBy } from '../../../model/checks/rules/expressions/testing.ts';

export const cases: RuleCases = {
  accepts: [
    designOf(anApi('HTTP'), anIntegration('http-url'), aRoute('GET /', { target: { ref: 'i1' } })),
    designWithIntegration('http-url', { description: { hcl: 'awscc_apigatewayv2_api.orders.api_endpoint' } }),
    // The function may name the API; what it prints of itself has an order of its own.
    designOf(
      anApi('HTTP', { description: { ref: 's1' } }),
      aScaffold(),
      anIntegration('http-lambda', { integration_uri: { ref: 's1' } }),
    ),
    designDescribedBy('awscc_apigatewayv2_integration.backend.integration_id', {
      address: 'module.a.awscc_apigatewayv2_api.a',
    }),
  ],
  rejects: [
    rejected(designDescribedBy('awscc_apigatewayv2_integration.backend.integration_id'), ['description'], {
      key: 'a1',
    }),
    rejected(designDescribedBy('awscc_apigatewayv2_api.orders.api_id'), ['description'], { key: 'a1' }),
    rejected(
      designOf(
        anApi('HTTP', { description: { hcl: '"${awscc_apigatewayv2_route.a.route_id}"' } }),
        anIntegration('http-url'),
        aRoute('GET /', { target: { ref: 'i1' } }, { name: 'a' }),
      ),
      ['description'],
      { key: 'a1' },
    ),
  ],
};
