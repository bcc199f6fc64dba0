/** The events that a function gets from a WebSocket API, field by field. Source: socketRules.event. */
import type { JsonObject } from '../json.ts';
import { headerText, type HeaderList } from '../request/request.ts';
import { groupedValues, lastValue, lowerCase, objectOfValues, withGatewayHeaders } from '../request/values-by-name.ts';
import { requestTime, type Scene } from '../scene.ts';
import { eventFacts, type SocketAccess, type SocketPass } from './socket-pass.ts';

const single = (groups: ReadonlyMap<string, readonly string[]>) => objectOfValues(groups, lastValue);
const multiple = (groups: ReadonlyMap<string, readonly string[]>) => objectOfValues(groups, (values) => values);

/** The headers of the handshake, those that each has included. */
const handshakeHeaders = ({ scene, request }: Pick<SocketPass, 'scene' | 'request'>): HeaderList =>
  withGatewayHeaders(request, request.headers, [
    ['Host', scene.domainName],
    ['Sec-WebSocket-Key', headerText(request.headers, 'sec-websocket-key') ?? 'dGhlIHNhbXBsZSBub25jZQ=='],
    ['Sec-WebSocket-Version', headerText(request.headers, 'sec-websocket-version') ?? '13'],
  ]);

function headersOf(pass: Pick<SocketPass, 'scene' | 'request'>): JsonObject {
  const { scene, request } = pass;
  if (request.event === 'MESSAGE') return {};
  const pairs: HeaderList =
    request.event === 'CONNECT'
      ? handshakeHeaders(pass)
      : [['Host', scene.domainName], ['x-api-key', ''], ['X-Forwarded-For', ''], ['x-restapi', '']]; // prettier-ignore
  const groups = groupedValues(pairs, lowerCase);
  return { headers: single(groups), multiValueHeaders: multiple(groups) };
}

function queryOf({ request }: Pick<SocketPass, 'request'>): JsonObject {
  if (request.event !== 'CONNECT' || request.query.length === 0) return {};
  const groups = groupedValues(request.query);
  return { queryStringParameters: single(groups), multiValueQueryStringParameters: multiple(groups) };
}

const stageVariablesIn = ({ stageVariables }: Scene): JsonObject =>
  Object.fromEntries([...stageVariables].map(([name, { text }]) => [name, text]));

/** Milliseconds that an authorizer took, in examples. */
const authorizerLatency = 12;

function requestContext(
  { scene, request }: Pick<SocketPass, 'scene' | 'request'>,
  routeKey: string,
  access: SocketAccess,
): JsonObject {
  const userAgent = headerText(request.headers, 'user-agent');
  const { connectedAt, eventType, messageId } = eventFacts(request);
  return {
    routeKey,
    ...(access.isLambda
      ? {
          authorizer: {
            ...(access.principalId === undefined ? {} : { principalId: access.principalId }),
            integrationLatency: authorizerLatency,
            ...access.context,
          },
        }
      : {}),
    ...(messageId === undefined ? {} : { messageId }),
    ...(request.event === 'DISCONNECT' ? { disconnectStatusCode: request.code, disconnectReason: request.reason } : {}),
    eventType: eventType ?? '',
    extendedRequestId: request.requestId,
    requestTime: requestTime(request.time),
    messageDirection: 'IN',
    stage: scene.stageName,
    connectedAt: connectedAt ?? 0,
    requestTimeEpoch: request.time,
    identity: {
      ...(userAgent === undefined ? {} : { userAgent }),
      sourceIp: request.sourceIp,
      ...(access.iam ? iamIdentity(access.iam) : {}),
    },
    requestId: request.requestId,
    domainName: scene.domainName,
    connectionId: request.connectionId,
    apiId: scene.apiId,
  };
}

const iamIdentity = ({
  accountId,
  userArn,
  userId,
  callerId,
  accessKey,
  principalOrgId,
}: NonNullable<SocketAccess['iam']>): JsonObject =>
  Object.fromEntries(
    Object.entries({ accountId, userArn, user: userId, caller: callerId, accessKey, principalOrgId }).flatMap(
      ([name, value]) => (value === undefined ? [] : [[name, value] as const]),
    ),
  );

/** The proxy event. */
export function socketEvent(pass: SocketPass): JsonObject {
  const { scene, request, route, access } = pass;
  return {
    ...headersOf(pass),
    ...queryOf(pass),
    ...(scene.stageVariables.size > 0 ? { stageVariables: stageVariablesIn(scene) } : {}),
    requestContext: requestContext(pass, route.key, access),
    ...(request.event === 'MESSAGE' ? { body: request.message } : {}),
    isBase64Encoded: false,
  };
}

/** What the authorizer of `$connect` is called with. */
export function authorizerEvent(pass: Pick<SocketPass, 'scene' | 'request'>, methodArn: string): JsonObject {
  return {
    type: 'REQUEST',
    methodArn,
    ...headersOf(pass),
    ...queryOf(pass),
    stageVariables: stageVariablesIn(pass.scene),
    requestContext: requestContext(pass, '$connect', {}),
  };
}
