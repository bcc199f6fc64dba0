import { rejected, type RuleCases } from '../../cases.ts';
import { authorizationHeader, designWithAuthorizer } from './testing.ts';

export const cases: RuleCases = {
  accepts: [
    designWithAuthorizer('jwt', { identity_source: [authorizationHeader] }),
    designWithAuthorizer('jwt', { identity_source: { var: 'places' } }),
    designWithAuthorizer('request-http', { identity_source: [authorizationHeader, '$context.routeKey'] }),
  ],
  rejects: [
    rejected(
      designWithAuthorizer('jwt', { identity_source: [authorizationHeader, '$request.querystring.token'] }),
      ['identity_source'],
      { fix: 'Keep the first' },
    ),
  ],
};
