import {
  aMessageRoute,
  anObject,
  aRoute,
  designOf,
  httpApi,
  rejected,
  webSocketApi,
  type RuleCases,
} from '../../../../model/checks/cases.ts';

const customers = anObject('authorizer', { name: 'customers' }, { name: 'customers', variant: 'jwt' });
const place = ['authorization_type'];

export const cases: RuleCases = {
  accepts: [
    designOf(httpApi, aRoute('GET /orders', { authorization_type: 'AWS_IAM' })),
    designOf(httpApi, aRoute('GET /orders', { authorization_type: { hcl: 'local.authorization' } })),
    designOf(webSocketApi, aMessageRoute('orders')),
    designOf(webSocketApi, aMessageRoute('$connect', { api_key_required: true })),
  ],
  rejects: [
    rejected(designOf(httpApi, aRoute('GET /orders')), place),
    rejected(designOf(httpApi, aRoute('GET /orders', { authorization_type: 'NONE' })), place),
    rejected(designOf(webSocketApi, aMessageRoute('$connect')), place),
    rejected(designOf(httpApi, aRoute('GET /orders'), customers), place, { key: 'r1', fix: 'Use customers' }),
    rejected(designOf(aRoute('GET /orders', { api_id: 'a1b2c3d4e5' })), place),
  ],
};
