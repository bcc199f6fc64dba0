/**
 * The variables of `$context`: where each can be used, and an example. L: access logs of HTTP APIs; M: parameter mapping
 * and identity sources of HTTP APIs; W: access logs of WebSocket APIs; T: their templates and mappings.
 * Sources: sources.httpLogging, sources.webSocketLogging, and the page on WebSocket mapping templates beside them.
 */
export interface ContextVariable {
  readonly name: string;
  readonly where: string;
  readonly example: string;
}

const host = 'a1b2c3d4e5.execute-api.us-east-1.amazonaws.com';
const uuid = '7f3a2b1c-0d4e-4f5a-8b6c-9d0e1f2a3b4c';

/** Names that end in `*` stand for all that begin so. */
const rows: readonly (readonly [names: string, where: string, example: string])[] = [
  ['accountId', 'LM', '123456789012'],
  ['apiId', 'LMWT', 'a1b2c3d4e5'],
  ['authorizer.claims.*', 'LM', 'u1'],
  ['authorizer.principalId', 'LMWT', 'user1'],
  ['authorizer.error', 'LW', 'missing: token not provided'],
  ['authorizer.latency authorizer.integrationLatency', 'W', '12'],
  ['authorizer.status authorizer.integrationStatus', 'W', '200'],
  ['authorizer.requestId', 'W', uuid],
  ['authorizer.*', 'LMWT', 'value'],
  ['authorize.error authorize.latency authorize.status', 'W', '-'],
  ['authenticate.error authenticate.latency authenticate.status', 'W', '-'],
  ['waf.error waf.latency waf.status', 'W', '-'],
  ['awsEndpointRequestId', 'L', uuid],
  ['awsEndpointRequestId2', 'L', '-'],
  ['connectedAt', 'WT', '1767268800000'],
  ['connectionId', 'WT', 'L0SM9cOFvHcCIhw='],
  ['customDomain.basePathMatched', 'LM', 'v1'],
  ['dataProcessed', 'L', '512'],
  ['domainName', 'LMWT', host],
  ['domainPrefix', 'LM', 'a1b2c3d4e5'],
  ['error.message', 'LW', 'Unauthorized'],
  ['error.messageString', 'LW', '"Unauthorized"'],
  ['error.responseType', 'LW', 'UNAUTHORIZED'],
  ['error.validationErrorString', 'WT', '-'],
  ['eventType', 'WT', 'MESSAGE'],
  ['messageId', 'WT', 'R1knPc2ntjMCFIA='],
  ['extendedRequestId requestId', 'LMWT', 'JKJaXmPLvHcESHA='],
  ['httpMethod', 'LM', 'GET'],
  ['identity.sourceIp', 'LMWT', '203.0.113.9'],
  ['identity.userAgent', 'LMWT', 'curl/8.5.0'],
  ['identity.accountId', 'LMWT', '123456789012'],
  ['identity.caller identity.user', 'LMWT', 'AIDACKCEVSQ6C2EXAMPLE'],
  ['identity.userArn', 'LMWT', 'arn:aws:iam::123456789012:user/ana'],
  ['identity.principalOrgId', 'LMW', 'o-a1b2c3d4e5'],
  [
    'identity.cognitoAuthenticationProvider identity.cognitoAuthenticationType identity.cognitoIdentityId identity.cognitoIdentityPoolId',
    'LMWT',
    '-',
  ],
  ['identity.apiKey identity.apiKeyId', 'WT', '-'],
  ['identity.clientCert.*', 'LM', '-'],
  ['integration.error', 'LW', '-'],
  ['integrationErrorMessage', 'L', '-'],
  ['integration.integrationStatus integration.status', 'LW', '200'],
  ['integration.latency', 'LW', '35'],
  ['integrationLatency', 'L', '35'],
  ['integration.requestId', 'LW', uuid],
  ['integrationStatus', 'L', '200'],
  ['path', 'LM', '/dev/orders/42'],
  ['protocol', 'LM', 'HTTP/1.1'],
  ['requestTime', 'LMWT', '01/Jan/2026:12:00:00 +0000'],
  ['requestTimeEpoch', 'LMWT', '1767268800000'],
  ['responseLatency', 'L', '40'],
  ['responseLength', 'L', '15'],
  ['routeKey', 'LMWT', 'GET /orders/{id}'],
  ['stage', 'LMWT', '$default'],
  ['status', 'LWT', '200'],
];

export const contextVariables: readonly ContextVariable[] = rows.flatMap(([names, where, example]) =>
  names.split(' ').map((name) => ({ name, where, example })),
);

/** Where a variable can be used: `M` or `T`, say. */
export type ContextUse = 'L' | 'M' | 'W' | 'T';

const exact = new Map(contextVariables.map((variable) => [variable.name, variable]));
const starts = contextVariables.filter(({ name }) => name.endsWith('.*'));

/** The row of a name without `$context.`; undefined: there is no such variable there. */
export function contextVariable(name: string, use: ContextUse): ContextVariable | undefined {
  const found =
    exact.get(name) ??
    starts.find((row) => name.length > row.name.length - 1 && name.startsWith(row.name.slice(0, -1)));
  return found?.where.includes(use) ? found : undefined;
}
