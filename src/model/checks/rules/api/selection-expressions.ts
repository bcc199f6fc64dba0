/** What a selection expression may say, per protocol. */
import { textOf } from '../../../schema/literals.ts';
import { sources } from '../../../schema/sources.ts';
import { leaveOut, setTo } from '../../fixes.ts';
import { none, type ObjectRule } from '../../rule.ts';

const methodAndPath = ['${request.method} ${request.path}', '$request.method $request.path'];
const apiKeySources = ['$request.header.x-api-key', '$context.authorizer.usageIdentifierKey'];

export const selectionRules: readonly ObjectRule[] = [
  {
    id: 'http-selects-by-method-and-path',
    severity: 'error',
    title: 'An HTTP API selects routes by method and path; AWS refuses any other expression',
    source: sources.refusals,
    on: ['api'],
    check(object, { protocol }) {
      const text = textOf(object.attributes, 'route_selection_expression');
      if (protocol !== 'HTTP' || text === undefined || methodAndPath.includes(text)) return none;
      return [
        {
          path: ['route_selection_expression'],
          problem: 'An HTTP API selects routes by method and path only.',
          how: `Leave Route selection out, or write ${methodAndPath[0] ?? ''}.`,
          fix: leaveOut(object, ['route_selection_expression']),
        },
      ];
    },
  },
  {
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
  },
  {
    id: 'api-key-source-known',
    severity: 'error',
    title: 'A WebSocket API reads API keys from the header or from the authorizer',
    source: sources.webSocketSelection,
    on: ['api'],
    check(object, { protocol }) {
      const text = textOf(object.attributes, 'api_key_selection_expression');
      if (protocol !== 'WEBSOCKET' || text === undefined || apiKeySources.includes(text)) return none;
      return [
        {
          path: ['api_key_selection_expression'],
          problem: 'API key selection names a place where API Gateway does not look for keys.',
          how: `Choose ${apiKeySources.join(' or ')}.`,
          fix: setTo(object, ['api_key_selection_expression'], apiKeySources[0] ?? ''),
        },
      ];
    },
  },
];
