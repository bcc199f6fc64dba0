import { aRoute, designOf, httpApi, rejected, type RuleCases } from '../../cases.ts';

export const cases: RuleCases = {
  accepts: [
    designOf(httpApi, aRoute('GET /', { authorization_type: 'JWT', authorization_scopes: ['read'] })),
    designOf(httpApi, aRoute('GET /', { authorization_type: { var: 'type' }, authorization_scopes: ['read'] })),
    designOf(httpApi, aRoute('GET /', { authorization_scopes: [] })),
  ],
  rejects: [
    rejected(designOf(httpApi, aRoute('GET /', { authorization_scopes: ['read'] })), ['authorization_scopes'], {
      fix: 'Remove the scopes',
    }),
    rejected(designOf(httpApi, aRoute('GET /', { authorization_type: 'CUSTOM', authorization_scopes: ['read'] })), [
      'authorization_scopes',
    ]),
  ],
};
