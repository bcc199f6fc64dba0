import { sources } from '../../../schema/sources.ts';
import { setTo } from '../../fixes.ts';
import { none, type ObjectRule } from '../../rule.ts';
import { authorizationOf, isOffConnect } from './authorization.ts';

const type = 'authorization_type';

export const websocketAuthorizationOnConnect: ObjectRule = {
  id: 'websocket-authorization-on-connect',
  severity: 'error',
  title: 'A WebSocket API authorizes on $connect only; AWS refuses it on other routes',
  source: sources.issue('hashicorp/terraform-provider-aws', 40833),
  on: ['route'],
  check(route) {
    const authorization = authorizationOf(route);
    if (!isOffConnect(route) || authorization === undefined || authorization === 'NONE') return none;
    return [
      {
        path: [type],
        problem:
          'A WebSocket API authorizes the connection, so AWS refuses authorization on routes other than $connect.',
        how: 'Set NONE here, and authorize on the route $connect.',
        fix: setTo(route, [type], 'NONE'),
      },
    ];
  },
};
