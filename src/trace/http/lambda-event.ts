/** The events that a Lambda function gets from an HTTP API, in both formats, field by field. Source: gatewayRules.lambdaEvent. */
import { base64Of, byteLength, decodedPath } from '../escapes.ts';
import type { Json, JsonObject } from '../json.ts';
import { headerText, headerValues, type HeaderList } from '../request/request.ts';
import { groupedValues, lastValue, lowerCase, objectOfValues, withGatewayHeaders } from '../request/values-by-name.ts';
import { requestTime, type Scene } from '../scene.ts';
import { textOfClaim } from './jwt.ts';
import type { Access, Outgoing, Pass } from './pass.ts';

/** The headers that a function sees. */
const headersFor = ({ scene, request }: Pick<Pass, 'scene' | 'request'>, { headers }: Outgoing): HeaderList =>
  withGatewayHeaders(request, headers, [
    ['Content-Length', String(byteLength(request.body))],
    ['Host', scene.domainName],
  ]);

/** Format 1.0: the last value, and all values. */
export function eventHeaders(
  pass: Pick<Pass, 'scene' | 'request'>,
  sent: Outgoing,
): { readonly single: JsonObject; readonly multi: JsonObject } {
  const groups = groupedValues(headersFor(pass, sent), lowerCase);
  return { single: objectOfValues(groups, lastValue), multi: objectOfValues(groups, (values) => values) };
}

const orUndefined = (map: JsonObject): JsonObject | undefined => (Object.keys(map).length > 0 ? map : undefined);

/** Format 2.0: repeated names joined; maps that are empty are left out. */
export function eventMaps(pass: Pass, sent: Outgoing) {
  const headers = headersFor(pass, sent);
  const cookies = headerValues(headers, 'cookie').flatMap((line) => line.split(/;\s*/).filter((one) => one !== ''));
  const others = headers.filter(([name]) => lowerCase(name) !== 'cookie').map(([name, value]) => [lowerCase(name), value] as const); // prettier-ignore
  return {
    cookies: cookies.length > 0 ? cookies : undefined,
    headers: objectOfValues(groupedValues(others, lowerCase), (values) => values.join(',')),
    query: orUndefined(objectOfValues(groupedValues(sent.pairs), (values) => values.join(','))), // prettier-ignore
    pathParameters: orUndefined(pass.pathParameters),
  };
}

export const stageVariableMap = ({ stageVariables }: Scene): { readonly stageVariables?: JsonObject } =>
  stageVariables.size === 0
    ? {}
    : { stageVariables: Object.fromEntries([...stageVariables].map(([name, { text }]) => [name, text])) };

const plainTypes = /^(?:text\/.*|application\/(?:json|xml|javascript))$/;

/** The body of an event: base64 for all but some content types. */
function eventBody(
  headers: HeaderList,
  body: string,
): { readonly body: string | null; readonly isBase64Encoded: boolean } {
  if (body === '') return { body: null, isBase64Encoded: false };
  const type = (headerText(headers, 'content-type') ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
  return plainTypes.test(type) ? { body, isBase64Encoded: false } : { body: base64Of(body), isBase64Encoded: true };
}

const claimsOf = (claims: JsonObject): JsonObject =>
  Object.fromEntries(
    Object.entries(claims).flatMap(([name, value]) => (value === null ? [] : [[name, textOfClaim(value)]])),
  );

const iamNames = [
  'accessKey',
  'accountId',
  'callerId',
  'cognitoIdentity',
  'principalOrgId',
  'userArn',
  'userId',
] as const;

function authorizer2(access: Access): { readonly authorizer?: Json } {
  switch (access.kind) {
    case 'open':
      return {};
    case 'jwt':
      return { authorizer: { jwt: { claims: claimsOf(access.claims), scopes: access.scopes } } };
    case 'lambda':
      return { authorizer: { lambda: access.context ?? null } };
    case 'iam':
      return { authorizer: { iam: Object.fromEntries(iamNames.map((name) => [name, access.iam[name] ?? null])) } };
  }
}

export function requestContext2({ scene, request, route }: Pick<Pass, 'scene' | 'request' | 'route'>, path: string) {
  return {
    accountId: scene.place.account,
    apiId: scene.apiId,
    ...(scene.clientCert ? { authentication: { clientCert: scene.clientCert } } : {}),
    domainName: scene.domainName,
    domainPrefix: scene.domainName.split('.')[0] ?? '',
    http: {
      method: request.method,
      path,
      protocol: 'HTTP/1.1',
      sourceIp: request.sourceIp,
      userAgent: headerText(request.headers, 'user-agent') ?? '',
    },
    requestId: request.requestId,
    routeKey: route.key,
    stage: scene.stageName,
    time: requestTime(request.time),
    timeEpoch: request.time,
  };
}

const resourceOf = ({ key, kind }: Pass['route']) => (kind === '$default' ? '$default' : key.slice(key.indexOf(' ') + 1)); // prettier-ignore

/** `authorizer` stands beside it, as only integrations get one. */
export function requestContext1(
  { scene, request, route, access }: Omit<Pass, 'paths' | 'pathParameters'>,
  path: string,
) {
  const iam = access.kind === 'iam' ? access.iam : {};
  const cognito = iam.cognitoIdentity ?? {};
  return {
    accountId: scene.place.account,
    apiId: scene.apiId,
    domainName: scene.domainName,
    domainPrefix: scene.domainName.split('.')[0] ?? '',
    extendedRequestId: request.requestId,
    httpMethod: request.method,
    identity: {
      accessKey: iam.accessKey ?? null,
      accountId: iam.accountId ?? null,
      caller: iam.callerId ?? null,
      ...(scene.clientCert ? { clientCert: scene.clientCert } : {}),
      cognitoAuthenticationProvider: null,
      cognitoAuthenticationType: null,
      cognitoIdentityId: cognito['identityId'] ?? null,
      cognitoIdentityPoolId: cognito['identityPoolId'] ?? null,
      principalOrgId: iam.principalOrgId ?? null,
      sourceIp: request.sourceIp,
      user: iam.userId ?? null,
      userAgent: headerText(request.headers, 'user-agent') ?? '',
      userArn: iam.userArn ?? null,
    },
    path,
    protocol: 'HTTP/1.1',
    requestId: request.requestId,
    requestTime: requestTime(request.time),
    requestTimeEpoch: request.time,
    resourceId: route.key,
    resourcePath: resourceOf(route),
    stage: scene.stageName,
  };
}

function authorizer1(access: Access): Json {
  if (access.kind === 'jwt') return { claims: claimsOf(access.claims), scopes: access.scopes };
  if (access.kind !== 'lambda') return null;
  const { principalId, context } = access;
  return { ...context, ...(principalId === undefined ? {} : { principalId }) };
}

export function lambdaEvent(pass: Pass, sent: Outgoing, version: '1.0' | '2.0'): Json {
  return version === '2.0' ? event2(pass, sent) : event1(pass, sent);
}

function event2(pass: Pass, sent: Outgoing): Json {
  const { scene, request, route, paths, access } = pass;
  const { cookies, headers, query, pathParameters } = eventMaps(pass, sent);
  const path = sent.path ?? paths.raw;
  const { body, isBase64Encoded } = eventBody(sent.headers, request.body);
  return {
    version: '2.0',
    routeKey: route.key,
    rawPath: path,
    rawQueryString: sent.query,
    ...(cookies ? { cookies } : {}),
    headers,
    ...(query ? { queryStringParameters: query } : {}),
    requestContext: { ...requestContext2(pass, path), ...authorizer2(access) },
    ...(pathParameters ? { pathParameters } : {}),
    ...stageVariableMap(scene),
    ...(body === null ? {} : { body }),
    isBase64Encoded,
  };
}

function event1(pass: Pass, sent: Outgoing): Json {
  const { scene, request, route, paths, pathParameters, access } = pass;
  const { single, multi } = eventHeaders(pass, sent);
  const query = groupedValues(sent.pairs);
  const wire = decodedPath(paths.wire);
  const whole = scene.mappingKey === undefined && 'text' in wire ? wire.text : paths.raw;
  return {
    version: '1.0',
    resource: resourceOf(route),
    path: sent.path ?? paths.wire,
    httpMethod: request.method,
    headers: single,
    multiValueHeaders: multi,
    queryStringParameters: orUndefined(objectOfValues(query, lastValue)) ?? null,
    multiValueQueryStringParameters: orUndefined(objectOfValues(query, (values) => values)) ?? null,
    requestContext: { ...requestContext1(pass, sent.path ?? whole), authorizer: authorizer1(access) },
    pathParameters: orUndefined(pathParameters) ?? null,
    stageVariables: stageVariableMap(scene).stageVariables ?? null,
    ...eventBody(sent.headers, request.body),
  };
}
