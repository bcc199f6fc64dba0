/** Follows a request through an HTTP API: route, CORS, authorizer, mappings, backend, and back. */
import type { DesignObject } from '../../model/design/design.ts';
import { gatewayAnswer } from '../answers.ts';
import { decodedPath } from '../escapes.ts';
import { gatewayRules } from '../grounds.ts';
import type { HttpRequest } from '../request/request.ts';
import type { HttpAnswer, TracedBackend, TraceResult, TraceStep } from '../result.ts';
import { stepOf, type Scene } from '../scene.ts';
import { tracedAddress } from '../values/told.ts';
import { ownAnswer } from './answer.ts';
import { authorize, authorizerAddress, type RouteAccess } from './authorize.ts';
import { chooseRoute, type RouteChoice } from './choose-route.ts';
import { answeredEarly, clientAnswer, type HttpOutcome } from './client-answer.ts';
import { corsOfApi, preflight, withCors } from './cors.ts';
import { httpCallOf } from './http-call.ts';
import { unmapped } from './parameters.ts';
import type { Pass } from './pass.ts';
import { mappedAnswer } from './response.ts';
import { httpRoutes, isHealthPath, pathParametersOf, type HttpRoute } from './routes.ts';
import { winningRoute } from './winning-route.ts';

export function traceHttp(scene: Scene, request: HttpRequest, wire: string, rest: string): HttpOutcome {
  const { steps, stageName, api } = scene;
  if (isHealthPath(wire)) {
    const text = `API Gateway itself responds to ${wire}, regardless of the routes.`;
    const grounds = scene.mappingKey === undefined ? gatewayRules.healthOfHttp : gatewayRules.health;
    steps.push(stepOf('domain', 'answered', text, grounds, { object: api }));
    const healthy = { statusCode: 200, headers: { 'content-type': 'text/plain' }, body: 'Healthy Connection', isBase64Encoded: false }; // prettier-ignore
    return answeredEarly(scene, request, healthy, false);
  }
  const path = decodedPath(rest);
  if ('fault' in path) {
    const isSent = path.fault === 'as sent';
    const text = isSent
      ? "The path contains an invalid percent-encoding, so the status is 400. The status and body aren't verified."
      : "After one decoding, the path contains an invalid percent-encoding, so the status is 400. The body isn't verified.";
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
    isEscaped
      ? " The result depends on an encoded character: AWS doesn't document whether routes match before or after decoding."
      : '',
    choice.route === undefined && values.text(api, 'body')
      ? " Routes defined in the API's OpenAPI body aren't evaluated."
      : '',
    choice.route?.object.address === tracedAddress(api) ? ' Quick create makes this route from target.' : '',
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
      ? `Target ${target.text} isn't an integration in this design, so the trace can't continue.`
      : "The route has no target, so the status is 500. This isn't verified.";
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

function integrated(pass: Pass, integration: DesignObject, result: ResultOf): HttpOutcome {
  const { scene, request } = pass;
  const { steps } = scene;
  const { backend, text, grounds, read } = httpCallOf(pass, integration);
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
      reading.text +
        (unsure ? " AWS doesn't document whether this response has CORS headers; the trace adds none." : ''),
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
