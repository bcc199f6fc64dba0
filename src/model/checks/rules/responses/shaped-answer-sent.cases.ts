import { designOf, rejected, webSocketApi, type RuleCases } from '../../cases.ts';
import { chatResponse, chatRoute, mockIntegration, mockResponse, selectingResponse } from './testing.ts';

const shaped = mockResponse({ response_templates: { $default: '{}' } });

export const cases: RuleCases = {
  accepts: [
    designOf(webSocketApi, mockIntegration, shaped, chatRoute(selectingResponse), chatResponse),
    designOf(webSocketApi, mockIntegration, mockResponse(), chatRoute()),
    designOf(webSocketApi, mockIntegration, shaped, chatRoute({}, '$connect')),
  ],
  rejects: [
    rejected(designOf(webSocketApi, mockIntegration, shaped, chatRoute()), ['route_response_selection_expression'], {
      fix: 'Return the integration response',
    }),
  ],
};
