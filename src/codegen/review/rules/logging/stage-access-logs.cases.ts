import { anObject, designOf, httpApi, rejected, type RuleCases } from '../../../../model/checks/cases.ts';
import { designOfStage, designOfWebSocketStage } from '../testing.ts';

const logs = 'access_log_settings';
const group = 'arn:aws:logs:eu-west-1:123456789012:log-group:orders';

export const cases: RuleCases = {
  accepts: [
    designOfStage({ [logs]: { destination_arn: group, format: '$context.requestId' } }),
    designOfStage({ [logs]: { hcl: 'local.logs' } }),
    designOf(httpApi, anObject('managed_overrides', { stage: { [logs]: { destination_arn: group } } })),
  ],
  rejects: [
    rejected(designOfStage({}), [logs], { fix: 'Add log group' }),
    rejected(designOfWebSocketStage({}), [logs], { fix: 'Add log group' }),
    rejected(designOf(httpApi, anObject('managed_overrides', {})), ['stage', logs]),
  ],
};
