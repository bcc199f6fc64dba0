import { designWithIntegration, rejected, type RuleCases } from '../../../../model/checks/cases.ts';

const withUri = (uri: string | { readonly hcl: string }, variant = 'http-url') =>
  designWithIntegration(variant, { integration_uri: uri });
const fix = 'Use https://';

export const cases: RuleCases = {
  accepts: [
    withUri('https://orders.example.com/'),
    withUri({ hcl: 'local.backend' }),
    withUri({ hcl: '"${local.scheme}://orders.example.com"' }),
    // Within the VPC.
    withUri('http://orders.internal', 'ws-private-proxy'),
  ],
  rejects: [
    rejected(withUri('http://orders.example.com/{proxy}'), ['integration_uri'], { fix }),
    rejected(withUri('HTTP://orders.example.com'), ['integration_uri'], { fix }),
    rejected(withUri({ hcl: '"http://${local.host}/orders"' }), ['integration_uri'], { fix }),
    rejected(withUri('http://chat.example.com', 'ws-http-proxy'), ['integration_uri'], { fix }),
    rejected(withUri('http://chat.example.com', 'ws-http'), ['integration_uri'], { fix }),
  ],
};
