import { none } from '../../../../model/checks/rule.ts';
import { isDynamic } from '../../../../model/schema/value.ts';
import { isUnset } from '../../../../model/schema/literals.ts';
import { sources } from '../../../../model/schema/sources.ts';
import type { ReviewRule } from '../../review-rule.ts';
import { routeDefaultPath, routeDefaults, setRouteDefaults } from '../stage-settings.ts';

const level = 'logging_level';
const how = 'Set logging_level to ERROR.';

export const websocketExecutionLogs: ReviewRule = {
  id: 'websocket-execution-logs',
  category: 'review',
  topic: 'Logging',
  severity: 'warning',
  title: 'WebSocket stages have execution logs for errors',
  headline: 'WebSocket stage has no execution logs',
  why: 'Errors of authorizers, mapping templates, and integrations of a WebSocket API appear only in the execution logs; the client gets Internal server error.',
  how,
  source: sources.webSocketLogging,
  outsideIds: ['APIGateway.1'],
  on: ['stage'],
  applies: (_, protocol) => protocol === 'WEBSOCKET',
  check(stage, { protocol }) {
    const defaults = protocol === 'WEBSOCKET' ? routeDefaults(stage) : undefined;
    const value = defaults?.[level];
    if (!defaults || isDynamic(value) || !(isUnset(value) || value === 'OFF')) return none;
    return [
      {
        path: routeDefaultPath(stage, level),
        problem: 'The stage has no execution logs, so errors of integrations and templates are not recorded.',
        how,
        fix: { title: 'Log errors', edit: setRouteDefaults(stage, { [level]: 'ERROR' }) },
      },
    ];
  },
};
