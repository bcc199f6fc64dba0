/** What the cases of rules about APIs share. */
import type { Design, DesignObject } from '../../../design/design.ts';
import { anApi, anIntegration, anObject, aRoute, designOf, designWithText, httpApi } from '../../cases.ts';

export const urlBackend = anIntegration('http-url', { integration_uri: 'https://example.com' });
export const ordersRoute = aRoute('GET /orders', { target: { ref: 'i1' } });
export const httpStage = anObject('stage');

/** What may come from elsewhere: a definition, quick create, passthrough text, an expression, AWS. */
export const openDesigns = (type: string, member: DesignObject): readonly Design[] => [
  designOf(anApi('HTTP', { body: '{}' }), urlBackend),
  designOf(anApi('HTTP', { target: 'https://example.com' }), urlBackend),
  designOf(anApi('HTTP', {}, { import: { api_id: 'x9y8z7w6v5' } }), urlBackend),
  designWithText(
    `resource "awscc_apigatewayv2_${type}" "x" {\n  api_id = awscc_apigatewayv2_api.orders.api_id\n}`,
    httpApi,
    urlBackend,
  ),
  designWithText('module "rest" {\n  source = "./rest"\n}', httpApi, urlBackend),
  designOf(httpApi, urlBackend, { ...member, attributes: { ...member.attributes, api_id: { hcl: 'local.api_id' } } }),
  designOf(anIntegration('http-url', { api_id: 'x9y8z7w6v5' })),
];
