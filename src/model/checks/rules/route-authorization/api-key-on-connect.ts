import { sources } from '../../../schema/sources.ts';
import { isTrue } from '../../api-members.ts';
import { leaveOut } from '../../fixes.ts';
import { none, type ObjectRule } from '../../rule.ts';
import { isOffConnect } from './authorization.ts';

export const apiKeyOnConnect: ObjectRule = {
  id: 'api-key-on-connect',
  severity: 'warning',
  title: 'A WebSocket API asks for an API key on $connect only',
  source: sources.webSocketConnect,
  on: ['route'],
  check(route) {
    if (!isOffConnect(route) || !isTrue(route.attributes['api_key_required'])) return none;
    return [
      {
        path: ['api_key_required'],
        problem: 'An API key is sent with the connection, so asking for it here has no effect.',
        how: 'Leave it out here, and set it on the route $connect.',
        fix: leaveOut(route, ['api_key_required']),
      },
    ];
  },
};
