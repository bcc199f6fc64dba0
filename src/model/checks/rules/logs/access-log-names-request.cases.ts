import { rejected, type RuleCases } from '../../cases.ts';
import { designWithAccessLogs, logFormat, logGroupArn } from './testing.ts';

export const cases: RuleCases = {
  accepts: [
    designWithAccessLogs({ destination_arn: logGroupArn, format: logFormat }),
    designWithAccessLogs({ destination_arn: logGroupArn, format: '$context.extendedRequestId' }),
  ],
  rejects: [
    rejected(designWithAccessLogs({ destination_arn: logGroupArn, format: '{"status":"$context.status"}' }), [
      'access_log_settings',
      'format',
    ]),
    rejected(
      designWithAccessLogs({ destination_arn: logGroupArn, format: '$context.requestIdentity' }),
      ['access_log_settings', 'format'],
      { fix: 'Add $context.requestId' },
    ),
  ],
};
