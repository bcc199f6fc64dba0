/** Follows an event through a WebSocket API: route, authorizer, model, parameters, template, backend, and back. */
import type { DesignObject } from '../../model/design/design.ts';
import { endedResult } from '../answers.ts';
import { byteLength } from '../escapes.ts';
import type { WebSocketRequest } from '../request/request.ts';
import type { Grounds, TracedBackend, TracedResponse, TraceResult } from '../result.ts';
import type { Scene } from '../scene.ts';
import { tracedAddress } from '../values/told.ts';
import { authorizeConnect, connectionAccess, type SocketAuthorization } from './socket-authorize.ts';
import { givenBy } from './given.ts';
import type { IntegrationKind } from './integration-kind.ts';
import { socketCall } from './socket-call.ts';
import { errorFrame, upgradeStatus, type FrameMessage } from './socket-frames.ts';
import { fitsModel } from './socket-model.ts';
import { missingParameter } from './socket-parameters.ts';
import { socketPass, tell, type SocketPass, type SocketRoute } from './socket-pass.ts';
import { isTwoWay, responseText } from './socket-response.ts';
import { chooseSocketRoute } from './socket-routes.ts';
import { socketRules } from './socket-rules.ts';

export interface SocketOutcome {
  readonly result: TraceResult;
  readonly refused: boolean;
}

/** Bytes of a message, and of one frame of it. */
const largest = { message: 128 * 1024, frame: 32 * 1024 } as const;

export function traceWebSocket(scene: Scene, request: WebSocketRequest): SocketOutcome {
  const early = (response: TraceResult['response'], refused: boolean): SocketOutcome => ({
    result: endedResult({ api: tracedAddress(scene.api), stage: scene.stageName, steps: scene.steps }, response),
    refused,
  });
  const size = request.event === 'MESSAGE' ? byteLength(request.message) : 0;
  if (size > largest.message) {
    tell(
      { scene },
      'client',
      'refused',
      `The message has ${size} bytes, more than 131,072: the connection is closed with 1009.`,
      socketRules.size,
      { object: scene.api },
    );
    return early({ closed: 1009 }, true);
  }
  const choice = chooseSocketRoute(scene, request);
  const frames =
    size > largest.frame ? ' The message has more than 32,768 bytes: the client has to send it in several frames.' : '';
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
    client(scene, `The client gets ${frame}.`, socketRules.routeMissing);
    return early({ frame }, true);
  }
  if (request.event === 'CONNECT') client(scene, 'The client is connected.', socketRules.connectOptional);
  return early(request.event === 'CONNECT' ? { statusCode: 200 } : null, false);
}

const missed = ({ event }: WebSocketRequest) => (event === 'MESSAGE' ? 'refused' : 'not matched');

const client = (scene: Scene, text: string, grounds: Grounds): void =>
  tell({ scene }, 'client', 'answered', text, grounds, { object: scene.api });

type End = (
  integration: DesignObject | null,
  backend: TracedBackend,
  response: TracedResponse | null,
  refused: boolean,
) => SocketOutcome;

function routed(scene: Scene, request: WebSocketRequest, route: SocketRoute): SocketOutcome {
  const authorization: SocketAuthorization =
    request.event === 'CONNECT'
      ? authorizeConnect(scene, request, route)
      : { authorizer: undefined, outcome: 'not asked', access: connectionAccess(request) };
  const end: End = (integration, backend, response, refused) => ({
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
    client(scene, `The upgrade is refused with ${status}.`, socketRules.authorizer);
    return end(null, { kind: 'none' }, { statusCode: status }, true);
  }
  const missing = missingParameter(pass);
  if (missing !== undefined) {
    const text = `${missing} is required by the route and missing. That the upgrade is refused with 400 is not verified.`;
    tell(pass, 'parameters', 'refused', text, socketRules.required, {
      object: route.object,
      path: ['request_parameters', missing],
    });
    return end(null, { kind: 'none' }, { statusCode: 400 }, true);
  }
  if (!fitsModel(pass)) return refusal(pass, end, null, 'Invalid request body', socketRules.model);
  const { values, api } = scene;
  const integration = values.target(route.object.attributes['target'], 'integration', api.key);
  return integration ? integrated(pass, integration, end) : withoutTarget(pass, end);
}

/** The gateway ends it: a frame on a connection, a status of an upgrade, nothing after a close. */
function refusal(
  { scene, request }: SocketPass,
  end: End,
  integration: DesignObject | null,
  message: FrameMessage,
  grounds: Grounds,
): SocketOutcome {
  const response = gatewayResponse(request, message);
  if (response) client(scene, saidBy(response), grounds);
  return end(integration, { kind: 'none' }, response, true);
}

function gatewayResponse(
  request: WebSocketRequest,
  message: FrameMessage,
  status = upgradeStatus[message],
): TracedResponse | null {
  if (request.event === 'DISCONNECT') return null;
  return request.event === 'MESSAGE' ? { frame: errorFrame(message, request) } : { statusCode: status };
}

function saidBy(response: TracedResponse): string {
  if ('frame' in response)
    return response.frame === null ? 'The client gets no frame.' : `The client gets ${shown(response.frame)}.`;
  return 'statusCode' in response ? `The upgrade ends with ${response.statusCode}.` : 'The connection is closed.';
}

const shown = (text: string) =>
  text.length > 200 ? `a frame of ${text.length} characters` : text === '' ? 'an empty frame' : text;

function withoutTarget(pass: SocketPass, end: End): SocketOutcome {
  const { scene, route, request } = pass;
  const target = scene.values.text(route.object, 'target');
  const at = { object: route.object, path: ['target'] };
  if (target) {
    tell(
      pass,
      'backend',
      'undecided',
      `The target ${target.text} is no integration of this design, so where the event goes is not known.`,
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
      'The route has no target, which is optional for $connect: the client is connected.',
      socketRules.connectOptional,
      at,
    );
    return end(null, { kind: 'none' }, { statusCode: 200 }, false);
  }
  if (request.event === 'DISCONNECT') {
    tell(pass, 'backend', 'not matched', 'The route has no target: nothing is called.', socketRules.disconnect, at);
    return end(null, { kind: 'none' }, null, false);
  }
  tell(
    pass,
    'backend',
    'refused',
    'The route has no target. That the client gets "Internal server error" is not verified.',
    socketRules.noTarget,
    at,
  );
  return refusal(pass, end, null, 'Internal server error', socketRules.noTarget);
}

function integrated(pass: SocketPass, integration: DesignObject, end: End): SocketOutcome {
  const { scene, request } = pass;
  const call = socketCall(pass, integration);
  if (call.kind === 'ended')
    return refusal(
      pass,
      end,
      integration,
      call.message,
      call.message === 'Unsupported Media Type' ? socketRules.passthroughRefused : socketRules.templateFails,
    );
  const { backend, kind } = call;
  const isBroken = 'outcome' in backend;
  tell(pass, 'backend', isBroken ? 'failed' : 'sent', call.text, call.grounds, {
    object: integration,
    path: [kind === 'mock' ? 'request_templates' : 'integration_uri'],
  });
  const failed = (text: string | undefined, grounds: Grounds, status = 500): SocketOutcome => {
    if (text !== undefined) tell(pass, 'response', 'failed', text, grounds, { object: integration });
    const response = gatewayResponse(request, 'Internal server error', status);
    if (response) client(scene, saidBy(response), grounds);
    return end(integration, backend.kind === 'none' ? backend : { ...backend, outcome: 'failed' }, response, false);
  };
  if (isBroken) return failed(undefined, call.grounds);
  if (kind !== 'mock' && request.answer === undefined) return end(integration, backend, null, false);
  if (request.event === 'DISCONNECT') {
    tell(
      pass,
      'response',
      'answered',
      'What the integration gives is ignored, as the connection is closed.',
      socketRules.disconnect,
      { object: integration },
    );
    return end(integration, backend, null, false);
  }
  const given = givenBy(kind, kind === 'mock' ? { statusCode: call.status ?? 200 } : (request.answer ?? null));
  if (!given.ok) return failed(given.text, given.grounds, given.status);
  const isProxy = kind === 'lambda proxy' || kind === 'http proxy';
  if (request.event === 'MESSAGE' && !isTwoWay(pass)) {
    tell(
      pass,
      'response',
      'answered',
      'The route is one-way: what the integration gives is dropped, whatever its status.',
      socketRules.routeResponse,
      { object: pass.route.object, path: ['route_response_selection_expression'] },
    );
    client(scene, 'The client gets no frame.', socketRules.routeResponse);
    return end(integration, backend, { frame: null }, false);
  }
  const text = isProxy ? given.body : responseText(pass, integration, kind, given);
  if (text === undefined) return failed(undefined, socketRules.noResponse);
  return request.event === 'CONNECT'
    ? upgraded(pass, end, integration, backend, given.status)
    : framed(pass, end, integration, backend, { kind, status: given.status, text });
}

/** Only 2xx connects; every other status is that of the upgrade. */
function upgraded(
  { scene }: SocketPass,
  end: End,
  integration: DesignObject,
  backend: TracedBackend,
  status: number,
): SocketOutcome {
  const isAccepted = status >= 200 && status < 300;
  const text = isAccepted
    ? `The integration responds with ${status}: the client is connected. Of its headers only Sec-WebSocket-Protocol is used.`
    : `The integration responds with ${status}: the upgrade is refused with that status.`;
  tell(
    { scene },
    'response',
    isAccepted ? 'answered' : 'refused',
    text,
    isAccepted ? socketRules.upgrade : socketRules.upgradeStatus,
    { object: integration },
  );
  client(scene, `The upgrade ends with ${isAccepted ? 200 : status}.`, socketRules.upgradeStatus);
  return end(integration, backend, { statusCode: isAccepted ? 200 : status }, !isAccepted);
}

interface Frame {
  readonly kind: IntegrationKind;
  readonly status: number;
  readonly text: string;
}

function framed(
  pass: SocketPass,
  end: End,
  integration: DesignObject,
  backend: TracedBackend,
  { kind, status, text }: Frame,
): SocketOutcome {
  const { scene, request, route } = pass;
  const at = { object: route.object, path: ['route_response_selection_expression'] };
  if (kind === 'lambda proxy' && (status < 200 || status > 299)) {
    const frame = errorFrame('Internal server error', request);
    tell(
      pass,
      'response',
      'answered',
      `The function returns ${status}: one report says that an error frame replaces its body; not verified.`,
      socketRules.twoWayStatus,
      at,
    );
    client(scene, saidBy({ frame }), socketRules.twoWayStatus);
    return end(integration, backend, { frame }, false);
  }
  const frame = text === '' ? null : text;
  const said =
    frame === null
      ? 'The route has a route response, and there is nothing to send.'
      : 'The route has a route response: the body becomes one text frame.';
  tell(
    pass,
    'response',
    'answered',
    said,
    frame === null ? { ...socketRules.routeResponse, basis: 'unverified' } : socketRules.routeResponse,
    at,
  );
  client(scene, saidBy({ frame }), socketRules.routeResponse);
  return end(integration, backend, { frame }, false);
}
