import { anObject, designOf, httpApi, rejected, type RuleCases } from '../../../../model/checks/cases.ts';
import type { Value } from '../../../../model/schema/value.ts';

const withActions = (actions: Value) => designOf(httpApi, anObject('role', { actions }));

export const cases: RuleCases = {
  accepts: [
    designOf(httpApi, anObject('role')),
    withActions(['dynamodb:PutItem']),
    withActions([{ var: 'action' }]),
    withActions({ var: 'actions' }),
  ],
  rejects: [
    rejected(withActions(['dynamodb:*']), ['actions', 0]),
    rejected(withActions(['sqs:SendMessage', '*']), ['actions', 1]),
  ],
};
