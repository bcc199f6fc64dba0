import type { DesignObject } from '../../../design/design.ts';
import { sources } from '../../../schema/sources.ts';
import { isFalse, isTrue } from '../../api-members.ts';
import { leaveOut } from '../../fixes.ts';
import { none, type Finding, type ObjectRule } from '../../rule.ts';
import { inEachSettings, logs, type RouteSetting, type RouteSettings } from '../stages/route-settings.ts';

function executionLogs(stage: DesignObject, { logs: level, trace }: RouteSettings): readonly Finding[] {
  const finding = ({ path }: RouteSetting, on: boolean): Finding => ({
    path,
    problem: on
      ? "HTTP APIs don't support execution logs. AWS refuses the stage at apply."
      : "HTTP APIs don't support execution logs, so this has no effect.",
    how: 'Clear it. HTTP APIs support access logs.',
    severity: on ? 'error' : 'warning',
    fix: leaveOut(stage, path),
  });
  return [
    ...(logs(level) || level.value === 'OFF' ? [finding(level, level.value !== 'OFF')] : []),
    ...(isTrue(trace.value) || isFalse(trace.value) ? [finding(trace, isTrue(trace.value))] : []),
  ];
}

export const httpWithoutExecutionLogs: ObjectRule = {
  id: 'http-without-execution-logs',
  severity: 'error',
  title: 'Execution logs are set for WebSocket APIs only',
  source: sources.issue('terraform-aws-modules/terraform-aws-apigateway-v2', 42),
  on: ['stage'],
  check: (stage, { protocol }) =>
    protocol === 'HTTP' ? inEachSettings(stage, (settings) => executionLogs(stage, settings)) : none,
};
