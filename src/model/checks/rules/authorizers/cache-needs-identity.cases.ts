import { rejected, type RuleCases } from '../../cases.ts';
import { authorizationHeader, designWithAuthorizer } from './testing.ts';

export const cases: RuleCases = {
  accepts: [
    designWithAuthorizer('request-http', {
      authorizer_result_ttl_in_seconds: 300,
      identity_source: [authorizationHeader],
    }),
    designWithAuthorizer('request-http', { authorizer_result_ttl_in_seconds: 300, identity_source: { var: 'places' } }),
    designWithAuthorizer('request-http', { authorizer_result_ttl_in_seconds: 0 }),
    designWithAuthorizer('request-http', { authorizer_result_ttl_in_seconds: { var: 'seconds' } }),
  ],
  rejects: [
    rejected(designWithAuthorizer('request-http', { authorizer_result_ttl_in_seconds: 300, identity_source: [] }), [
      'authorizer_result_ttl_in_seconds',
    ]),
    rejected(designWithAuthorizer('request-http', { authorizer_result_ttl_in_seconds: '60', identity_source: [] }), [
      'authorizer_result_ttl_in_seconds',
    ]),
  ],
};
