import { anObject, aRoute, designOf, httpApi, rejected, type RuleCases } from '../../cases.ts';
import { chosenAuthorizer, jwtAuthorizer } from './testing.ts';

const lambda = anObject('authorizer', { name: 'customers' }, { variant: 'request-http' });

export const cases: RuleCases = {
  accepts: [
    designOf(httpApi, jwtAuthorizer, aRoute('GET /', { authorization_type: 'JWT', authorizer_id: chosenAuthorizer })),
    designOf(httpApi, lambda, aRoute('GET /', { authorization_type: 'CUSTOM', authorizer_id: chosenAuthorizer })),
    designOf(
      httpApi,
      lambda,
      aRoute('GET /', { authorization_type: { var: 'type' }, authorizer_id: chosenAuthorizer }),
    ),
    designOf(httpApi, aRoute('GET /', { authorization_type: 'JWT', authorizer_id: 'a1b2c3' })),
  ],
  rejects: [
    rejected(
      designOf(
        httpApi,
        jwtAuthorizer,
        aRoute('GET /', { authorization_type: 'CUSTOM', authorizer_id: chosenAuthorizer }),
      ),
      ['authorizer_id'],
      { fix: 'Set JWT' },
    ),
    rejected(
      designOf(httpApi, lambda, aRoute('GET /', { authorization_type: 'JWT', authorizer_id: chosenAuthorizer })),
      ['authorizer_id'],
      { fix: 'Set CUSTOM' },
    ),
  ],
};
