import {
  aMessageRoute,
  anObject,
  designOf,
  rejected,
  webSocketApi,
  type RuleCases,
} from '../../../../model/checks/cases.ts';

const connect = aMessageRoute('$connect', { api_key_required: true });
const callers = anObject('authorizer', { name: 'callers' }, { name: 'callers', variant: 'request-websocket' });

export const cases: RuleCases = {
  accepts: [
    designOf(webSocketApi, aMessageRoute('$connect', { api_key_required: true, authorization_type: 'AWS_IAM' })),
    designOf(webSocketApi, aMessageRoute('$connect', { api_key_required: { var: 'keys' } })),
    designOf(webSocketApi, aMessageRoute('orders', { api_key_required: true })),
  ],
  rejects: [
    rejected(designOf(webSocketApi, connect), ['api_key_required']),
    rejected(designOf(webSocketApi, callers, connect), ['api_key_required'], { fix: 'Use callers' }),
  ],
};
