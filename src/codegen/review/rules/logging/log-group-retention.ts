import { setTo } from '../../../../model/checks/fixes.ts';
import { none } from '../../../../model/checks/rule.ts';
import { isUnset } from '../../../../model/schema/literals.ts';
import { sources } from '../../../../model/schema/sources.ts';
import type { ReviewRule } from '../../review-rule.ts';

const retention = 'retention_in_days';
const how = 'Set retention_in_days to what audits and incident analysis need.';

export const logGroupRetention: ReviewRule = {
  id: 'log-group-retention',
  category: 'review',
  topic: 'Logging',
  severity: 'hint',
  title: 'Log groups have a retention period',
  headline: 'Log group never expires',
  why: 'Without a retention period CloudWatch Logs keeps each event indefinitely: cost grows, and personal data is never erased.',
  how,
  source: sources.logRetention,
  outsideIds: ['CKV_AWS_66'],
  on: ['log_group'],
  check(group) {
    if (!isUnset(group.attributes[retention])) return none;
    return [
      {
        path: [retention],
        problem: 'The log group has no retention, so its lines never expire.',
        how,
        fix: setTo(group, [retention], 30, 'Keep 30 days'),
      },
    ];
  },
};
