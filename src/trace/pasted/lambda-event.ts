/** An event that a Lambda function got → the request behind it. */
import { isJsonList, isJsonObject, type Json, type JsonObject } from '../json.ts';
import { encodedPath, queryText, textOfBase64 } from '../escapes.ts';
import { given, unlessEmpty, type PastedRequest } from './pasted-request.ts';
import { headersByName, valuesByName } from '../request/values-by-name.ts';

const object = (value: Json | undefined): JsonObject => (value !== undefined && isJsonObject(value) ? value : {});
const text = (value: Json | undefined): string | undefined => (typeof value === 'string' ? value : undefined);

export const isLambdaEvent = (json: JsonObject): boolean =>
  isJsonObject(json['requestContext'] ?? null) &&
  ('rawPath' in json || 'httpMethod' in json || 'eventType' in object(json['requestContext']));

/** Set by the gateway in each event. */
const isOwnHeader = (name: string) =>
  !/^(?:host|content-length|x-forwarded-.*|x-amzn-trace-id|via|forwarded)$/i.test(name);

/** Named stages stand before the path in events, and not in a request without a host. */
const withoutStage = (path: string, stage: string | undefined) =>
  stage !== undefined && (path === `/${stage}` || path.startsWith(`/${stage}/`))
    ? path.slice(stage.length + 1) || '/'
    : path;

const timeOf = (epoch: Json | undefined) => (typeof epoch === 'number' ? new Date(epoch).toISOString() : undefined);

const plainText = (value: Json): string => (typeof value === 'string' ? value : JSON.stringify(value));

function pairsOf(many: Json | undefined, one: Json | undefined): readonly (readonly [string, string])[] {
  const lists = Object.entries(object(many));
  return lists.length > 0
    ? lists.flatMap(([name, values]) =>
        isJsonList(values) ? values.map((value) => [name, plainText(value)] as const) : [],
      )
    : Object.entries(object(one)).map(([name, value]) => [name, plainText(value)] as const);
}

function callerOf(authorizer: JsonObject, identity: JsonObject): JsonObject | undefined {
  const jwt = object(authorizer['jwt']);
  const claims = jwt['claims'] ?? authorizer['claims'];
  if (isJsonObject(claims ?? null)) return { claims: claims ?? {} };
  if (isJsonObject(authorizer['iam'] ?? null)) return { iam: iamOf(object(authorizer['iam'])) };
  if ('lambda' in authorizer) return { lambda: given({ isAuthorized: true, context: object(authorizer['lambda']) }) };
  if (typeof authorizer['principalId'] === 'string') {
    const { principalId, integrationLatency: _, ...context } = authorizer;
    return { lambda: given({ policy: 'Allow', principalId, context }) };
  }
  return typeof identity['userArn'] === 'string' ? { iam: iamOf(identity) } : undefined;
}

const iamOf = (from: JsonObject): JsonObject =>
  given({
    accountId: text(from['accountId']),
    userArn: text(from['userArn']),
    userId: text(from['userId']) ?? text(from['user']),
    callerId: text(from['callerId']) ?? text(from['caller']),
    accessKey: text(from['accessKey']),
    principalOrgId: text(from['principalOrgId']),
  });

function bodyOf(json: JsonObject): { readonly body: string | undefined; readonly notes: readonly string[] } {
  const body = text(json['body']);
  if (json['isBase64Encoded'] !== true || body === undefined) return { body, notes: [] };
  const decoded = textOfBase64(body);
  return decoded === undefined
    ? { body: undefined, notes: ['The body is binary and is omitted.'] }
    : { body: decoded, notes: [] };
}

export function readLambdaEvent(json: JsonObject): PastedRequest {
  const context = object(json['requestContext']);
  const http = object(context['http']);
  const identity = object(context['identity']);
  const { body, notes } = bodyOf(json);
  const common = {
    sourceIp: text(http['sourceIp']) ?? text(identity['sourceIp']),
    time: timeOf(context['timeEpoch'] ?? context['requestTimeEpoch']),
    requestId: text(context['requestId']),
    caller: callerOf(object(context['authorizer']), identity),
  };
  const cookies = json['cookies'];
  const headers = unlessEmpty(
    headersByName([
      ...pairsOf(json['multiValueHeaders'], json['headers']).filter(([name]) => isOwnHeader(name)),
      ...(isJsonList(cookies) && cookies.length > 0 ? [['Cookie', cookies.map(plainText).join('; ')] as const] : []),
    ]),
  );
  const eventType = text(context['eventType']);
  if (eventType !== undefined) {
    const query = unlessEmpty(
      valuesByName(pairsOf(json['multiValueQueryStringParameters'], json['queryStringParameters'])),
    );
    const members = given({
      event: eventType,
      message: body,
      connectionId: text(context['connectionId']),
      headers,
      query,
    });
    return { ok: true, kind: 'lambda-event', request: { ...members, ...given(common) }, notes };
  }
  const stage = text(context['stage']);
  const isSecond = 'rawPath' in json;
  const path = withoutStage(isSecond ? encodedPath(text(json['rawPath']) ?? '/') : (text(json['path']) ?? '/'), stage);
  const query = isSecond
    ? (text(json['rawQueryString']) ?? '')
    : queryText(pairsOf(json['multiValueQueryStringParameters'], json['queryStringParameters']));
  return {
    ok: true,
    kind: 'lambda-event',
    request: given({
      method: text(http['method']) ?? text(json['httpMethod']) ?? 'GET',
      path: query === '' ? path : `${path}?${query}`,
      headers,
      body,
      ...common,
    }),
    notes,
  };
}
