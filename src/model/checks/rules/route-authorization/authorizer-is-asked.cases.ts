import {
  aMessageRoute,
  anObject,
  aRoute,
  designOf,
  httpApi,
  rejected,
  webSocketApi,
  type RuleCases,
} from '../../cases.ts';
import { chosenAuthorizer, iamAuthorization, jwtAuthorizer } from './testing.ts';

const connecting = anObject('authorizer', { name: 'customers' }, { variant: 'request-websocket' });

export const cases: RuleCases = {
  accepts: [
    designOf(httpApi, aRoute('GET /')),
    designOf(httpApi, aRoute('GET /', { authorization_type: { var: 'type' }, authorizer_id: 'a1b2c3' })),
  ],
  rejects: [
    rejected(
      designOf(httpApi, jwtAuthorizer, aRoute('GET /', { authorizer_id: chosenAuthorizer })),
      ['authorizer_id'],
      { fix: 'Set JWT' },
    ),
    rejected(designOf(httpApi, aRoute('GET /', { ...iamAuthorization, authorizer_id: 'a1b2c3' })), ['authorizer_id'], {
      fix: 'Clear',
    }),
    rejected(
      designOf(webSocketApi, connecting, aMessageRoute('chat', { authorizer_id: chosenAuthorizer })),
      ['authorizer_id'],
      { fix: 'Clear' },
    ),
  ],
};
