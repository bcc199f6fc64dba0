import { rejected, type RuleCases } from '../../cases.ts';
import { designWithJwt, jwtIssuer } from './testing.ts';

export const cases: RuleCases = {
  accepts: [
    designWithJwt({ issuer: jwtIssuer, audience: ['shop'] }),
    designWithJwt({ issuer: { var: 'issuer' }, audience: ['shop'] }),
  ],
  rejects: [
    rejected(designWithJwt({ issuer: 'http://id.example.com', audience: ['shop'] }), ['jwt_configuration', 'issuer'], {
      fix: 'Set https://id.example.com',
    }),
    rejected(designWithJwt({ issuer: 'id.example.com/shop', audience: ['shop'] }), ['jwt_configuration', 'issuer']),
    rejected(designWithJwt({ issuer: 'shop', audience: ['shop'] }), ['jwt_configuration', 'issuer']),
  ],
};
