import { aMessageRoute, designOf, rejected, webSocketApi, type RuleCases } from '../../cases.ts';
import { connectReader, declaresParameter, integrationReading, toIntegration } from './testing.ts';

export const cases: RuleCases = {
  accepts: [
    designOf(
      webSocketApi,
      connectReader,
      aMessageRoute('$connect', { ...toIntegration, ...declaresParameter('route.request.header.Auth') }),
    ),
    designOf(
      webSocketApi,
      connectReader,
      aMessageRoute('$connect', { ...toIntegration, request_parameters: { var: 'parameters' } }),
    ),
    designOf(webSocketApi, integrationReading('context.connectionId'), aMessageRoute('$connect', toIntegration)),
  ],
  rejects: [
    rejected(designOf(webSocketApi, connectReader, aMessageRoute('$connect', toIntegration)), ['request_parameters'], {
      fix: 'Declare it',
    }),
  ],
};
