import { rejected, type RuleCases } from '../../cases.ts';
import { designWithStage } from '../stages/testing.ts';
import { designWithAccessLogs, logDestination, logFormat, logGroupArn } from './testing.ts';

export const cases: RuleCases = {
  accepts: [
    designWithStage({}),
    designWithAccessLogs({ destination_arn: logGroupArn, format: logFormat }),
    designWithAccessLogs({ destination_arn: { var: 'group' }, format: { var: 'format' } }),
    designWithStage({ access_log_settings: { var: 'logs' } }),
  ],
  rejects: [
    rejected(designWithAccessLogs({ destination_arn: logGroupArn }), ['access_log_settings', 'format'], {
      fix: 'Log the request ID',
    }),
    rejected(designWithAccessLogs({ format: logFormat }), logDestination),
  ],
};
