import { rejected, type RuleCases } from '../../cases.ts';
import { designWithAccessLogs, logDestination, logFormat, logGroupArn } from './testing.ts';

export const cases: RuleCases = {
  accepts: [
    designWithAccessLogs({ destination_arn: logGroupArn, format: logFormat }),
    designWithAccessLogs({ destination_arn: { ref: 'lg1' }, format: logFormat }),
  ],
  rejects: [
    rejected(
      designWithAccessLogs({
        destination_arn: 'arn:aws:firehose:eu-west-1:123456789012:deliverystream/logs',
        format: logFormat,
      }),
      logDestination,
    ),
    rejected(designWithAccessLogs({ destination_arn: 'orders', format: logFormat }), logDestination, {
      severity: 'warning',
    }),
  ],
};
