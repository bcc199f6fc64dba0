/** How the way of an event ends: what the client gets, and the result. */
import type { DesignObject } from '../../model/design/design.ts';
import type { WebSocketRequest } from '../request/request.ts';
import type { Grounds, TracedBackend, TracedResponse, TraceResult } from '../result.ts';
import type { Scene } from '../scene.ts';
import { errorFrame, upgradeStatus, type FrameMessage } from './socket-frames.ts';
import { tell, type SocketPass } from './socket-pass.ts';

export interface SocketOutcome {
  readonly result: TraceResult;
  readonly refused: boolean;
}

/** Adds the step that says what the client gets. */
export const tellClient = (scene: Scene, text: string, grounds: Grounds): void =>
  tell({ scene }, 'client', 'answered', text, grounds, { object: scene.api });

/** Ends a trace with what is known by then. */
export type SocketEnd = (
  integration: DesignObject | null,
  backend: TracedBackend,
  response: TracedResponse | null,
  refused: boolean,
) => SocketOutcome;

/** The gateway ends it: a frame on a connection, a status of an upgrade, nothing after a close. */
export function socketRefusal(
  { scene, request }: SocketPass,
  end: SocketEnd,
  integration: DesignObject | null,
  message: FrameMessage,
  grounds: Grounds,
): SocketOutcome {
  const response = gatewayResponse(request, message);
  if (response) tellClient(scene, responseSaid(response), grounds);
  return end(integration, { kind: 'none' }, response, true);
}

export function gatewayResponse(
  request: WebSocketRequest,
  message: FrameMessage,
  status = upgradeStatus[message],
): TracedResponse | null {
  if (request.event === 'DISCONNECT') return null;
  return request.event === 'MESSAGE' ? { frame: errorFrame(message, request) } : { statusCode: status };
}

/** A response as a sentence. */
export function responseSaid(response: TracedResponse): string {
  if ('frame' in response)
    return response.frame === null
      ? 'No frame is sent to the client.'
      : `The client receives ${shown(response.frame)}.`;
  return 'statusCode' in response ? `The upgrade responds with ${response.statusCode}.` : 'The connection is closed.';
}

const shown = (text: string) =>
  text.length > 200 ? `a frame of ${text.length} characters` : text === '' ? 'an empty frame' : text;
