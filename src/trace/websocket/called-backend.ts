/** The backend of a WebSocket route: its call, and the way back. */
import type { DesignObject } from '../../model/design/design.ts';
import type { Grounds, TracedBackend } from '../result.ts';
import { givenBy } from './given.ts';
import type { IntegrationKind } from './integration-kind.ts';
import { socketCall } from './socket-call.ts';
import {
  gatewayResponse,
  responseSaid,
  socketRefusal,
  tellClient,
  type SocketEnd,
  type SocketOutcome,
} from './socket-end.ts';
import { errorFrame } from './socket-frames.ts';
import { tell, type SocketPass } from './socket-pass.ts';
import { isTwoWay, responseText } from './socket-response.ts';
import { socketRules } from './socket-rules.ts';

/** From the call of the integration to what the client gets. */
export function calledBackend(pass: SocketPass, integration: DesignObject, end: SocketEnd): SocketOutcome {
  const { scene, request } = pass;
  const call = socketCall(pass, integration);
  if (call.kind === 'ended')
    return socketRefusal(
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
    if (response) tellClient(scene, responseSaid(response), grounds);
    return end(integration, backend.kind === 'none' ? backend : { ...backend, outcome: 'failed' }, response, false);
  };
  if (isBroken) return failed(undefined, call.grounds);
  if (kind !== 'mock' && request.answer === undefined) return end(integration, backend, null, false);
  if (request.event === 'DISCONNECT') {
    tell(
      pass,
      'response',
      'answered',
      "The integration's response is ignored because the connection is closed.",
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
      "The route is one-way: the integration's response is dropped, regardless of its status.",
      socketRules.routeResponse,
      { object: pass.route.object, path: ['route_response_selection_expression'] },
    );
    tellClient(scene, 'No frame is sent to the client.', socketRules.routeResponse);
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
  end: SocketEnd,
  integration: DesignObject,
  backend: TracedBackend,
  status: number,
): SocketOutcome {
  const isAccepted = status >= 200 && status < 300;
  const text = isAccepted
    ? `The integration responds with ${status}, so the client is connected. Only the Sec-WebSocket-Protocol header of the response is used.`
    : `The integration responds with ${status}, so the upgrade is refused with that status.`;
  tell(
    { scene },
    'response',
    isAccepted ? 'answered' : 'refused',
    text,
    isAccepted ? socketRules.upgrade : socketRules.upgradeStatus,
    { object: integration },
  );
  tellClient(scene, `The upgrade responds with ${isAccepted ? 200 : status}.`, socketRules.upgradeStatus);
  return end(integration, backend, { statusCode: isAccepted ? 200 : status }, !isAccepted);
}

interface Frame {
  readonly kind: IntegrationKind;
  readonly status: number;
  readonly text: string;
}

function framed(
  pass: SocketPass,
  end: SocketEnd,
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
      `The function returns ${status}. According to one report, an error frame replaces its body; this isn't verified.`,
      socketRules.twoWayStatus,
      at,
    );
    tellClient(scene, responseSaid({ frame }), socketRules.twoWayStatus);
    return end(integration, backend, { frame }, false);
  }
  const frame = text === '' ? null : text;
  const said =
    frame === null
      ? 'The route has a route response, but the body is empty, so nothing is sent.'
      : 'The route has a route response, so the body is sent as a text frame.';
  tell(
    pass,
    'response',
    'answered',
    said,
    frame === null ? { ...socketRules.routeResponse, basis: 'unverified' } : socketRules.routeResponse,
    at,
  );
  tellClient(scene, responseSaid({ frame }), socketRules.routeResponse);
  return end(integration, backend, { frame }, false);
}
