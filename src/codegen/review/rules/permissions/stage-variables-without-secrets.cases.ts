import { rejected, type RuleCases } from '../../../../model/checks/cases.ts';
import type { Value } from '../../../../model/schema/value.ts';
import { designOfStage } from '../testing.ts';

const withVariables = (variables: Value) => designOfStage({ stage_variables: variables });

export const cases: RuleCases = {
  accepts: [
    designOfStage({}),
    withVariables({ host: 'orders.example.com', table: 'orders' }),
    withVariables({ token: { var: 'token' } }),
    withVariables({ secretArn: 'arn:aws:secretsmanager:eu-west-1:123456789012:secret:orders' }),
    withVariables({ passwordParameter: '/prod/orders/password', tokenUrl: 'https://login.example.com/token' }),
    withVariables({ hcl: 'local.variables' }),
  ],
  rejects: [
    rejected(withVariables({ dbPassword: 'correct horse' }), ['stage_variables', 'dbPassword']),
    rejected(withVariables({ key: `AKIA${'ABCDEFGH234567JK'}` }), ['stage_variables', 'key']),
  ],
};
