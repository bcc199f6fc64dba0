import { rejected, type RuleCases } from '../../cases.ts';
import { designWithAuthorizer } from './testing.ts';

const lambda = 'arn:aws:lambda:eu-west-1:123456789012:function:auth';
const invoke = `arn:aws:apigateway:eu-west-1:lambda:path/2015-03-31/functions/${lambda}/invocations`;

export const cases: RuleCases = {
  accepts: [
    designWithAuthorizer('request-http', { authorizer_uri: invoke }),
    designWithAuthorizer('request-http', { authorizer_uri: { ref: 's1' } }),
  ],
  rejects: [
    rejected(designWithAuthorizer('request-http', { authorizer_uri: lambda }), ['authorizer_uri'], {
      fix: 'Use the invoke ARN',
    }),
    rejected(designWithAuthorizer('request-websocket', { authorizer_uri: { hcl: 'aws_lambda_function.auth.arn' } }), [
      'authorizer_uri',
    ]),
  ],
};
