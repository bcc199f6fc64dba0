import type { Values } from '../../../schema/value.ts';
import { aMessageRoute, anApi, anIntegration, anObject, designOf, rejected, type Cases } from '../../cases.ts';

const webSocket = anApi('WEBSOCKET');
const mock = anIntegration('ws-mock');
const response = (values: Values = {}) =>
  anObject('integration_response', { integration_id: { ref: 'i1' }, ...values });
const shaped = response({ response_templates: { $default: '{}' } });
const routeResponse = anObject('route_response', { route_id: { ref: 'r1' } });
const selected = { route_response_selection_expression: '$default' };
const chat = (values: Values = {}, routeKey = 'chat') => aMessageRoute(routeKey, { target: { ref: 'i1' }, ...values });

export const cases: Cases = {
  'integration-answer-shaped': {
    accepts: [
      designOf(webSocket, mock, response()),
      designOf(webSocket, mock, response({ integration_response_key: { var: 'key' } })),
      designOf(webSocket, anIntegration('ws-lambda')),
    ],
    rejects: [
      rejected(designOf(webSocket, mock), [], { severity: 'hint', fix: 'Add the response $default' }),
      rejected(designOf(webSocket, mock, chat()), [], { key: 'i1', fix: 'Add the response $default' }),
      rejected(designOf(webSocket, mock, response({ integration_response_key: '/2\\d\\d/' })), [], { key: 'i1' }),
    ],
  },
  'proxy-answer-unshaped': {
    accepts: [designOf(webSocket, mock, response()), designOf(webSocket, response({ integration_id: 'a1b2c3' }))],
    rejects: [rejected(designOf(webSocket, anIntegration('ws-lambda'), response()), ['integration_id'])],
  },
  'route-answers-selected': {
    accepts: [
      designOf(webSocket, chat(selected), routeResponse),
      designOf(webSocket, chat({ route_response_selection_expression: { var: 'selection' } }), routeResponse),
      designOf(webSocket, chat()),
    ],
    rejects: [
      rejected(designOf(webSocket, chat(), routeResponse), ['route_response_selection_expression'], {
        key: 'r1',
        fix: 'Set $default',
      }),
    ],
  },
  'route-answers-sent': {
    accepts: [designOf(webSocket, chat(selected), routeResponse), designOf(webSocket, chat())],
    rejects: [
      rejected(designOf(webSocket, chat(selected)), ['route_response_selection_expression'], {
        fix: 'Add a route response',
      }),
    ],
  },
  'shaped-answer-sent': {
    accepts: [
      designOf(webSocket, mock, shaped, chat(selected), routeResponse),
      designOf(webSocket, mock, response(), chat()),
      designOf(webSocket, mock, shaped, chat({}, '$connect')),
    ],
    rejects: [
      rejected(designOf(webSocket, mock, shaped, chat()), ['route_response_selection_expression'], {
        fix: 'Answer the sender',
      }),
    ],
  },
};
