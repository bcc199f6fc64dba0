import { sources } from '../../../schema/sources.ts';
import { isTrue } from '../../api-members.ts';
import { leaveOut } from '../../fixes.ts';
import { none, type ObjectRule } from '../../rule.ts';
import { isOffConnect } from './authorization.ts';

export const apiKeyOnConnect: ObjectRule = {
  id: 'api-key-on-connect',
  severity: 'warning',
  title: 'WebSocket APIs require API keys on $connect only',
  source: sources.webSocketConnect,
  on: ['route'],
  check(route) {
    if (!isOffConnect(route) || !isTrue(route.attributes['api_key_required'])) return none;
    return [
      {
        path: ['api_key_required'],
        problem: 'API keys are checked on $connect only, so this has no effect.',
        how: 'Clear it here, and set it on $connect.',
        fix: leaveOut(route, ['api_key_required']),
      },
    ];
  },
};
