import {
  anApi,
  anIntegration,
  anObject,
  designOf,
  designWithIntegration,
  rejected,
  type RuleCases,
} from '../../cases.ts';

const link = (variant: string, hcl: string) => designWithIntegration(variant, { connection_id: { hcl } });

export const cases: RuleCases = {
  accepts: [
    link('http-private', 'awscc_apigatewayv2_vpc_link.a.vpc_link_id'),
    link('ws-private', 'aws_api_gateway_vpc_link.a.id'),
    link('ws-private', 'var.link'),
    link('ws-private', 'awscc_apigatewayv2_vpc_link.'),
    designOf(anApi('HTTP'), anIntegration('http-private', { connection_id: { ref: 'l1' } }), anObject('vpc_link')),
  ],
  rejects: [
    rejected(link('ws-private', 'awscc_apigatewayv2_vpc_link.a.vpc_link_id'), ['connection_id']),
    rejected(
      designOf(anApi('WEBSOCKET'), anIntegration('ws-private', { connection_id: { ref: 'l1' } }), anObject('vpc_link')),
      ['connection_id'],
      { key: 'i1' },
    ),
    rejected(link('ws-private-proxy', 'data.aws_apigatewayv2_vpc_link.a.id'), ['connection_id']),
    rejected(link('http-private', 'aws_api_gateway_vpc_link.a.id'), ['connection_id'], { severity: 'warning' }),
  ],
};
