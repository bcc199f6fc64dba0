import { aMessageRoute, designOf, rejected, webSocketApi, type RuleCases } from '../../cases.ts';
import { declaresParameter } from './testing.ts';

export const cases: RuleCases = {
  accepts: [
    designOf(webSocketApi, aMessageRoute('$connect', declaresParameter('route.request.header.Auth'))),
    designOf(webSocketApi, aMessageRoute('chat', { request_parameters: {} })),
  ],
  rejects: [
    rejected(
      designOf(webSocketApi, aMessageRoute('chat', declaresParameter('route.request.header.Auth'))),
      ['request_parameters'],
      { fix: 'Clear' },
    ),
  ],
};
