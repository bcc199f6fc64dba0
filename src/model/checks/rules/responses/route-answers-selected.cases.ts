import { designOf, rejected, webSocketApi, type RuleCases } from '../../cases.ts';
import { chatResponse, chatRoute, selectingResponse } from './testing.ts';

export const cases: RuleCases = {
  accepts: [
    designOf(webSocketApi, chatRoute(selectingResponse), chatResponse),
    designOf(webSocketApi, chatRoute({ route_response_selection_expression: { var: 'selection' } }), chatResponse),
    designOf(webSocketApi, chatRoute()),
  ],
  rejects: [
    rejected(designOf(webSocketApi, chatRoute(), chatResponse), ['route_response_selection_expression'], {
      key: 'r1',
      fix: 'Set $default',
    }),
  ],
};
