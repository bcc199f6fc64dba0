import { rejected, type RuleCases } from '../../cases.ts';
import { designWithAccessLogs, logDestination, logFormat, logGroupArn } from './testing.ts';

export const cases: RuleCases = {
  accepts: [
    designWithAccessLogs({ destination_arn: logGroupArn, format: logFormat }),
    designWithAccessLogs({
      destination_arn: { hcl: 'trimsuffix(awscc_logs_log_group.a.arn, ":*")' },
      format: logFormat,
    }),
    designWithAccessLogs({ destination_arn: { hcl: 'aws_cloudwatch_log_group.a.arn' }, format: logFormat }),
  ],
  rejects: [
    rejected(designWithAccessLogs({ destination_arn: `${logGroupArn}:*`, format: logFormat }), logDestination, {
      fix: 'Remove :*',
    }),
    rejected(
      designWithAccessLogs({ destination_arn: { hcl: 'awscc_logs_log_group.a.arn' }, format: logFormat }),
      logDestination,
    ),
  ],
};
