import { rejected, type RuleCases } from '../../cases.ts';
import { designWithAuthorizer, designWithJwt, jwtIssuer } from './testing.ts';

export const cases: RuleCases = {
  accepts: [
    designWithJwt({ issuer: jwtIssuer, audience: ['shop'] }),
    designWithJwt({ issuer: { var: 'issuer' }, audience: { var: 'audience' } }),
    designWithAuthorizer('request-http', {}),
    designWithAuthorizer('jwt', { jwt_configuration: { var: 'token' } }),
  ],
  rejects: [
    rejected(designWithJwt({ issuer: jwtIssuer }), ['jwt_configuration', 'audience']),
    rejected(designWithJwt({ issuer: jwtIssuer, audience: [] }), ['jwt_configuration', 'audience']),
    rejected(designWithJwt({ issuer: jwtIssuer, audience: [''] }), ['jwt_configuration', 'audience']),
    rejected(designWithJwt({ audience: ['shop'] }), ['jwt_configuration', 'issuer']),
    rejected(designWithJwt({ issuer: '', audience: ['shop'] }), ['jwt_configuration', 'issuer']),
  ],
};
