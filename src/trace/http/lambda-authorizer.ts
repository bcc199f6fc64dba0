/** A Lambda authorizer: what it is called with, and what its answer means. Source: gatewayRules.lambdaAuthorizer. */
import type { DesignObject } from '../../model/design/design.ts';
import { gatewayAnswer } from '../answers.ts';
import { gatewayRules } from '../grounds.ts';
import type { Json } from '../json.ts';
import { policyAllows, policyFor } from '../request/policy-document.ts';
import type { LambdaDecision } from '../request/request.ts';
import { executeApiArn } from '../scene.ts';
import type { Told } from '../values/told.ts';
import { eventHeaders, eventMaps, requestContext1, requestContext2, stageVariableMap } from './lambda-event.ts';
import type { AuthorizerVerdict } from './jwt.ts';
import type { Outgoing, Pass } from './pass.ts';

/** `identity`: the values of the identity sources in their order; undefined where one is missing. */
export function askFunction(
  pass: Pass,
  authorizer: DesignObject,
  sources: readonly Told[],
  identity: readonly (string | undefined)[],
  sent: Outgoing,
): AuthorizerVerdict {
  const at = identity.findIndex((value) => value === undefined || value === '');
  if (at >= 0)
    return {
      answer: gatewayAnswer(401, 'Unauthorized'),
      text: `${sources[at]?.text ?? 'The identity source'} is missing, so API Gateway doesn't invoke the function.`,
      grounds: gatewayRules.identitySource,
      path: ['identity_source', at],
    };
  const { values } = pass.scene;
  const is2 = values.text(authorizer, 'authorizer_payload_format_version')?.text === '2.0';
  const simple = is2 && values.flag(authorizer.attributes['enable_simple_responses']);
  const given = identity.map((value) => value ?? '');
  const event = is2 ? event2(pass, given, sent) : event1(pass, given, sent);
  const { caller } = pass.request;
  const decision = caller && 'lambda' in caller ? caller.lambda : undefined;
  const cached = (values.number(authorizer.attributes['authorizer_result_ttl_in_seconds']) ?? 0) > 0;
  const verdict = decision ? verdictOf(decision, simple, pass) : unanswered;
  return {
    ...verdict,
    event,
    text: `${verdict.text}${cached ? ' Results are cached by identity source, for all routes; the trace invokes the function every time.' : ''}`,
  };
}

const unanswered: AuthorizerVerdict = {
  answer: gatewayAnswer(403, 'Forbidden'),
  text: "The request has no caller.lambda (the function's result), so the trace treats it as denied.",
  grounds: gatewayRules.lambdaUnknown,
};

const broken = (text: string): AuthorizerVerdict => ({
  answer: gatewayAnswer(500, 'Internal Server Error'),
  text,
  grounds: gatewayRules.lambdaAuthorizer,
});

function verdictOf(decision: LambdaDecision, simple: boolean, pass: Pass): AuthorizerVerdict {
  const { isAuthorized, principalId, context, error, policyDocument } = decision;
  if (error === 'Unauthorized')
    return {
      answer: gatewayAnswer(401, 'Unauthorized'),
      text: 'The function fails with the error Unauthorized, so the status is 401.',
      grounds: gatewayRules.lambdaUnauthorized,
    };
  if (error !== undefined) return broken(`The function fails (${error}).`);
  const arn = arnOf(pass);
  const policy = policyFor(decision, arn);
  const said = simple ? isAuthorized : policy === undefined ? undefined : policy === 'Allow';
  if (said === undefined)
    return broken(
      simple
        ? "The function doesn't return isAuthorized, which simple responses require."
        : "The function doesn't return a policy, which the authorizer requires.",
    );
  const { key, kind } = pass.route;
  const ofRoute = executeApiArn(pass.scene, pass.request.method + key.slice(key.indexOf(' ') + 1));
  const unsure =
    !simple && policyDocument && kind !== '$default' && policyAllows(policyDocument, ofRoute) !== said
      ? " Whether the ARN has the request path or the route's isn't verified."
      : '';
  if (!said)
    return {
      answer: gatewayAnswer(403, 'Forbidden'),
      text: simple ? 'The function returns isAuthorized: false.' : `The policy that the function returns doesn't allow ${arn}.${unsure}`, // prettier-ignore
      grounds: simple
        ? gatewayRules.lambdaDenied
        : unsure
          ? gatewayRules.lambdaUnknown
          : gatewayRules.lambdaPolicyDenied,
    };
  return {
    access: { kind: 'lambda', principalId: simple ? undefined : principalId, context },
    text: simple
      ? 'The function returns isAuthorized: true.'
      : `The policy that the function returns allows ${arn}.${unsure}`,
    grounds: unsure ? gatewayRules.lambdaUnknown : gatewayRules.lambdaAuthorizer,
  };
}

const arnOf = ({ scene, request, paths }: Pass): string =>
  executeApiArn(scene, `${request.method}${paths.route.startsWith('/') ? '' : '/'}${paths.route}`);

function event2(pass: Pass, identitySource: readonly string[], sent: Outgoing): Json {
  const { request, paths, route } = pass;
  const { cookies, headers, query, pathParameters } = eventMaps(pass, sent);
  return {
    version: '2.0',
    type: 'REQUEST',
    routeArn: arnOf(pass),
    identitySource,
    routeKey: route.key,
    rawPath: paths.raw,
    rawQueryString: request.query,
    ...(cookies ? { cookies } : {}),
    headers,
    ...(query ? { queryStringParameters: query } : {}),
    requestContext: requestContext2(pass, paths.raw),
    ...(pathParameters ? { pathParameters } : {}),
    ...stageVariableMap(pass.scene),
  };
}

function event1(pass: Pass, identity: readonly string[], sent: Outgoing): Json {
  const { request, paths, route, pathParameters, scene } = pass;
  const { single } = eventHeaders(pass, sent);
  const { query } = eventMaps(pass, sent);
  const {
    accountId,
    apiId,
    httpMethod,
    identity: who,
    path,
    requestId,
    resourceId,
    resourcePath,
    stage,
  } = requestContext1(pass, paths.raw);
  return {
    version: '1.0',
    type: 'REQUEST',
    methodArn: arnOf(pass),
    identitySource: identity.join(','),
    authorizationToken: identity.join(','),
    resource: route.kind === '$default' ? '$default' : route.key.slice(route.key.indexOf(' ') + 1),
    path: paths.raw,
    httpMethod: request.method,
    headers: single,
    queryStringParameters: query ?? {},
    pathParameters,
    stageVariables: stageVariableMap(scene).stageVariables ?? {},
    requestContext: {
      path,
      accountId,
      resourceId,
      stage,
      requestId,
      identity: { sourceIp: who.sourceIp, ...('clientCert' in who ? { clientCert: who.clientCert } : {}) },
      resourcePath,
      httpMethod,
      apiId,
    },
  };
}
