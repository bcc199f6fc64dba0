import { sources } from '../../../schema/sources.ts';
import { isHcl } from '../../../schema/value.ts';
import { setTo } from '../../fixes.ts';
import { none, type ObjectRule } from '../../rule.ts';
import { accessLogsOf, destinationPath } from './access-logs.ts';

const untrimmed = /^awscc_logs_log_group\.[\w-]+\.arn$/;

export const logGroupWithoutStar: ObjectRule = {
  id: 'log-group-without-star',
  severity: 'warning',
  title: "Log group ARNs don't end in :*",
  source: sources.issue('aws/aws-cdk', 38796),
  on: ['stage'],
  check(stage) {
    const settings = accessLogsOf(stage);
    const value = settings?.['destination_arn'];
    const text = typeof value === 'string' && /^arn:.*:\*$/.test(value) ? value.slice(0, -2) : undefined;
    const hcl = isHcl(value) && untrimmed.test(value.hcl.trim()) ? value.hcl.trim() : undefined;
    if (text === undefined && hcl === undefined) return none;
    return [
      {
        path: destinationPath,
        problem: 'The ARN ends in :*. AWS returns it without, so each plan shows a change.',
        how: 'Remove it.',
        fix: setTo(stage, destinationPath, text ?? { hcl: `trimsuffix(${hcl}, ":*")` }, 'Remove :*'),
      },
    ];
  },
};
