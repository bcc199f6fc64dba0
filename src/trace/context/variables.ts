/**
 * The variables of `$context`: where each can be used. L: access logs of HTTP APIs; M: parameter mapping
 * and identity sources of HTTP APIs; W: access logs of WebSocket APIs; T: their templates and mappings.
 * Sources: sources.httpLogging, sources.webSocketLogging, and the page on WebSocket mapping templates beside them.
 */
export interface ContextVariable {
  readonly name: string;
  readonly where: string;
}

/** Names that end in `*` stand for all that begin so. */
const rows: readonly (readonly [names: string, where: string])[] = [
  ['accountId', 'LM'],
  ['apiId', 'LMWT'],
  ['authorizer.claims.*', 'LM'],
  ['authorizer.principalId', 'LMWT'],
  ['authorizer.error', 'LW'],
  ['authorizer.latency authorizer.integrationLatency', 'W'],
  ['authorizer.status authorizer.integrationStatus', 'W'],
  ['authorizer.requestId', 'W'],
  ['authorizer.*', 'LMWT'],
  ['authorize.error authorize.latency authorize.status', 'W'],
  ['authenticate.error authenticate.latency authenticate.status', 'W'],
  ['waf.error waf.latency waf.status', 'W'],
  ['awsEndpointRequestId', 'L'],
  ['awsEndpointRequestId2', 'L'],
  ['connectedAt', 'WT'],
  ['connectionId', 'WT'],
  ['customDomain.basePathMatched', 'LM'],
  ['dataProcessed', 'L'],
  ['domainName', 'LMWT'],
  ['domainPrefix', 'LM'],
  ['error.message', 'LW'],
  ['error.messageString', 'LW'],
  ['error.responseType', 'LW'],
  ['error.validationErrorString', 'WT'],
  ['eventType', 'WT'],
  ['messageId', 'WT'],
  ['extendedRequestId requestId', 'LMWT'],
  ['httpMethod', 'LM'],
  ['identity.sourceIp', 'LMWT'],
  ['identity.userAgent', 'LMWT'],
  ['identity.accountId', 'LMWT'],
  ['identity.caller identity.user', 'LMWT'],
  ['identity.userArn', 'LMWT'],
  ['identity.principalOrgId', 'LMW'],
  [
    'identity.cognitoAuthenticationProvider identity.cognitoAuthenticationType identity.cognitoIdentityId identity.cognitoIdentityPoolId',
    'LMWT',
  ],
  ['identity.apiKey identity.apiKeyId', 'WT'],
  ['identity.clientCert.*', 'LM'],
  ['integration.error', 'LW'],
  ['integrationErrorMessage', 'L'],
  ['integration.integrationStatus integration.status', 'LW'],
  ['integration.latency', 'LW'],
  ['integrationLatency', 'L'],
  ['integration.requestId', 'LW'],
  ['integrationStatus', 'L'],
  ['path', 'LM'],
  ['protocol', 'LM'],
  ['requestTime', 'LMWT'],
  ['requestTimeEpoch', 'LMWT'],
  ['responseLatency', 'L'],
  ['responseLength', 'L'],
  ['routeKey', 'LMWT'],
  ['stage', 'LMWT'],
  ['status', 'LWT'],
];

export const contextVariables: readonly ContextVariable[] = rows.flatMap(([names, where]) =>
  names.split(' ').map((name) => ({ name, where })),
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
