/** Follows an event through a WebSocket API: route, authorizer, model, parameters, template, backend, and back. */
import { formatNumber } from '../../model/text/format-number.ts';
import { endedResult } from '../answers.ts';
import { byteLength } from '../escapes.ts';
import type { WebSocketRequest } from '../request/request.ts';
import type { TraceResult } from '../result.ts';
import type { Scene } from '../scene.ts';
import { tracedAddress } from '../values/told.ts';
import { calledBackend } from './called-backend.ts';
import { authorizeConnect, connectionAccess, type SocketAuthorization } from './socket-authorize.ts';
import { socketRefusal, tellClient, type SocketEnd, type SocketOutcome } from './socket-end.ts';
import { errorFrame } from './socket-frames.ts';
import { fitsModel } from './socket-model.ts';
import { missingParameter } from './socket-parameters.ts';
import { socketPass, tell, type SocketPass, type SocketRoute } from './socket-pass.ts';
import { chooseSocketRoute } from './socket-routes.ts';
import { socketRules } from './socket-rules.ts';

/** Bytes of a message, and of one frame of it. */
const largest = { message: 128 * 1024, frame: 32 * 1024 } as const;

export function traceWebSocket(scene: Scene, request: WebSocketRequest): SocketOutcome {
  const early = (response: TraceResult['response'], refused: boolean): SocketOutcome => ({
    result: endedResult({ api: tracedAddress(scene.api), stage: scene.stageName, steps: scene.steps }, response),
    refused,
  });
  if (request.event === 'MESSAGE' && request.isBinary) {
    const text = "WebSocket APIs don't accept binary frames. API Gateway closes the connection with code 1003.";
    tell({ scene }, 'client', 'refused', text, socketRules.binary, { object: scene.api });
    return early({ closed: 1003 }, true);
  }
  const size = request.event === 'MESSAGE' ? byteLength(request.message) : 0;
  if (size > largest.message) {
    tell(
      { scene },
      'client',
      'refused',
      `The message has ${formatNumber(size)} bytes, which exceeds the limit of 131,072. API Gateway closes the connection with code 1009.`,
      socketRules.size,
      { object: scene.api },
    );
    return early({ closed: 1009 }, true);
  }
  const choice = chooseSocketRoute(scene, request);
  const frames =
    size > largest.frame ? ' The message exceeds 32,768 bytes, so the client must send it in several frames.' : '';
  tell(
    { scene },
    'route',
    choice.isUndecided ? 'undecided' : choice.route ? 'matched' : missed(request),
    choice.text + frames,
    choice.grounds,
    {
      object: choice.route?.object ?? scene.api,
      path: [choice.route ? 'route_key' : 'route_selection_expression'],
      others: choice.others,
    },
  );
  if (choice.route) return routed(scene, request, choice.route);
  if (request.event === 'MESSAGE') {
    const frame = errorFrame('Forbidden', request);
    tellClient(scene, `The client receives ${frame}.`, socketRules.routeMissing);
    return early({ frame }, true);
  }
  if (request.event === 'CONNECT') tellClient(scene, 'The client is connected.', socketRules.connectOptional);
  return early(request.event === 'CONNECT' ? { statusCode: 200 } : null, false);
}

const missed = ({ event }: WebSocketRequest) => (event === 'MESSAGE' ? 'refused' : 'not matched');

function routed(scene: Scene, request: WebSocketRequest, route: SocketRoute): SocketOutcome {
  const authorization: SocketAuthorization =
    request.event === 'CONNECT'
      ? authorizeConnect(scene, request, route)
      : { authorizer: undefined, outcome: 'not asked', access: connectionAccess(request) };
  const end: SocketEnd = (integration, backend, response, refused) => ({
    result: {
      api: tracedAddress(scene.api),
      stage: scene.stageName,
      route: { address: tracedAddress(route.object), key: route.key, pathParameters: {} },
      authorizer: {
        address: authorization.authorizer ? tracedAddress(authorization.authorizer) : null,
        outcome: authorization.outcome,
      },
      integration: integration && tracedAddress(integration),
      backend,
      response,
      steps: scene.steps,
    },
    refused,
  });
  const pass = socketPass(scene, request, route, authorization.access);
  if (authorization.status !== undefined) {
    const { status } = authorization;
    tellClient(scene, `The upgrade is refused with ${status}.`, socketRules.authorizer);
    return end(null, { kind: 'none' }, { statusCode: status }, true);
  }
  const missing = missingParameter(pass);
  if (missing !== undefined) {
    const text = `The route requires ${missing}, which is missing, so the upgrade is refused with 400. The status isn't verified.`;
    tell(pass, 'parameters', 'refused', text, socketRules.required, {
      object: route.object,
      path: ['request_parameters', missing],
    });
    return end(null, { kind: 'none' }, { statusCode: 400 }, true);
  }
  if (!fitsModel(pass)) return socketRefusal(pass, end, null, 'Invalid request body', socketRules.model);
  const { values, api } = scene;
  const integration = values.target(route.object.attributes['target'], 'integration', api.key);
  return integration ? calledBackend(pass, integration, end) : withoutTarget(pass, end);
}

function withoutTarget(pass: SocketPass, end: SocketEnd): SocketOutcome {
  const { scene, route, request } = pass;
  const target = scene.values.text(route.object, 'target');
  const at = { object: route.object, path: ['target'] };
  if (target) {
    tell(
      pass,
      'backend',
      'undecided',
      `Target ${target.text} isn't an integration in this design, so the trace can't continue.`,
      socketRules.noTarget,
      at,
    );
    return end(null, { kind: 'none' }, null, false);
  }
  if (request.event === 'CONNECT') {
    tell(
      pass,
      'backend',
      'not matched',
      'The route has no target, which is optional for $connect, so the client is connected.',
      socketRules.connectOptional,
      at,
    );
    return end(null, { kind: 'none' }, { statusCode: 200 }, false);
  }
  if (request.event === 'DISCONNECT') {
    tell(pass, 'backend', 'not matched', 'The route has no target, so nothing is invoked.', socketRules.disconnect, at);
    return end(null, { kind: 'none' }, null, false);
  }
  tell(
    pass,
    'backend',
    'refused',
    'The route has no target, so the client receives "Internal server error". This isn\'t verified.',
    socketRules.noTarget,
    at,
  );
  return socketRefusal(pass, end, null, 'Internal server error', socketRules.noTarget);
}
