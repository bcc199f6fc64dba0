import { protocolOf, type DesignIndex, type DesignObject } from '../../../design/design.ts';
import { dynamicsOf } from '../../../design/dynamics.ts';
import { sources } from '../../../schema/sources.ts';
import { eachNear } from '../../near.ts';
import { none, type DesignRule, type Finding } from '../../rule.ts';

const v2 = new Set(['awscc_apigatewayv2_vpc_link', 'aws_apigatewayv2_vpc_link']);
const v1 = new Set(['awscc_apigateway_vpc_link', 'aws_api_gateway_vpc_link']);
const name = 'connection_id';

/** Terraform types of the links that the integration names, and where. */
function* linksOf(object: DesignObject, index: DesignIndex): Iterable<readonly [Finding['path'], string]> {
  const { expressions, refs } = dynamicsOf(object);
  for (const { value, path } of expressions) {
    if (path[0] !== name || !value.parsed.ok) continue;
    for (const [head = '', second = ''] of value.parsed.addresses) yield [path, head === 'data' ? second : head];
  }
  for (const { value, path } of refs)
    if (path[0] === name && index.byKey.get(value.ref)?.type === 'vpc_link')
      yield [path, 'awscc_apigatewayv2_vpc_link'];
}

function findingsOf(object: DesignObject, index: DesignIndex): readonly Finding[] {
  const protocol = protocolOf(object, index);
  return [...linksOf(object, index)].flatMap(([path, type]): readonly Finding[] => {
    if (protocol === 'WEBSOCKET' && v2.has(type))
      return [
        {
          path,
          problem: 'This is a v2 VPC link. WebSocket APIs support v1 links only.',
          how: 'Use aws_api_gateway_vpc_link or awscc_apigateway_vpc_link with a Network Load Balancer.',
        },
      ];
    if (protocol === 'HTTP' && v1.has(type))
      return [
        {
          path,
          problem: 'This is a v1 VPC link. HTTP APIs support v2 links only.',
          how: 'Use awscc_apigatewayv2_vpc_link.',
          severity: 'warning',
          source: sources.httpVpcLinks,
        },
      ];
    return none;
  });
}

export const vpcLinkFitsProtocol: DesignRule = {
  id: 'vpc-link-fits-protocol',
  severity: 'error',
  title: 'WebSocket APIs use v1 VPC links, HTTP APIs use v2',
  source: sources.issue('terraform-aws-modules/terraform-aws-apigateway-v2', 151),
  checkDesign: eachNear({
    on: ['integration'],
    concerns: () => [],
    look: (object, index) => (typeof object.attributes[name] === 'object' ? findingsOf(object, index) : none),
  }),
};
