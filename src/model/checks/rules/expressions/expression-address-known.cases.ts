import { rejected, type RuleCases } from '../../cases.ts';
import { designDescribedBy, designWithTargetExpression } from './testing.ts';

export const cases: RuleCases = {
  accepts: [
    designWithTargetExpression('"integrations/${aws_apigatewayv2_integration.a.id}"'),
    designDescribedBy('awscc_apigatewayv2_api.orders.api_id'),
    designDescribedBy('data.awscc_apigatewayv2_api.other.name'),
    {
      ...designWithTargetExpression('"integrations/${awscc_apigatewayv2_integration.b.integration_id}"'),
      passthrough: [{ file: 'b.tf', text: 'resource "awscc_apigatewayv2_integration" "b" {}' }],
    },
  ],
  rejects: [
    rejected(designWithTargetExpression('"integrations/${awscc_apigatewayv2_integration.b.integration_id}"'), [
      'target',
    ]),
    rejected(designWithTargetExpression('"integrations/${aws_apigatewayv2_api.orders.id}"'), ['target'], {
      severity: 'error',
    }),
    rejected(
      {
        ...designWithTargetExpression('"integrations/${aws_apigatewayv2_integration.b.id}"'),
        passthrough: [{ file: 'b.tf', text: 'resource "awscc_apigatewayv2_integration" "b" {}' }],
      },
      ['target'],
      { severity: 'error' },
    ),
  ],
};
