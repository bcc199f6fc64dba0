import { sources } from '../../../schema/sources.ts';
import { setTo } from '../../fixes.ts';
import { none, type ObjectRule } from '../../rule.ts';
import { authorizationOf, isOffConnect } from './authorization.ts';

const type = 'authorization_type';

export const websocketAuthorizationOnConnect: ObjectRule = {
  id: 'websocket-authorization-on-connect',
  severity: 'error',
  title: 'WebSocket APIs authorize on $connect only',
  source: sources.issue('hashicorp/terraform-provider-aws', 40833),
  on: ['route'],
  check(route) {
    const authorization = authorizationOf(route);
    if (!isOffConnect(route) || authorization === undefined || authorization === 'NONE') return none;
    return [
      {
        path: [type],
        problem: 'WebSocket APIs authorize on $connect. AWS refuses authorization on other routes at apply.',
        how: 'Set NONE here, and set the authorization on $connect.',
        fix: setTo(route, [type], 'NONE'),
      },
    ];
  },
};
