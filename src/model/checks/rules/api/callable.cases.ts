import type { Design, DesignObject } from '../../../design/design.ts';
import {
  aMessageRoute,
  anApi,
  anIntegration,
  anObject,
  designWithApi,
  aRoute,
  designOf,
  designWithIntegration,
  rejected,
  type Cases,
  httpApi,
  webSocketApi,
  designWithText,
} from '../../cases.ts';
const backend = anIntegration('http-url', { integration_uri: 'https://example.com' });
const route = aRoute('GET /orders', { target: { ref: 'i1' } });
const stage = anObject('stage');
const webSocketStage = anObject('stage', {}, { variant: 'websocket' });
/** What may come from elsewhere: a definition, quick create, kept text, an expression, AWS. */
const open = (type: string, member: DesignObject): readonly Design[] => [
  designOf(anApi('HTTP', { body: '{}' }), backend),
  designOf(anApi('HTTP', { target: 'https://example.com' }), backend),
  designOf(anApi('HTTP', {}, { import: { api_id: 'x9y8z7w6v5' } }), backend),
  designWithText(
    `resource "awscc_apigatewayv2_${type}" "x" {\n  api_id = awscc_apigatewayv2_api.orders.api_id\n}`,
    httpApi,
    backend,
  ),
  designWithText('module "rest" {\n  source = "./rest"\n}', httpApi, backend),
  designOf(httpApi, backend, { ...member, attributes: { ...member.attributes, api_id: { hcl: 'local.api_id' } } }),
  designOf(anIntegration('http-url', { api_id: 'x9y8z7w6v5' })),
];

export const cases: Cases = {
  'api-has-stage': {
    accepts: [
      designWithApi('HTTP'),
      designWithApi('WEBSOCKET'),
      designOf(httpApi, anObject('authorizer')),
      designOf(httpApi, backend, stage),
      designOf(webSocketApi, aMessageRoute('$default'), webSocketStage),
      ...open('stage', stage),
    ],
    rejects: [
      rejected(designOf(httpApi, backend, route), [], { key: 'a1', fix: 'Add $default stage' }),
      rejected(designOf(httpApi, aRoute('GET /')), [], { key: 'a1', fix: 'Add $default stage' }),
      rejected(designWithIntegration('ws-mock'), [], { key: 'a1', fix: 'Add prod stage' }),
      rejected(
        designOf(httpApi, { ...httpApi, key: 'a2', name: 'other' }, stage, {
          ...backend,
          attributes: { api_id: { ref: 'a2' } },
        }),
        [],
        { key: 'a2' },
      ),
      rejected(designWithText('locals {}', httpApi, backend), [], { key: 'a1' }),
    ],
  },
  'api-has-route': {
    accepts: [
      designWithApi('HTTP'),
      designOf(httpApi, backend, route),
      designOf(webSocketApi, aMessageRoute('$connect'), anIntegration('ws-mock')),
      ...open('route', route),
    ],
    rejects: [
      rejected(designOf(httpApi, backend, stage), [], { key: 'a1', fix: 'Add $default route' }),
      rejected(designWithIntegration('ws-mock'), [], { key: 'a1', fix: 'Add $default route' }),
      rejected(designOf(httpApi, backend, { ...backend, key: 'i2', name: 'other' }), [], { key: 'a1' }),
    ],
  },
};
