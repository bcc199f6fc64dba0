import { anObject, designOf, httpApi, rejected, type RuleCases } from '../../../../model/checks/cases.ts';
import type { Value } from '../../../../model/schema/value.ts';

const actions = ['dynamodb:PutItem'];
const table = 'arn:aws:dynamodb:eu-west-1:123456789012:table/orders';
const withResources = (resources: Value) => designOf(httpApi, anObject('role', { actions, resources }));

export const cases: RuleCases = {
  accepts: [
    designOf(httpApi, anObject('role')),
    withResources([table]),
    withResources([{ hcl: 'aws_dynamodb_table.orders.arn' }]),
    withResources({ var: 'resources' }),
  ],
  rejects: [
    rejected(designOf(httpApi, anObject('role', { actions })), ['resources']),
    rejected(withResources([table, '*']), ['resources', 1]),
  ],
};
