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
} from '../../cases.ts';

const http = anApi('HTTP');
const webSocket = anApi('WEBSOCKET');
const backend = anIntegration('http-url', { integration_uri: 'https://example.com' });
const route = aRoute('GET /orders', { target: { ref: 'i1' } });
const stage = anObject('stage');
const webSocketStage = anObject('stage', {}, { variant: 'websocket' });
const keeping = (text: string, ...objects: readonly DesignObject[]): Design => ({
  ...designOf(...objects),
  passthrough: [{ file: 'more.tf', text }],
});
/** What may come from elsewhere: a definition, quick create, kept text, an expression, AWS. */
const open = (type: string, member: DesignObject): readonly Design[] => [
  designOf(anApi('HTTP', { body: '{}' }), backend),
  designOf(anApi('HTTP', { target: 'https://example.com' }), backend),
  designOf(anApi('HTTP', {}, { import: { api_id: 'x9y8z7w6v5' } }), backend),
  keeping(
    `resource "awscc_apigatewayv2_${type}" "x" {\n  api_id = awscc_apigatewayv2_api.orders.api_id\n}`,
    http,
    backend,
  ),
  keeping('module "rest" {\n  source = "./rest"\n}', http, backend),
  designOf(http, backend, { ...member, attributes: { ...member.attributes, api_id: { hcl: 'local.api_id' } } }),
  designOf(anIntegration('http-url', { api_id: 'x9y8z7w6v5' })),
];

export const cases: Cases = {
  'api-has-stage': {
    accepts: [
      designWithApi('HTTP'),
      designWithApi('WEBSOCKET'),
      designOf(http, anObject('authorizer')),
      designOf(http, backend, stage),
      designOf(webSocket, aMessageRoute('$default'), webSocketStage),
      ...open('stage', stage),
    ],
    rejects: [
      rejected(designOf(http, backend, route), [], { key: 'a1', fix: 'Add $default stage' }),
      rejected(designOf(http, aRoute('GET /')), [], { key: 'a1', fix: 'Add $default stage' }),
      rejected(designWithIntegration('ws-mock'), [], { key: 'a1', fix: 'Add prod stage' }),
      rejected(
        designOf(http, { ...http, key: 'a2', name: 'other' }, stage, {
          ...backend,
          attributes: { api_id: { ref: 'a2' } },
        }),
        [],
        { key: 'a2' },
      ),
      rejected(keeping('locals {}', http, backend), [], { key: 'a1' }),
    ],
  },
  'api-has-route': {
    accepts: [
      designWithApi('HTTP'),
      designOf(http, backend, route),
      designOf(webSocket, aMessageRoute('$connect'), anIntegration('ws-mock')),
      ...open('route', route),
    ],
    rejects: [
      rejected(designOf(http, backend, stage), [], { key: 'a1', fix: 'Add $default route' }),
      rejected(designWithIntegration('ws-mock'), [], { key: 'a1', fix: 'Add $default route' }),
      rejected(designOf(http, backend, { ...backend, key: 'i2', name: 'other' }), [], { key: 'a1' }),
    ],
  },
};
