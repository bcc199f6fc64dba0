import type { Design, DesignObject } from '../../../design/design.ts';
import { addObject, newObject } from '../../../design/edits.ts';
import { declaredIn } from '../../../design/passthrough/passthrough.ts';
import { sources } from '../../../schema/sources.ts';
import { apiMembersOf, isTrue } from '../../api-members.ts';
import type { DesignRule } from '../../rule.ts';
import { logs, settingsOf } from '../stages/route-settings.ts';

/** Something that is logged, which a WebSocket API does with the role of the account. */
const writesLogs = (stage: DesignObject) =>
  stage.attributes['access_log_settings'] !== undefined ||
  settingsOf(stage).some(({ logs: level, trace }) => logs(level) || isTrue(trace.value));

/** The setting of the account stands in text beside the design. */
const keepsAccount = ({ passthrough: kept }: Design) =>
  [...declaredIn(kept).resources].some((address) => /^aws(?:cc_apigateway|_api_gateway)_account\./.test(address));

export const websocketLogsHaveRole: DesignRule = {
  id: 'websocket-logs-have-role',
  severity: 'warning',
  title: 'A WebSocket API logs with a role that the account names; without one AWS refuses the stage',
  source: sources.webSocketLogging,
  *checkDesign(design, index) {
    if ((index.byType.get('account_logging') ?? []).length > 0 || keepsAccount(design)) return;
    for (const { protocol, members } of apiMembersOf(design)) {
      if (protocol !== 'WEBSOCKET') continue;
      for (const stage of members.stage)
        if (writesLogs(stage))
          yield {
            key: stage.key,
            path: [],
            problem: 'The stage writes logs, for which the account needs a log role in this region.',
            how: 'Add the account log role, unless the account has one.',
            fix: {
              title: 'Add the account log role',
              edit: (design) => addObject(newObject(design, 'account_logging', 'account-logging'))(design),
            },
          };
    }
  },
};
