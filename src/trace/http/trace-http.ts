/** Follows a request through an HTTP API: route, CORS, authorizer, mappings, backend, and back. */
import { functionInvoked } from '../../model/schema/invoke-arn.ts';
import type { DesignObject } from '../../model/design/design.ts';
import { endedResult, gatewayAnswer } from '../answers.ts';
import { byteLength, decodedPath } from '../escapes.ts';
import { gatewayRules } from '../grounds.ts';
import type { HttpRequest } from '../request/request.ts';
import type { Grounds, HttpAnswer, TracedBackend, TraceResult, TraceStep } from '../result.ts';
import { stepOf, withStageVariables, type Scene } from '../scene.ts';
import { tracedAddress } from '../values/told.ts';
import { lambdaAnswer, ownAnswer, proxiedAnswer, type BackendAnswer, type Reading } from './answer.ts';
import { authorize, authorizerAddress, type RouteAccess } from './authorize.ts';
import { chooseRoute, type RouteChoice } from './choose-route.ts';
import { corsOfApi, preflight, withCors } from './cors.ts';
import { headerMap, httpBackend } from './http-backend.ts';
import { lambdaEvent } from './lambda-event.ts';
import { mappedRequest, unmapped } from './parameters.ts';
import type { Outgoing, Pass } from './pass.ts';
import { mappedAnswer } from './response.ts';
import { httpRoutes, isHealthPath, pathParametersOf, type HttpRoute } from './routes.ts';
import { serviceCall } from './service.ts';
import { winningRoute } from './winning-route.ts';

export interface HttpOutcome {
  readonly result: TraceResult;
  readonly refused: boolean;
}

/** What the client gets: the headers that every answer has. */
function clientAnswer({ request, scene }: Pick<Pass, 'request' | 'scene'>, answer: BackendAnswer): HttpAnswer {
  const isHead = request.method === 'HEAD';
  const length = answer.statusCode === 204 || answer.statusCode === 304 ? [] : [['content-length', String(answer.isBase64Encoded ? Math.floor((answer.body.replace(/=+$/, '').length * 3) / 4) : byteLength(answer.body))] as const]; // prettier-ignore
  const own = new Set(['date', 'apigw-requestid', 'content-length']);
  scene.steps.push(
    stepOf(
      'client',
      'answered',
      `The client gets ${answer.statusCode}${isHead && answer.body !== '' ? ' without the body, as the method is HEAD' : ''}. Header names are lowercase here; over HTTP/1.1 they are capitalized.`,
      gatewayRules.client,
    ),
  );
  return {
    statusCode: answer.statusCode,
    headers: headerMap([
      ...answer.headers.filter(([name]) => !own.has(name.toLowerCase())),
      ['date', new Date(request.time).toUTCString()],
      ['apigw-requestid', request.requestId],
      ...length,
    ]),
    body: isHead ? '' : answer.body,
    isBase64Encoded: answer.isBase64Encoded && !isHead,
  };
}

/** The gateway answers by itself before any route has the request. */
function answeredEarly(scene: Scene, request: HttpRequest, answer: HttpAnswer, refused: boolean): HttpOutcome {
  const response = clientAnswer({ scene, request }, ownAnswer(answer));
  return {
    result: endedResult({ api: tracedAddress(scene.api), stage: scene.stageName, steps: scene.steps }, response),
    refused,
  };
}

export function traceHttp(scene: Scene, request: HttpRequest, wire: string, rest: string): HttpOutcome {
  const { steps, stageName, api } = scene;
  if (isHealthPath(wire)) {
    const text = `API Gateway responds to ${wire} itself, whatever the routes are.`;
    const grounds = scene.mappingKey === undefined ? gatewayRules.healthOfHttp : gatewayRules.health;
    steps.push(stepOf('domain', 'answered', text, grounds, { object: api }));
    const healthy = { statusCode: 200, headers: { 'content-type': 'text/plain' }, body: 'Healthy Connection', isBase64Encoded: false }; // prettier-ignore
    return answeredEarly(scene, request, healthy, false);
  }
  const path = decodedPath(rest);
  if ('fault' in path) {
    const isSent = path.fault === 'as sent';
    const text = isSent
      ? "The path has an invalid escape: 400. The status and its body aren't verified."
      : "Decoded once, the path has an invalid escape: 400. The body of the response isn't known.";
    steps.push(
      stepOf('route', 'refused', text, isSent ? gatewayRules.pathEscapeAsSent : gatewayRules.pathEscape, {
        object: api,
      }),
    );
    return answeredEarly(scene, request, gatewayAnswer(400, 'Bad Request'), true);
  }
  const route = path.text === '' ? '/' : path.text;
  const prefix = stageName === '$default' ? '' : `/${stageName}`;
  const whole = decodedPath(wire);
  const raw = scene.mappingKey === undefined && 'text' in whole ? whole.text || '/' : prefix + route;
  const routes = httpRoutes(api, scene.values);
  const choice = chooseRoute(routes, request.method, route);
  steps.push(routeStep(scene, choice, sentOtherwise(routes, request.method, rest, choice)));
  if (!choice.route) return missedRoute(scene, request);
  return routed(scene, request, { wire, route, raw }, choice, choice.route);
}

/** Whether escapes decide: matched before they are decoded, another route would win. */
function sentOtherwise(routes: readonly HttpRoute[], method: string, rest: string, { route }: RouteChoice): boolean {
  return /%(?:2F|3F|25)/i.test(rest) && winningRoute(routes, method, rest) !== route;
}

function routeStep(scene: Scene, choice: RouteChoice, isEscaped: boolean): TraceStep {
  const { api, values } = scene;
  const notes = [
    isEscaped ? ' An encoded character decides: whether routes are matched before or after decoding is not known.' : '',
    choice.route === undefined && values.text(api, 'body')
      ? " The routes of the OpenAPI body of the API aren't evaluated."
      : '',
  ];
  return stepOf(
    'route',
    choice.route ? (choice.isUndecided ? 'undecided' : 'matched') : 'not matched',
    choice.text + notes.join(''),
    isEscaped ? gatewayRules.routeEscaped : choice.grounds,
    {
      object: choice.route?.object ?? api,
      ...(choice.route ? { path: ['route_key'] } : {}),
      others: choice.others,
    },
  );
}

function missedRoute(scene: Scene, request: HttpRequest): HttpOutcome {
  const cors = corsOfApi(scene);
  if (cors && request.method === 'OPTIONS') {
    const { answer, step } = preflight(cors, request);
    scene.steps.push(step);
    return answeredEarly(scene, request, answer, false);
  }
  return answeredEarly(scene, request, gatewayAnswer(404, 'Not Found'), true);
}

function routed(
  scene: Scene,
  request: HttpRequest,
  paths: Pass['paths'],
  choice: RouteChoice,
  route: HttpRoute,
): HttpOutcome {
  const pathParameters = pathParametersOf(route, choice.path);
  const before: Pass = { scene, request, paths, route, pathParameters, access: { kind: 'open' } };
  const authorization = authorize(before, unmapped(before));
  scene.steps.push(authorizerStep(authorization, route.object));
  const result = resultOf(before, authorization);
  const { access } = authorization;
  if (!access) {
    const answer = authorization.answer ?? gatewayAnswer(403, 'Forbidden');
    return { result: result(null, { kind: 'none' }, clientAnswer(before, ownAnswer(answer))), refused: true };
  }
  const pass: Pass = { ...before, access };
  const { values, api } = scene;
  const integration = values.target(route.object.attributes['target'], 'integration', api.key);
  if (!integration) {
    const target = values.text(route.object, 'target');
    const text = target
      ? `The target ${target.text} is no integration of this design, so where the request goes is not known.`
      : "The route has no target. The status 500 isn't verified.";
    scene.steps.push(
      stepOf('backend', target ? 'undecided' : 'refused', text, gatewayRules.routeWithoutTarget, {
        object: route.object,
        path: ['target'],
      }),
    );
    const answer = target ? null : clientAnswer(pass, ownAnswer(gatewayAnswer(500, 'Internal Server Error')));
    return { result: result(null, { kind: 'none' }, answer), refused: true };
  }
  return integrated(pass, integration, result);
}

type ResultOf = (integration: DesignObject | null, backend: TracedBackend, response: HttpAnswer | null) => TraceResult;

const resultOf =
  ({ scene, route, pathParameters }: Pass, authorization: RouteAccess): ResultOf =>
  (integration, backend, response) => ({
    api: tracedAddress(scene.api),
    stage: scene.stageName,
    route: { address: tracedAddress(route.object), key: route.key, pathParameters },
    authorizer: { address: authorizerAddress(authorization), outcome: authorization.outcome },
    integration: integration && tracedAddress(integration),
    backend,
    response,
    steps: scene.steps,
  });

const authorizerStep = (
  { authorizer, outcome, text, grounds, path, event }: RouteAccess,
  route: DesignObject,
): TraceStep => ({
  ...stepOf('authorizer', outcome, text, grounds, {
    object: authorizer ?? route,
    path: (authorizer ? path : undefined) ?? ['authorization_type'],
  }),
  ...(event === undefined ? {} : { event }),
});

interface Call {
  readonly backend: TracedBackend;
  readonly text: string;
  readonly grounds: Grounds;
  readonly read: (given: NonNullable<HttpRequest['answer']> | null) => Reading;
}

function callOf(pass: Pass, integration: DesignObject): Call {
  const { values, steps } = pass.scene;
  if (values.text(integration, 'integration_subtype')) {
    const call = serviceCall(pass, integration);
    for (const step of call.steps) steps.push(step);
    return { ...call, read: (given) => proxiedAnswer(call.backend.outcome === 'failed' ? { error: true } : given, true) }; // prettier-ignore
  }
  const { sent, steps: mappings } = mappedRequest(pass, integration);
  for (const step of mappings) steps.push(step);
  const type = values.text(integration, 'integration_type')?.text;
  if (type === 'AWS_PROXY' || (type === undefined && integration.variant === 'http-lambda'))
    return lambdaCall(pass, integration, sent);
  return { ...httpBackend(pass, integration, sent), read: (given) => proxiedAnswer(given, false) };
}

/** The ARN of the function within an invoke ARN, or what stands for it. */
export function functionOf(uri: string): string {
  const invoked = functionInvoked(uri) ?? /\/functions\/(.+)\/invocations$/.exec(uri)?.[1];
  return (invoked ?? uri).replace(/\.invoke_arn\}$/, '.arn}');
}

function lambdaCall(pass: Pass, integration: DesignObject, sent: Outgoing): Call {
  const { scene } = pass;
  const { values } = scene;
  const version = values.text(integration, 'payload_format_version')?.text === '2.0' ? '2.0' : '1.0';
  const uri = withStageVariables(values.text(integration, 'integration_uri')?.text ?? '', scene);
  const own = functionOf(uri);
  return {
    backend: { kind: 'lambda', function: own, event: lambdaEvent(pass, sent, version) },
    text: `${own === '' ? 'A function that is not set' : own} is called with an event of format ${version}.${own.includes('${') ? ' Its ARN is not known in all parts.' : ''}`,
    grounds: gatewayRules.lambdaEvent,
    read: (given) => lambdaAnswer(given, version),
  };
}

function integrated(pass: Pass, integration: DesignObject, result: ResultOf): HttpOutcome {
  const { scene, request } = pass;
  const { steps } = scene;
  const { backend, text, grounds, read } = callOf(pass, integration);
  steps.push(
    stepOf('backend', 'outcome' in backend ? 'failed' : 'sent', text, grounds, {
      object: integration,
      path: [backend.kind === 'service' ? 'integration_subtype' : 'integration_uri'],
    }),
  );
  const { answer: given } = request;
  const isBroken = 'outcome' in backend;
  if (given === undefined && !isBroken) return { result: result(integration, backend, null), refused: false };
  const reading = read(given ?? null);
  const cors = corsOfApi(scene);
  const unsure = reading.failed && cors && request.headers.some(([name]) => name.toLowerCase() === 'origin');
  steps.push(
    stepOf(
      'response',
      reading.failed ? 'failed' : 'answered',
      reading.text + (unsure ? " Whether this response has CORS headers isn't known; the trace adds none." : ''),
      reading.grounds,
      { object: integration },
    ),
  );
  const failed = reading.failed && backend.kind !== 'none' ? { ...backend, outcome: 'failed' as const } : backend;
  if (reading.failed)
    return { result: result(integration, failed, clientAnswer(pass, reading.answer)), refused: false };
  const mapped = mappedAnswer(pass, integration, reading.answer);
  for (const step of mapped.steps) steps.push(step);
  const last = cors ? withCors(cors, request, mapped.answer) : { answer: mapped.answer, step: undefined };
  if (last.step) steps.push(last.step);
  return { result: result(integration, backend, clientAnswer(pass, last.answer)), refused: false };
}
