import { rejected, type RuleCases } from '../../../../model/checks/cases.ts';
import { accessLogFormats } from '../../../../model/schema/access-log-formats.ts';
import { designOfStage, designOfWebSocketStage } from '../testing.ts';

const logs = (format: string) => ({
  access_log_settings: { destination_arn: 'arn:aws:logs:eu-west-1:123456789012:log-group:orders', format },
});
const place = ['access_log_settings', 'format'];

export const cases: RuleCases = {
  accepts: [
    designOfStage({}),
    designOfStage(logs(accessLogFormats.http)),
    designOfWebSocketStage(logs(accessLogFormats.websocket)),
    designOfStage(logs('$context.requestId $context.path $context.status')),
  ],
  rejects: [
    rejected(designOfStage(logs('$context.requestId')), place, { fix: 'Add $context.routeKey, $context.status' }),
    rejected(designOfStage(logs('{"id":"$context.requestId","route":"$context.routeKey"}')), place, {
      fix: 'Add $context.status',
    }),
  ],
};
