import { aRoute, designOf, httpApi, rejected, type RuleCases } from '../../cases.ts';
import { toIntegration, urlIntegration } from './testing.ts';

export const cases: RuleCases = {
  accepts: [
    designOf(httpApi, urlIntegration('https://a.example/{id}'), aRoute('GET /a/{id}', toIntegration)),
    designOf(httpApi, urlIntegration('https://a.example/{proxy}'), aRoute('ANY /{proxy+}', toIntegration)),
    designOf(httpApi, urlIntegration('https://${stageVariables.host}/'), aRoute('GET /', toIntegration)),
    designOf(httpApi, urlIntegration('https://a.example/{id}')),
    designOf(httpApi, urlIntegration({ var: 'url' }), aRoute('GET /', toIntegration)),
    designOf(
      httpApi,
      urlIntegration('https://a.example/{id}'),
      aRoute('', { ...toIntegration, route_key: { var: 'key' } }),
    ),
  ],
  rejects: [
    rejected(
      designOf(httpApi, urlIntegration('https://a.example/{id}'), aRoute('GET /a/{pet}', toIntegration)),
      ['integration_uri'],
      { key: 'i1' },
    ),
    rejected(
      designOf(httpApi, urlIntegration('https://a.example/{id}'), aRoute('$default', toIntegration)),
      ['integration_uri'],
      { key: 'i1' },
    ),
    rejected(
      designOf(
        httpApi,
        urlIntegration('https://a.example', { request_parameters: { 'overwrite:path': '/v2/${request.path.id}' } }),
        aRoute('GET /', toIntegration),
      ),
      ['request_parameters', 'overwrite:path'],
      { key: 'i1' },
    ),
  ],
};
