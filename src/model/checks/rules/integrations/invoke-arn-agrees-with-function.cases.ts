import { rejected, type RuleCases } from '../../cases.ts';
import { designWithTarget, functionArn, functionInvokeArn } from './testing.ts';

export const cases: RuleCases = {
  accepts: [designWithTarget('http-lambda', functionInvokeArn), designWithTarget('http-lambda', functionArn)],
  rejects: [
    rejected(designWithTarget('ws-lambda', functionInvokeArn.replace('eu-west-1', 'us-east-1')), ['integration_uri'], {
      fix: 'Use region and partition of the function',
    }),
    rejected(designWithTarget('http-lambda', functionInvokeArn.replace('arn:aws:', 'arn:aws-cn:')), [
      'integration_uri',
    ]),
  ],
};
