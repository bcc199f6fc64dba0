import { isTrue } from '../../../../model/checks/api-members.ts';
import { leaveOut } from '../../../../model/checks/fixes.ts';
import { none } from '../../../../model/checks/rule.ts';
import { inEachSettings } from '../../../../model/checks/rules/stages/route-settings.ts';
import { sources } from '../../../../model/schema/sources.ts';
import type { ReviewRule } from '../../review-rule.ts';

const how = 'Turn it off outside of a debugging session.';

export const dataTraceOff: ReviewRule = {
  id: 'data-trace-off',
  category: 'review',
  topic: 'Logging',
  severity: 'warning',
  title: 'Data trace is off',
  headline: 'Data trace logs whole messages',
  why: 'Data trace writes complete requests and responses to CloudWatch Logs, including personal data, tokens, and keys. AWS recommends against it in production.',
  how,
  source: sources.webSocketLogging,
  outsideIds: [],
  on: ['stage'],
  applies: (_, protocol) => protocol === 'WEBSOCKET',
  check: (stage, { protocol }) =>
    protocol === 'WEBSOCKET'
      ? inEachSettings(stage, ({ trace }) =>
          isTrue(trace.value)
            ? [
                {
                  path: trace.path,
                  problem: 'Data trace is on, so whole messages are written to the log.',
                  how,
                  fix: leaveOut(stage, trace.path, 'Turn off'),
                },
              ]
            : none,
        )
      : none,
};
