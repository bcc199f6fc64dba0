import { anIntegration, designOf, rejected, webSocketApi, type RuleCases } from '../../cases.ts';
import { mockIntegration, mockResponse } from './testing.ts';

export const cases: RuleCases = {
  accepts: [
    designOf(webSocketApi, mockIntegration, mockResponse()),
    designOf(webSocketApi, mockResponse({ integration_id: 'a1b2c3' })),
  ],
  rejects: [rejected(designOf(webSocketApi, anIntegration('ws-lambda'), mockResponse()), ['integration_id'])],
};
