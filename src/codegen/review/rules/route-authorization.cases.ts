import {
  aMessageRoute,
  aRoute,
  designOf,
  httpApi,
  rejected,
  webSocketApi,
  type RuleCases,
} from '../../../model/checks/cases.ts';

export const cases: RuleCases = {
  accepts: [
    designOf(httpApi, aRoute('GET /orders', { authorization_type: 'AWS_IAM' })),
    designOf(httpApi, aRoute('GET /orders', { authorization_type: { hcl: 'local.authorization' } })),
    designOf(webSocketApi, aMessageRoute('orders')),
  ],
  rejects: [
    rejected(designOf(httpApi, aRoute('GET /orders')), ['authorization_type']),
    rejected(designOf(httpApi, aRoute('GET /orders', { authorization_type: 'NONE' })), ['authorization_type']),
    rejected(designOf(webSocketApi, aMessageRoute('$connect')), ['authorization_type']),
  ],
};
