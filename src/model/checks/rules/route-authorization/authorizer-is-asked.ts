import { isUnset } from '../../../schema/literals.ts';
import { sources } from '../../../schema/sources.ts';
import { referred } from '../../api-members.ts';
import { leaveOut, setTo } from '../../fixes.ts';
import { eachNear } from '../../near.ts';
import type { DesignRule } from '../../rule.ts';
import { authorizationFor, authorizationOf, isOffConnect } from './authorization.ts';

const type = 'authorization_type';
const authorizer = 'authorizer_id';

export const authorizerIsAsked: DesignRule = {
  id: 'authorizer-is-asked',
  severity: 'warning',
  title: 'Routes with an authorizer have JWT or CUSTOM authorization',
  source: sources.route,
  checkDesign: eachNear({
    on: ['route'],
    *look(route, index) {
      if (isUnset(route.attributes[authorizer])) return;
      const authorization = authorizationOf(route);
      if (authorization !== 'NONE' && authorization !== 'AWS_IAM') return;
      const decides = referred(route, authorizer, index);
      const wanted = decides?.type === 'authorizer' ? authorizationFor(decides) : undefined;
      const usable =
        wanted !== undefined && !isOffConnect(route) && !(route.variant === 'websocket' && wanted === 'JWT');
      yield {
        path: [authorizer],
        problem: `The authorizer has no effect while authorization_type is ${authorization}.`,
        how: 'Set the authorization to JWT or CUSTOM, or clear the authorizer.',
        fix: usable ? setTo(route, [type], wanted) : leaveOut(route, [authorizer]),
      };
    },
  }),
};
