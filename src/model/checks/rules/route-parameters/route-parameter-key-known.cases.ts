import { aMessageRoute, designOf, rejected, webSocketApi, type RuleCases } from '../../cases.ts';
import { declaresParameter } from './testing.ts';

export const cases: RuleCases = {
  accepts: [designOf(webSocketApi, aMessageRoute('$connect', declaresParameter('route.request.querystring.token')))],
  rejects: [
    rejected(
      designOf(webSocketApi, aMessageRoute('$connect', declaresParameter('querystring.token'))),
      ['request_parameters', 'querystring.token'],
      { fix: 'Rename to route.request.querystring.token' },
    ),
    rejected(designOf(webSocketApi, aMessageRoute('$connect', declaresParameter('token'))), [
      'request_parameters',
      'token',
    ]),
  ],
};
