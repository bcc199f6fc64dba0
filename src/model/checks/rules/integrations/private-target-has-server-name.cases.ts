import type { Values } from '../../../schema/value.ts';
import { designWithIntegration, rejected, type RuleCases } from '../../cases.ts';
import { designWithPrivateTarget, listenerArn } from './testing.ts';

const tls = (values: Values) =>
  designWithIntegration('http-private', { integration_uri: listenerArn, tls_config: values });

export const cases: RuleCases = {
  accepts: [
    tls({ server_name_to_verify: 'orders.internal.example.com' }),
    tls({ server_name_to_verify: { var: 'name' } }),
    designWithPrivateTarget('arn:aws:servicediscovery:us-east-2:123456789012:service/srv-abcd1234'),
    designWithIntegration('http-url'),
  ],
  rejects: [
    rejected(designWithPrivateTarget(listenerArn), ['tls_config', 'server_name_to_verify']),
    rejected(tls({}), ['tls_config', 'server_name_to_verify'], { severity: 'warning' }),
  ],
};
