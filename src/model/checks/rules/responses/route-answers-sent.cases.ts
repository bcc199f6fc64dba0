import { designOf, rejected, webSocketApi, type RuleCases } from '../../cases.ts';
import { chatResponse, chatRoute, selectingResponse } from './testing.ts';

export const cases: RuleCases = {
  accepts: [designOf(webSocketApi, chatRoute(selectingResponse), chatResponse), designOf(webSocketApi, chatRoute())],
  rejects: [
    rejected(designOf(webSocketApi, chatRoute(selectingResponse)), ['route_response_selection_expression'], {
      fix: 'Add a route response',
    }),
  ],
};
