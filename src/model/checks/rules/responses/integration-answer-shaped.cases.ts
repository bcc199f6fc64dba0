import { anIntegration, designOf, rejected, webSocketApi, type RuleCases } from '../../cases.ts';
import { chatRoute, mockIntegration, mockResponse } from './testing.ts';

export const cases: RuleCases = {
  accepts: [
    designOf(webSocketApi, mockIntegration, mockResponse()),
    designOf(webSocketApi, mockIntegration, mockResponse({ integration_response_key: { var: 'key' } })),
    designOf(webSocketApi, anIntegration('ws-lambda')),
  ],
  rejects: [
    rejected(designOf(webSocketApi, mockIntegration), [], { severity: 'hint', fix: 'Add the response $default' }),
    rejected(designOf(webSocketApi, mockIntegration, chatRoute()), [], { key: 'i1', fix: 'Add the response $default' }),
    rejected(designOf(webSocketApi, mockIntegration, mockResponse({ integration_response_key: '/2\\d\\d/' })), [], {
      key: 'i1',
    }),
  ],
};
