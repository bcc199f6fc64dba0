import { aMessageRoute, anApi, designOf, rejected, type RuleCases } from '../../cases.ts';
import { designWithExpression, designWithTargetExpression } from '../expressions/testing.ts';

export const cases: RuleCases = {
  accepts: [
    designWithExpression('awscc_apigatewayv2_integration.a.integration_id'),
    designWithExpression('awscc_apigatewayv2_api.a.id'),
    designWithExpression('"text awscc_apigatewayv2_integration.a.id"'),
    designWithExpression('awscc_apigatewayv2_integration.'),
    designWithTargetExpression('"integrations/${split("|", awscc_apigatewayv2_integration.a.id)[1]}"'),
    designWithTargetExpression('"integrations/${aws_apigatewayv2_integration.a.id}"'),
  ],
  rejects: [
    rejected(designWithExpression('"integrations/${awscc_apigatewayv2_integration.a-b.id}"'), ['description'], {
      fix: 'Use .integration_id',
    }),
    rejected(designWithTargetExpression('"integrations/${awscc_apigatewayv2_integration.a.id}"'), ['target'], {
      severity: 'error',
      fix: 'Use .integration_id',
    }),
    rejected(
      designOf(
        anApi('WEBSOCKET'),
        aMessageRoute('chat', { request_models: { $default: { hcl: 'awscc_apigatewayv2_model.a.id' } } }),
      ),
      ['request_models', '$default'],
      { severity: 'error', fix: 'Use .name' },
    ),
    rejected(designWithTargetExpression('"integrations/${lower(awscc_apigatewayv2_integration.a.id)}"'), ['target']),
  ],
};
