import { rejected, type RuleCases } from '../../../../model/checks/cases.ts';
import { designOfStage, designOfWebSocketStage } from '../testing.ts';

const logs = (format: string) => ({
  access_log_settings: { destination_arn: 'arn:aws:logs:eu-west-1:123456789012:log-group:orders', format },
});
const place = ['access_log_settings', 'format'];

export const cases: RuleCases = {
  accepts: [
    designOfStage({}),
    designOfStage(logs('$context.requestId $context.authorizer.principalId $context.authorizer.claims.sub')),
    designOfStage(logs('$context.requestId $context.authorizer.error $context.identity.sourceIp')),
    designOfStage({ access_log_settings: { format: { var: 'format' } } }),
  ],
  rejects: [
    rejected(
      designOfStage(logs('{"requestId":"$context.requestId","mail":"$context.authorizer.claims.email"}')),
      place,
    ),
    rejected(designOfStage(logs('$context.requestId $context.authorizer.access_token')), place),
    rejected(designOfWebSocketStage(logs('$context.requestId $context.identity.apiKey')), place),
  ],
};
