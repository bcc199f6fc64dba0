import { aRoute, designOf, httpApi, rejected, type RuleCases } from '../../cases.ts';
import { chosenAuthorizer, iamAuthorization, jwtAuthorizer } from './testing.ts';

export const cases: RuleCases = {
  accepts: [
    designOf(httpApi, jwtAuthorizer, aRoute('GET /', { authorization_type: 'JWT', authorizer_id: chosenAuthorizer })),
    designOf(httpApi, aRoute('GET /', { authorization_type: 'CUSTOM', authorizer_id: 'a1b2c3' })),
    designOf(httpApi, aRoute('GET /', iamAuthorization)),
  ],
  rejects: [
    rejected(designOf(httpApi, aRoute('GET /', { authorization_type: 'CUSTOM' })), ['authorizer_id']),
    rejected(
      designOf(httpApi, aRoute('GET /', { authorization_type: 'JWT' }, { import: { route_id: 'b1c2d3' } })),
      ['authorizer_id'],
      { severity: 'warning' },
    ),
    rejected(designOf(httpApi, jwtAuthorizer, aRoute('GET /', { authorization_type: 'JWT' })), ['authorizer_id'], {
      fix: 'Use authorizer',
    }),
    rejected(designOf(httpApi, jwtAuthorizer, aRoute('GET /', { authorization_type: 'CUSTOM', authorizer_id: '' })), [
      'authorizer_id',
    ]),
  ],
};
