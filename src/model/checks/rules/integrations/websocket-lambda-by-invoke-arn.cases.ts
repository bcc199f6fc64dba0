import { rejected, type RuleCases } from '../../cases.ts';
import { designWithTarget, functionArn, functionInvokeArn } from './testing.ts';

export const cases: RuleCases = {
  accepts: [
    designWithTarget('ws-lambda', functionInvokeArn),
    designWithTarget('ws-lambda', { hcl: 'aws_lambda_function.a.invoke_arn' }),
    designWithTarget('http-lambda', functionArn),
  ],
  rejects: [
    rejected(designWithTarget('ws-lambda', functionArn), ['integration_uri'], { fix: 'Use the invoke ARN' }),
    rejected(designWithTarget('ws-lambda-custom', 'arn:aws-cn:lambda:cn-north-1:123456789012:function:f'), [
      'integration_uri',
    ]),
    rejected(designWithTarget('ws-lambda', { hcl: 'aws_lambda_function.orders.arn' }), ['integration_uri']),
    rejected(designWithTarget('ws-lambda', { hcl: 'awscc_lambda_function.orders.arn' }), ['integration_uri']),
  ],
};
