import { blockOf, itemsOf } from '../../../../model/checks/api-members.ts';
import { none, type Finding } from '../../../../model/checks/rule.ts';
import { textOf } from '../../../../model/schema/literals.ts';
import { sources } from '../../../../model/schema/sources.ts';
import type { ReviewRule } from '../../review-rule.ts';

const how = 'Enter the client IDs that the identity provider writes to aud or client_id.';

/** Why a literal is no client id; undefined where it may be one. */
function faultOf(audience: string, issuer: string | undefined): string | undefined {
  if (audience.includes('*')) return `The audience ${audience} is compared as it is, so * matches no token.`;
  if (issuer !== undefined && audience.replace(/\/$/, '') === issuer.replace(/\/$/, ''))
    return 'The audience is the issuer, so tokens for every client of the issuer may be accepted.';
  return undefined;
}

export const jwtAudienceExact: ReviewRule = {
  id: 'jwt-audience-exact',
  category: 'review',
  topic: 'Authorization',
  severity: 'warning',
  title: 'The audience of a JWT authorizer is the client ID of an app',
  headline: 'JWT audience is not a client ID',
  why: 'The audience separates tokens of this API from tokens that the same issuer made for other apps. API Gateway compares it exactly; wildcards are not supported.',
  how,
  source: sources.httpJwt,
  outsideIds: [],
  on: ['authorizer'],
  applies: ({ variant }) => variant === 'jwt',
  check({ variant, attributes }) {
    const token = variant === 'jwt' ? blockOf(attributes['jwt_configuration']) : undefined;
    if (!token) return none;
    return itemsOf(token['audience']).flatMap((audience, at): readonly Finding[] => {
      const problem = typeof audience === 'string' ? faultOf(audience, textOf(token, 'issuer')) : undefined;
      return problem === undefined ? [] : [{ path: ['jwt_configuration', 'audience', at], problem, how }];
    });
  },
};
