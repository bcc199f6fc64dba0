import { fixed } from '../../../../model/checks/fixes.ts';
import { none } from '../../../../model/checks/rule.ts';
import { logAccess } from '../../../../model/design/companions.ts';
import { isUnset } from '../../../../model/schema/literals.ts';
import { sources } from '../../../../model/schema/sources.ts';
import type { ReviewRule } from '../../review-rule.ts';
import { stagePath, stageTypes, stageValue } from '../stage-settings.ts';

const how = 'Add access_log_settings with a log group and a format.';

export const stageAccessLogs: ReviewRule = {
  id: 'stage-access-logs',
  category: 'review',
  topic: 'Logging',
  severity: 'warning',
  title: 'Each stage has access logs',
  headline: 'Stage has no access log',
  why: 'Without access logs, neither failing requests nor an attack can be traced to a caller, a route, or an integration error.',
  how,
  source: sources.httpAccessLogs,
  outsideIds: ['CKV_AWS_76', 'CKV_AWS_95', 'AWS-0001', 'APIGateway.9'],
  on: stageTypes,
  check(stage) {
    const { isKnown, value } = stageValue(stage, 'access_log_settings');
    if (!isKnown || !isUnset(value)) return none;
    return [
      {
        path: stagePath(stage, 'access_log_settings'),
        problem: 'The stage writes no access log, so requests leave no trace.',
        how,
        ...fixed(stage.type === 'stage' ? { title: 'Add log group', edit: logAccess(stage.key) } : undefined),
      },
    ];
  },
};
