/** @import { Rules } from './rules.mjs' */

/**
 * What AWS makes up for the API Gateway types of awscc.
 *
 * @type {Rules}
 */
export const awsccApiGateway = {
  awscc_apigatewayv2_api: {
    api_id: ({ make }) => make.text('id', 10),
    api_endpoint: ({ values, at }) =>
      `${values.protocol_type === 'WEBSOCKET' ? 'wss' : 'https'}://${values.api_id}.execute-api.${at.region}.amazonaws.com`,
    route_selection_expression: ({ values }) =>
      values.protocol_type === 'WEBSOCKET' ? null : '$request.method $request.path',
    api_key_selection_expression: () => '$request.header.x-api-key',
    disable_execute_api_endpoint: () => false,
    ip_address_type: () => 'ipv4',
  },
  awscc_apigatewayv2_integration: {
    integration_id: ({ make }) => make.text('id', 7),
    connection_type: () => 'INTERNET',
    timeout_in_millis: () => 30000,
    payload_format_version: () => '1.0',
  },
  awscc_apigatewayv2_integration_response: { integration_response_id: ({ make }) => make.text('id', 7) },
  awscc_apigatewayv2_route: {
    route_id: ({ make }) => make.text('id', 7),
    authorization_type: () => 'NONE',
    api_key_required: () => false,
  },
  awscc_apigatewayv2_route_response: { route_response_id: ({ make }) => make.text('id', 7) },
  awscc_apigatewayv2_authorizer: { authorizer_id: ({ make }) => make.text('id', 6) },
  awscc_apigatewayv2_deployment: { deployment_id: ({ make }) => make.text('id', 6) },
  awscc_apigatewayv2_model: { model_id: ({ make }) => make.text('id', 6) },
  awscc_apigatewayv2_stage: { auto_deploy: () => false },
  awscc_apigatewayv2_api_mapping: { api_mapping_id: ({ make }) => make.text('id', 6) },
  awscc_apigatewayv2_vpc_link: { vpc_link_id: ({ make }) => make.text('id', 6) },
  awscc_apigatewayv2_domain_name: {
    regional_domain_name: ({ make, at }) => `d-${make.text('d', 10)}.execute-api.${at.region}.amazonaws.com`,
    regional_hosted_zone_id: () => 'Z1UJRXOUMOOFQ8',
    domain_name_arn: ({ values, at }) => `arn:aws:apigateway:${at.region}::/domainnames/${values.domain_name}`,
  },
  awscc_apigatewayv2_routing_rule: {
    routing_rule_id: ({ make }) => make.text('id', 8),
    routing_rule_arn: ({ values }) => `${values.domain_name_arn}/routingrules/${values.routing_rule_id}`,
  },
};
