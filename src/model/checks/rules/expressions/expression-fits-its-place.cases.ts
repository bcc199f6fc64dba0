import { rejected, type RuleCases } from '../../cases.ts';
import { designWithTargetExpression } from './testing.ts';

export const cases: RuleCases = {
  accepts: [
    designWithTargetExpression('"integrations/${awscc_apigatewayv2_integration.a.integration_id}"'),
    designWithTargetExpression('"integrations/${lower(awscc_apigatewayv2_route.a.route_id)}"'),
    designWithTargetExpression('"integrations/${aws_lambda_function.a.id}"'),
  ],
  rejects: [rejected(designWithTargetExpression('"integrations/${awscc_apigatewayv2_route.a.route_id}"'), ['target'])],
};
