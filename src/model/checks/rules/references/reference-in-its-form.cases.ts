import type { Value } from '../../../schema/value.ts';
import { anApi, anIntegration, aRoute, designOf, rejected, type RuleCases } from '../../cases.ts';
import { designWithTargetExpression } from '../expressions/testing.ts';

const aimed = (value: Value) => designOf(anApi('HTTP'), anIntegration('http-url'), aRoute('GET /', { target: value }));

export const cases: RuleCases = {
  accepts: [
    designWithTargetExpression('"integrations/${awscc_apigatewayv2_integration.a.integration_id}"'),
    designWithTargetExpression('local.target'),
    aimed({ ref: 'i1' }),
    aimed({ ref: 'i1', attribute: 'integration_uri' }),
  ],
  rejects: [
    rejected(aimed({ ref: 'i1', attribute: 'integration_id' }), ['target'], { fix: 'Add integrations/' }),
    rejected(designWithTargetExpression('awscc_apigatewayv2_integration.a.integration_id'), ['target'], {
      fix: 'Add integrations/',
    }),
    rejected(designWithTargetExpression('"${awscc_apigatewayv2_integration.a.integration_id}"'), ['target']),
  ],
};
