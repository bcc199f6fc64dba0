/** Short HCL for tests of the simulated providers. */

/** A resource named x, of lines as terraform fmt writes them. */
export const resource = (type: string, ...lines: readonly string[]) =>
  `resource "${type}" "x" {\n${lines.map((line) => `  ${line}\n`).join('')}}\n`;

export const integration = (...lines: readonly string[]) =>
  resource(
    'awscc_apigatewayv2_integration',
    'api_id           = "a1b2c3d4e5"',
    'integration_type = "HTTP_PROXY"',
    ...lines,
  );

const target = 'import {\n  to = awscc_apigatewayv2_integration.x\n';

export const importById = (id: string) => `${target}  id = ${JSON.stringify(id)}\n}\n\n`;

export const importByIdentity = (...lines: readonly string[]) =>
  `${target}  identity = {\n${lines.map((line) => `    ${line}\n`).join('')}  }\n}\n\n`;

export const ownIdentity = ['api_id         = "a1b2c3d4e5"', 'integration_id = "abc1234"'];

/** What cases/account.json has as a1b2c3d4e5|abc1234. */
export const liveIntegration = integration(
  'integration_uri    = "https://example.com/orders"',
  'integration_method = "ANY"',
  'request_parameters = {',
  '  "append:header.x-tenant" = "$context.authorizer.tenant"',
  '}',
  'response_parameters = {',
  '  "200" = {',
  '    response_parameters = [',
  '      { destination = "append:header.x-served-by", source = "edge" },',
  '    ]',
  '  }',
  '}',
  'tls_config = {',
  '  server_name_to_verify = "example.com"',
  '}',
);
