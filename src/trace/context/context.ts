/** What `$context` says while a request is on its way. */
import { isJsonObject, ownMember, type Json, type JsonObject } from '../json.ts';
import { headerText, type IamCaller, type TraceRequest } from '../request/request.ts';
import { requestTime, type StageScene } from '../scene.ts';
import { contextVariable, type ContextUse } from './variables.ts';

/** What is known beside the request: of the route, and of who was let in. */
export interface ContextFacts {
  readonly routeKey?: string | undefined;
  readonly claims?: JsonObject | undefined;
  readonly principalId?: string | undefined;
  /** What a Lambda authorizer gave along. */
  readonly authorizer?: JsonObject | undefined;
  readonly iam?: IamCaller | undefined;
  /** With the stage. */
  readonly path?: string | undefined;
  /** Of a WebSocket event: `eventType`, `messageId`, `connectedAt`, and what the rest of the trace adds. */
  readonly own?: JsonObject | undefined;
}

/** The value of a variable by its name without `$context.`; undefined: there is none, or it has no value here. */
export type ContextLookup = (name: string) => Json | undefined;

export function contextLookup(
  scene: StageScene,
  request: TraceRequest,
  use: ContextUse,
  facts: ContextFacts = {},
): ContextLookup {
  const { claims, principalId, authorizer = {}, iam } = facts;
  const cognito = iam?.cognitoIdentity ?? undefined;
  const plain: { readonly [name: string]: Json | undefined } = {
    accountId: scene.place.account,
    apiId: scene.apiId,
    domainName: scene.domainName,
    domainPrefix: scene.domainName.split('.')[0] ?? '',
    'customDomain.basePathMatched': scene.mappingKey,
    extendedRequestId: request.requestId,
    requestId: request.requestId,
    'identity.sourceIp': request.sourceIp,
    'identity.userAgent': headerText(request.headers, 'user-agent'),
    'identity.accountId': iam?.accountId,
    'identity.caller': iam?.callerId,
    'identity.user': iam?.userId,
    'identity.userArn': iam?.userArn,
    'identity.principalOrgId': iam?.principalOrgId,
    'identity.cognitoIdentityId': cognito && ownMember(cognito, 'identityId'),
    'identity.cognitoIdentityPoolId': cognito && ownMember(cognito, 'identityPoolId'),
    path: facts.path,
    requestTime: requestTime(request.time),
    requestTimeEpoch: request.time,
    routeKey: facts.routeKey,
    stage: scene.stageName,
    ...(request.kind === 'http'
      ? { httpMethod: request.method, protocol: 'HTTP/1.1' }
      : { connectionId: request.connectionId, eventType: request.event }),
    'authorizer.principalId': principalId,
    ...facts.own,
  };
  return (name) => {
    if (!contextVariable(name, use)) return undefined;
    if (Object.hasOwn(plain, name)) return plain[name];
    const [head, part, ...parts] = name.split('.');
    if (head === 'identity' && part === 'clientCert')
      return parts.reduce<Json | undefined>(
        (value, one) => (isJsonObject(value) ? ownMember(value, one) : undefined),
        scene.clientCert,
      );
    const claim = /^authorizer\.claims\.(.+)$/s.exec(name)?.[1];
    if (claim !== undefined) return claims && ownMember(claims, claim);
    const given = /^authorizer\.(.+)$/s.exec(name)?.[1];
    return given === undefined ? undefined : ownMember(authorizer, given);
  };
}
