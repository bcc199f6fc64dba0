import { anObject, aRoute, designOf, httpApi, rejected, type RuleCases } from '../../../../model/checks/cases.ts';

const guarded = aRoute('GET /orders', { authorization_type: 'AWS_IAM' }, { key: 'r9', name: 'orders' });
const customers = anObject('authorizer', { name: 'customers' }, { name: 'customers', variant: 'jwt' });

export const cases: RuleCases = {
  accepts: [
    designOf(httpApi, aRoute('$default')),
    designOf(httpApi, aRoute('GET /ping'), guarded),
    designOf(httpApi, aRoute('$default', { authorization_type: 'AWS_IAM' }), guarded),
    designOf(httpApi, aRoute('$default', { authorization_type: { var: 'authorization' } }), guarded),
  ],
  rejects: [
    rejected(designOf(httpApi, guarded, aRoute('$default')), ['route_key']),
    rejected(designOf(httpApi, guarded, aRoute('ANY /{proxy+}')), ['route_key']),
    rejected(designOf(httpApi, guarded, customers, aRoute('ANY /orders/{proxy+}')), ['route_key'], {
      fix: 'Use customers',
    }),
  ],
};
