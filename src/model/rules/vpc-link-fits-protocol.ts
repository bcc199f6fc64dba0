import { dynamicsOf } from '../dynamics.ts';
import { sources } from '../sources.ts';
import { none, type ObjectRule } from './rule.ts';

const v2 = new Set(['awscc_apigatewayv2_vpc_link', 'aws_apigatewayv2_vpc_link']);
const v1 = new Set(['awscc_apigateway_vpc_link', 'aws_api_gateway_vpc_link']);

export const vpcLinkFitsProtocol: ObjectRule = {
  id: 'vpc-link-fits-protocol',
  severity: 'error',
  title: 'A WebSocket API reaches a private network through a v1 link, an HTTP API through a v2 link',
  source: sources.issue('terraform-aws-modules/terraform-aws-apigateway-v2', 151),
  on: ['integration'],
  check(object, { protocol }) {
    if (object.attributes['connection_id'] === undefined) return none;
    return dynamicsOf(object).expressions.flatMap(({ value: { parsed }, path }) => {
      if (path[0] !== 'connection_id' || !parsed.ok) return [];
      const type = parsed.addresses.map(([head = '', second = '']) => (head === 'data' ? second : head));
      if (protocol === 'WEBSOCKET' && type.some((name) => v2.has(name)))
        return [
          {
            path,
            problem: 'This is a v2 VPC link, and a WebSocket API takes v1 links only.',
            how: 'Use aws_api_gateway_vpc_link or awscc_apigateway_vpc_link, with a Network Load Balancer.',
          },
        ];
      if (protocol === 'HTTP' && type.some((name) => v1.has(name)))
        return [
          {
            path,
            problem: 'This is a v1 VPC link, and HTTP APIs are documented with v2 links only.',
            how: 'Use awscc_apigatewayv2_vpc_link.',
            severity: 'warning' as const,
            source: sources.httpVpcLinks,
          },
        ];
      return [];
    });
  },
};
