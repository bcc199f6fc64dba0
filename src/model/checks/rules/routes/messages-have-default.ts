import { sources } from '../../../schema/sources.ts';
import { apiMembersOf } from '../../api-members.ts';
import type { DesignRule } from '../../rule.ts';
import { routeKeyOf } from './route-key.ts';

export const messagesHaveDefault: DesignRule = {
  id: 'messages-have-default',
  severity: 'hint',
  title: 'WebSocket APIs have a $default route',
  source: sources.webSocketRoutes,
  *checkDesign(design) {
    for (const { api, protocol, whole, members } of apiMembersOf(design)) {
      if (!api || !whole || protocol !== 'WEBSOCKET') continue;
      const keys = members.route.map(routeKeyOf);
      const isOpen = keys.some((key) => key === undefined || key === '$default');
      if (isOpen || keys.every((key) => key?.startsWith('$'))) continue;
      yield {
        key: api.key,
        path: [],
        problem: 'No $default route, so messages that match no route return an error.',
        how: 'Add $default unless this is intended.',
      };
    }
  },
};
