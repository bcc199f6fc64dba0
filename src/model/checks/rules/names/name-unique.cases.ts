import type { Design, DesignObject } from '../../../design/design.ts';
import { anApi, anIntegration, aScaffold, designOf, rejected, type RuleCases } from '../../cases.ts';

const keptNetwork = (...objects: readonly DesignObject[]): Design => ({
  ...designOf(...objects),
  passthrough: [{ file: 'network.tf', text: 'resource "awscc_apigatewayv2_api" "orders" {}' }],
});

export const cases: RuleCases = {
  accepts: [
    designOf(anApi('HTTP'), aScaffold(), anIntegration('http-url', {}, { name: 'orders' })),
    designOf(anApi('HTTP', {}, { name: '' }), anApi('HTTP', {}, { name: '', key: 'a2' })),
  ],
  rejects: [
    rejected(designOf(anApi('HTTP'), anApi('WEBSOCKET', {}, { key: 'a2' })), ['label']),
    rejected(keptNetwork(anApi('HTTP', {}, { name: 'shop' }), anApi('HTTP', {}, { key: 'a2' })), ['label']),
  ],
};
