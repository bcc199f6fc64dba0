import { sources } from '../../../schema/sources.ts';
import { itemsOf } from '../../api-members.ts';
import { setTo } from '../../fixes.ts';
import { none, type ObjectRule } from '../../rule.ts';
import { identitySource } from './identity-source.ts';

export const jwtOneIdentitySource: ObjectRule = {
  id: 'jwt-one-identity-source',
  severity: 'warning',
  title: 'JWT authorizers have one identity source',
  source: sources.httpJwt,
  on: ['authorizer'],
  check(authorizer) {
    const places = itemsOf(authorizer.attributes[identitySource]);
    if (authorizer.variant !== 'jwt' || places.length < 2) return none;
    return [
      {
        path: [identitySource],
        problem: `${places.length} identity sources are set; JWT authorizers support one.`,
        how: 'Keep the one that contains the token.',
        fix: setTo(authorizer, [identitySource], places.slice(0, 1), 'Keep the first'),
      },
    ];
  },
};
