import { designWithIntegration, rejected, type RuleCases } from '../../../../model/checks/cases.ts';

const listener =
  'arn:aws:elasticloadbalancing:eu-west-1:123456789012:listener/app/orders/50dc6c495c0c9188/0467ef3c8400ae65';

export const cases: RuleCases = {
  accepts: [
    designWithIntegration('http-private', { tls_config: { server_name_to_verify: 'orders.internal' } }),
    designWithIntegration('http-private', { tls_config: { var: 'tls' } }),
    designWithIntegration('ws-private-proxy', { integration_uri: 'https://chat.internal' }),
    designWithIntegration('http-url', { integration_uri: 'http://orders.example.com' }),
  ],
  rejects: [
    rejected(designWithIntegration('http-private', { integration_uri: listener }), ['tls_config']),
    rejected(designWithIntegration('http-private', { integration_uri: { hcl: 'aws_lb_listener.orders.arn' } }), [
      'tls_config',
    ]),
    rejected(designWithIntegration('ws-private-proxy', { integration_uri: 'http://chat.internal' }), [
      'integration_uri',
    ]),
  ],
};
