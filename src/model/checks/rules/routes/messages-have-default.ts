import { sources } from '../../../schema/sources.ts';
import { apiMembersOf } from '../../api-members.ts';
import type { DesignRule } from '../../rule.ts';
import { routeKeyOf } from './route-key.ts';

export const messagesHaveDefault: DesignRule = {
  id: 'messages-have-default',
  severity: 'hint',
  title: 'A WebSocket API has a route $default for messages that fit no other; their senders get an error otherwise',
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
        problem: 'No route has the key $default, so who sends a message that fits no other gets an error.',
        how: 'Add one, unless that is meant.',
      };
    }
  },
};
