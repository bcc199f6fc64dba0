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
  title: 'Accounts with WebSocket logs have a log role',
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
            problem: 'Logs of WebSocket stages require a log role for the account in this region.',
            how: 'Add the account log role, unless the account already has one.',
            fix: {
              title: 'Add the account log role',
              edit: (design) => addObject(newObject(design, 'account_logging', 'account-logging'))(design),
            },
          };
    }
  },
};
