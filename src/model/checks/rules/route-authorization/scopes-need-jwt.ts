import { sources } from '../../../schema/sources.ts';
import { itemsOf } from '../../api-members.ts';
import { leaveOut } from '../../fixes.ts';
import { none, type ObjectRule } from '../../rule.ts';
import { authorizationOf } from './authorization.ts';

export const scopesNeedJwt: ObjectRule = {
  id: 'scopes-need-jwt',
  severity: 'error',
  title: 'Scopes are set for JWT authorization only',
  source: sources.refusals,
  on: ['route'],
  check(route) {
    const authorization = authorizationOf(route);
    if (route.variant !== 'http' || authorization === undefined || authorization === 'JWT') return none;
    if (itemsOf(route.attributes['authorization_scopes']).length === 0) return none;
    return [
      {
        path: ['authorization_scopes'],
        problem: `Scopes require JWT authorization, but authorization_type is ${authorization}.`,
        how: 'Set the authorization to JWT, or remove the scopes.',
        fix: leaveOut(route, ['authorization_scopes'], 'Remove the scopes'),
      },
    ];
  },
};
