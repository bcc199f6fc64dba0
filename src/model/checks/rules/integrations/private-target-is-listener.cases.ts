import { rejected, type RuleCases } from '../../cases.ts';
import { balancingArn, designWithPrivateTarget, designWithTarget, functionArn, listenerArn } from './testing.ts';

export const cases: RuleCases = {
  accepts: [
    designWithPrivateTarget(listenerArn),
    designWithPrivateTarget('arn:aws:servicediscovery:us-east-2:123456789012:service/srv-abcd1234?stage=prod'),
    designWithPrivateTarget({ hcl: 'aws_lb_listener.a.arn' }),
    designWithPrivateTarget({ var: 'listener' }),
    designWithPrivateTarget(''),
    designWithTarget('ws-private', 'http://nlb.internal.example.com'),
  ],
  rejects: [
    rejected(designWithPrivateTarget('${aws_lb_listener.orders.arn}'), ['integration_uri']),
    rejected(designWithPrivateTarget(`${balancingArn}:loadbalancer/app/orders/50dc6c495c0c9188`), ['integration_uri']),
    rejected(
      designWithPrivateTarget(
        `${balancingArn}:listener-rule/app/orders/50dc6c495c0c9188/0467ef3c8400ae65/9683b2d02a6cabee`,
      ),
      ['integration_uri'],
      { fix: `Set ${listenerArn.slice(0, 37)}…` },
    ),
    rejected(designWithPrivateTarget(`${balancingArn}:targetgroup/orders/50dc6c495c0c9188`), ['integration_uri']),
    rejected(designWithPrivateTarget('https://orders.example.com'), ['integration_uri'], {
      fix: 'Switch to Public HTTP',
    }),
    rejected(designWithPrivateTarget(functionArn), ['integration_uri']),
    rejected(designWithPrivateTarget('arn:aws:servicediscovery:us-east-2:123456789012:namespace/ns-abc'), [
      'integration_uri',
    ]),
    rejected(designWithPrivateTarget('arn:aws:servicediscovery:us-east-2:123456789012:service/srv-abcd1234?'), [
      'integration_uri',
    ]),
    rejected(designWithPrivateTarget(`${balancingArn}:listener/gwy/orders/50dc6c495c0c9188/0467ef3c8400ae65`), [
      'integration_uri',
    ]),
    rejected(designWithPrivateTarget('${stageVariables.listener}'), ['integration_uri'], { severity: 'warning' }),
    rejected(designWithPrivateTarget({ hcl: 'aws_lb.main.arn' }), ['integration_uri']),
  ],
};
