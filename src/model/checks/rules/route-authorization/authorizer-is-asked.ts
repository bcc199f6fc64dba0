import { isUnset } from '../../../schema/literals.ts';
import { sources } from '../../../schema/sources.ts';
import { referred } from '../../api-members.ts';
import { leaveOut, setTo } from '../../fixes.ts';
import type { DesignRule } from '../../rule.ts';
import { authorizationFor, authorizationOf, isOffConnect } from './authorization.ts';

const type = 'authorization_type';
const authorizer = 'authorizer_id';

export const authorizerIsAsked: DesignRule = {
  id: 'authorizer-is-asked',
  severity: 'warning',
  title: 'A route with an authorizer has an authorization that asks it',
  source: sources.route,
  *checkDesign(_, index) {
    for (const route of index.byType.get('route') ?? []) {
      if (isUnset(route.attributes[authorizer])) continue;
      const authorization = authorizationOf(route);
      if (authorization !== 'NONE' && authorization !== 'AWS_IAM') continue;
      const decides = referred(route, authorizer, index);
      const wanted = decides?.type === 'authorizer' ? authorizationFor(decides) : undefined;
      const usable =
        wanted !== undefined && !isOffConnect(route) && !(route.variant === 'websocket' && wanted === 'JWT');
      yield {
        key: route.key,
        path: [authorizer],
        problem: `An authorizer is chosen, and with the authorization ${authorization} nobody asks it.`,
        how: 'Set the authorization to JWT or CUSTOM, or leave the authorizer out.',
        fix: usable ? setTo(route, [type], wanted) : leaveOut(route, [authorizer]),
      };
    }
  },
};
