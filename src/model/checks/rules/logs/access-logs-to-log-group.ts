import { textOf } from '../../../schema/literals.ts';
import { sources } from '../../../schema/sources.ts';
import { none, type ObjectRule } from '../../rule.ts';
import { accessLogsOf, destinationPath } from './access-logs.ts';

export const accessLogsToLogGroup: ObjectRule = {
  id: 'access-logs-to-log-group',
  severity: 'error',
  title: 'Access logs go to a CloudWatch log group',
  source: sources.refusals,
  on: ['stage'],
  check(stage) {
    const settings = accessLogsOf(stage);
    const arn = settings && textOf(settings, 'destination_arn')?.trim();
    if (arn === undefined || /^arn:[^:]+:logs:[^:]*:[^:]*:log-group:[^:]+/.test(arn)) return none;
    const firehose = /^arn:[^:]+:firehose:/.test(arn);
    const other = /^arn:[^:]+:[^:]+:/.test(arn);
    return [
      {
        path: destinationPath,
        problem: firehose
          ? 'This is a Firehose stream. HTTP and WebSocket APIs log to CloudWatch only.'
          : "This isn't a log group ARN.",
        how: 'Enter an ARN such as arn:aws:logs:eu-west-1:123456789012:log-group:orders.',
        severity: other ? 'error' : 'warning',
      },
    ];
  },
};
