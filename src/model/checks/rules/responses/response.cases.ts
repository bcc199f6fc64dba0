import type { Values } from '../../../schema/value.ts';
import { aMessageRoute, anIntegration, anObject, designOf, rejected, type Cases, webSocketApi } from '../../cases.ts';
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
      designOf(webSocketApi, mock, response()),
      designOf(webSocketApi, mock, response({ integration_response_key: { var: 'key' } })),
      designOf(webSocketApi, anIntegration('ws-lambda')),
    ],
    rejects: [
      rejected(designOf(webSocketApi, mock), [], { severity: 'hint', fix: 'Add the response $default' }),
      rejected(designOf(webSocketApi, mock, chat()), [], { key: 'i1', fix: 'Add the response $default' }),
      rejected(designOf(webSocketApi, mock, response({ integration_response_key: '/2\\d\\d/' })), [], { key: 'i1' }),
    ],
  },
  'proxy-answer-unshaped': {
    accepts: [designOf(webSocketApi, mock, response()), designOf(webSocketApi, response({ integration_id: 'a1b2c3' }))],
    rejects: [rejected(designOf(webSocketApi, anIntegration('ws-lambda'), response()), ['integration_id'])],
  },
  'route-answers-selected': {
    accepts: [
      designOf(webSocketApi, chat(selected), routeResponse),
      designOf(webSocketApi, chat({ route_response_selection_expression: { var: 'selection' } }), routeResponse),
      designOf(webSocketApi, chat()),
    ],
    rejects: [
      rejected(designOf(webSocketApi, chat(), routeResponse), ['route_response_selection_expression'], {
        key: 'r1',
        fix: 'Set $default',
      }),
    ],
  },
  'route-answers-sent': {
    accepts: [designOf(webSocketApi, chat(selected), routeResponse), designOf(webSocketApi, chat())],
    rejects: [
      rejected(designOf(webSocketApi, chat(selected)), ['route_response_selection_expression'], {
        fix: 'Add a route response',
      }),
    ],
  },
  'shaped-answer-sent': {
    accepts: [
      designOf(webSocketApi, mock, shaped, chat(selected), routeResponse),
      designOf(webSocketApi, mock, response(), chat()),
      designOf(webSocketApi, mock, shaped, chat({}, '$connect')),
    ],
    rejects: [
      rejected(designOf(webSocketApi, mock, shaped, chat()), ['route_response_selection_expression'], {
        fix: 'Answer the sender',
      }),
    ],
  },
};
