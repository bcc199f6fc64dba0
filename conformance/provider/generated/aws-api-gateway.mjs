/** @import { Rules } from './rules.mjs' */
import { arn } from './rules.mjs';

/**
 * What AWS makes up for the API Gateway types of aws.
 *
 * @type {Rules}
 */
export const awsApiGateway = {
  aws_apigatewayv2_api: {
    id: ({ make }) => make.text('id', 10),
    arn: ({ values, at }) => `arn:aws:apigateway:${at.region}::/apis/${values.id}`,
    execution_arn: ({ values, at }) => arn(at, 'execute-api', `${values.id}`),
    api_endpoint: ({ values, at }) =>
      `${values.protocol_type === 'WEBSOCKET' ? 'wss' : 'https'}://${values.id}.execute-api.${at.region}.amazonaws.com`,
    ip_address_type: () => 'ipv4',
  },
  aws_apigatewayv2_integration: {
    id: ({ make }) => make.text('id', 7),
    timeout_milliseconds: () => 30000,
    integration_response_selection_expression: () => null,
  },
  aws_apigatewayv2_integration_response: { id: ({ make }) => make.text('id', 7) },
  aws_apigatewayv2_route: { id: ({ make }) => make.text('id', 7) },
  aws_apigatewayv2_route_response: { id: ({ make }) => make.text('id', 7) },
  aws_apigatewayv2_stage: {
    id: ({ values }) => values.name,
    arn: ({ values, at }) => `arn:aws:apigateway:${at.region}::/apis/${values.api_id}/stages/${values.name}`,
    execution_arn: ({ values, at }) => arn(at, 'execute-api', `${values.api_id}/${values.name}`),
    invoke_url: ({ values, at }) =>
      `https://${values.api_id}.execute-api.${at.region}.amazonaws.com/${values.name === '$default' ? '' : values.name}`,
    deployment_id: ({ make }) => make.text('d', 6),
  },
  aws_apigatewayv2_deployment: { id: ({ make }) => make.text('id', 6), auto_deployed: () => false },
  aws_apigatewayv2_authorizer: { id: ({ make }) => make.text('id', 6), authorizer_result_ttl_in_seconds: () => 300 },
  aws_apigatewayv2_model: { id: ({ make }) => make.text('id', 6) },
  aws_apigatewayv2_api_mapping: { id: ({ make }) => make.text('id', 6) },
  aws_apigatewayv2_domain_name: {
    id: ({ values }) => values.domain_name,
    arn: ({ values, at }) => `arn:aws:apigateway:${at.region}::/domainnames/${values.domain_name}`,
    api_mapping_selection_expression: () => '$request.basepath',
  },
  aws_apigatewayv2_vpc_link: {
    id: ({ make }) => make.text('id', 6),
    arn: ({ values, at }) => `arn:aws:apigateway:${at.region}::/vpclinks/${values.id}`,
  },
};
