import { sources } from '../../../schema/sources.ts';
import { apiMembersOf, membersThat } from '../../api-members.ts';
import type { DesignRule } from '../../rule.ts';
import { routeKeyOf } from './route-key.ts';

/** Routes that take messages which no other takes, or may. */
const takingAny = membersThat('route', (route) => [undefined, '$default'].includes(routeKeyOf(route)));
const takingMessages = membersThat('route', (route) => routeKeyOf(route)?.startsWith('$') === false);

export const messagesHaveDefault: DesignRule = {
  id: 'messages-have-default',
  severity: 'hint',
  title: 'WebSocket APIs have a $default route',
  source: sources.webSocketRoutes,
  *checkDesign(design, index) {
    for (const family of apiMembersOf(design)) {
      const { api, protocol, whole } = family;
      if (!api || !whole || protocol !== 'WEBSOCKET') continue;
      if (takingAny(index, family).length > 0 || takingMessages(index, family).length === 0) continue;
      yield {
        key: api.key,
        path: [],
        problem: 'No $default route, so messages that match no route return an error.',
        how: 'Add $default unless this is intended.',
      };
    }
  },
};
