import { rejected, type RuleCases } from '../../cases.ts';
import { authorizationHeader, designWithAuthorizer } from './testing.ts';

export const cases: RuleCases = {
  accepts: [
    designWithAuthorizer('jwt', { identity_source: [authorizationHeader] }),
    designWithAuthorizer('request-http', {
      identity_source: ['$context.routeKey', '$stageVariables.x', { var: 'place' }],
    }),
    designWithAuthorizer('request-websocket', {
      identity_source: ['route.request.header.Auth', 'route.request.querystring.t'],
    }),
  ],
  rejects: [
    rejected(
      designWithAuthorizer('request-http', { identity_source: ['route.request.header.Auth'] }),
      ['identity_source', 0],
      { fix: 'Set $request.header.Auth' },
    ),
    rejected(designWithAuthorizer('jwt', { identity_source: ['Authorization'] }), ['identity_source', 0], {
      fix: `Set ${authorizationHeader}`,
    }),
    rejected(designWithAuthorizer('jwt', { identity_source: ['$context.routeKey'] }), ['identity_source', 0], {
      severity: 'warning',
    }),
    rejected(designWithAuthorizer('request-http', { identity_source: ['$request.body.token'] }), [
      'identity_source',
      0,
    ]),
    rejected(
      designWithAuthorizer('request-websocket', { identity_source: [authorizationHeader] }),
      ['identity_source', 0],
      { fix: 'Set route.request.header.Authorization' },
    ),
    rejected(
      designWithAuthorizer('request-websocket', { identity_source: ['context.routeKey'] }),
      ['identity_source', 0],
      { severity: 'warning' },
    ),
  ],
};
