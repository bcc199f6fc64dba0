import { textOf } from '../../../schema/literals.ts';
import { sources } from '../../../schema/sources.ts';
import { setTo } from '../../fixes.ts';
import { none, type ObjectRule } from '../../rule.ts';

export const websocketSelectsByBody: ObjectRule = {
  id: 'websocket-selects-by-body',
  severity: 'warning',
  title: 'WebSocket APIs select routes by message content',
  source: sources.webSocketRoutes,
  on: ['api'],
  check(object, { protocol }) {
    const text = textOf(object.attributes, 'route_selection_expression');
    if (protocol !== 'WEBSOCKET' || text === undefined || text.includes('request.body')) return none;
    return [
      {
        path: ['route_selection_expression'],
        problem: "The route selection expression doesn't read the message, so every message uses the same route.",
        how: 'Set it to $request.body.action, with the message field that contains the action.',
        fix: setTo(object, ['route_selection_expression'], '$request.body.action'),
      },
    ];
  },
};
