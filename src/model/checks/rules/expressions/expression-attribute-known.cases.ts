import { rejected, type RuleCases } from '../../cases.ts';
import { designWithExpression } from './testing.ts';

export const cases: RuleCases = {
  accepts: [
    designWithExpression('awscc_apigatewayv2_integration.orders.integration_id'),
    designWithExpression('awscc_apigatewayv2_integration.orders[0].oops'),
    designWithExpression('aws_apigatewayv2_integration.orders.id'),
    designWithExpression('aws_apigatewayv2_stage.live.invoke_url'),
  ],
  rejects: [
    rejected(designWithExpression('awscc_apigatewayv2_integration.orders.integrationId'), ['description']),
    rejected(designWithExpression('aws_apigatewayv2_integration.orders.timeout_in_millis'), ['description']),
  ],
};
