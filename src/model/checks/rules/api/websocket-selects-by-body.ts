import { textOf } from '../../../schema/literals.ts';
import { sources } from '../../../schema/sources.ts';
import { setTo } from '../../fixes.ts';
import { none, type ObjectRule } from '../../rule.ts';

export const websocketSelectsByBody: ObjectRule = {
  id: 'websocket-selects-by-body',
  severity: 'warning',
  title: 'A WebSocket API looks into the message to choose a route; else every message takes the same',
  source: sources.webSocketRoutes,
  on: ['api'],
  check(object, { protocol }) {
    const text = textOf(object.attributes, 'route_selection_expression');
    if (protocol !== 'WEBSOCKET' || text === undefined || text.includes('request.body')) return none;
    return [
      {
        path: ['route_selection_expression'],
        problem: 'Route selection does not look into the message, so every message takes the same route.',
        how: 'Write $request.body.action, with the field of your messages that names the action.',
        fix: setTo(object, ['route_selection_expression'], '$request.body.action'),
      },
    ];
  },
};
