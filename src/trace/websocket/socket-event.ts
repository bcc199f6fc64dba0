/** The events that a function gets from a WebSocket API, field by field. Source: socketRules.event. */
import type { Json, JsonObject } from '../json.ts';
import { traceHeader } from '../request/examples.ts';
import { headerText, type HeaderList } from '../request/request.ts';
import { requestTime, type Scene } from '../scene.ts';
import { eventFacts, type SocketAccess, type SocketPass } from './socket-pass.ts';

/** The first spelling of a name, and all of its values. */
function grouped(pairs: HeaderList, ignoresCase: boolean): ReadonlyMap<string, string[]> {
  const names = new Map<string, string>();
  const groups = new Map<string, string[]>();
  for (const [name, value] of pairs) {
    const same = ignoresCase ? name.toLowerCase() : name;
    const first = names.get(same) ?? name;
    names.set(same, first);
    groups.set(first, [...(groups.get(first) ?? []), value]);
  }
  return groups;
}

const mapped = (groups: ReadonlyMap<string, string[]>, of: (values: readonly string[]) => Json): JsonObject =>
  Object.fromEntries([...groups].map(([name, values]) => [name, of(values)]));

const single = (groups: ReadonlyMap<string, string[]>) => mapped(groups, (values) => values.at(-1) ?? '');
const multiple = (groups: ReadonlyMap<string, string[]>) => mapped(groups, (values) => values);

/** The headers of the handshake, those that each has and those that the gateway sets included. */
function handshakeHeaders({ scene, request }: Pick<SocketPass, 'scene' | 'request'>): HeaderList {
  const { headers } = request;
  const forwarded = headerText(headers, 'x-forwarded-for');
  const set: HeaderList = [
    ['Host', scene.domainName],
    ['Sec-WebSocket-Key', headerText(headers, 'sec-websocket-key') ?? 'dGhlIHNhbXBsZSBub25jZQ=='],
    ['Sec-WebSocket-Version', headerText(headers, 'sec-websocket-version') ?? '13'],
    ['X-Amzn-Trace-Id', headerText(headers, 'x-amzn-trace-id') ?? traceHeader(request.time)],
    ['X-Forwarded-For', forwarded === undefined ? request.sourceIp : `${forwarded}, ${request.sourceIp}`],
    ['X-Forwarded-Port', '443'],
    ['X-Forwarded-Proto', 'https'],
  ];
  const names = new Set(set.map(([name]) => name.toLowerCase()));
  return [...headers.filter(([name]) => !names.has(name.toLowerCase())), ...set];
}

function headersOf(pass: Pick<SocketPass, 'scene' | 'request'>): JsonObject {
  const { scene, request } = pass;
  if (request.event === 'MESSAGE') return {};
  const pairs: HeaderList =
    request.event === 'CONNECT'
      ? handshakeHeaders(pass)
      : [['Host', scene.domainName], ['x-api-key', ''], ['X-Forwarded-For', ''], ['x-restapi', '']]; // prettier-ignore
  const groups = grouped(pairs, true);
  return { headers: single(groups), multiValueHeaders: multiple(groups) };
}

function queryOf({ request }: Pick<SocketPass, 'request'>): JsonObject {
  if (request.event !== 'CONNECT' || request.query.length === 0) return {};
  const groups = grouped(request.query, false);
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
