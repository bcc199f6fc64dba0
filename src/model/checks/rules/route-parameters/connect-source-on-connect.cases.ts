import { aMessageRoute, designOf, rejected, webSocketApi, type RuleCases } from '../../cases.ts';
import { connectReader, integrationReading, toIntegration } from './testing.ts';

export const cases: RuleCases = {
  accepts: [
    designOf(webSocketApi, connectReader, aMessageRoute('$connect', toIntegration)),
    designOf(webSocketApi, connectReader),
    designOf(webSocketApi, integrationReading('route.request.body.id'), aMessageRoute('chat', toIntegration)),
  ],
  rejects: [
    rejected(
      designOf(webSocketApi, connectReader, aMessageRoute('chat', toIntegration)),
      ['request_parameters', 'integration.request.header.x'],
      { key: 'i1' },
    ),
  ],
};
