/** Traces by kind of request: who traces one over HTTP need not load what events of WebSocket APIs take. */
import type { Design } from '../model/design/design.ts';
import { arrivalOf } from './arrival/arrival.ts';
import type { Arrival, TraceOptions } from './arrival/arrived.ts';
import { withQuickCreate } from './arrival/quick-create.ts';
import { traceHttp } from './http/trace-http.ts';
import type { HttpRequest, TraceRequest, WebSocketRequest } from './request/request.ts';
import type { Traced, TraceResult } from './result.ts';
import { designValuesOf } from './values/told.ts';
import type { traceWebSocket } from './websocket/trace-socket.ts';

type Arrived = Extract<Arrival, { kind: 'arrived' }>;

interface Followed {
  readonly result: TraceResult;
  readonly refused: boolean;
}

/** @param follow from the stage on, for a request that arrives at one */
function traceFrom(
  design: Design,
  request: TraceRequest,
  options: TraceOptions,
  follow: (arrival: Arrived) => Followed,
): Traced {
  const arrival = arrivalOf(request, designValuesOf(withQuickCreate(design)), options);
  if (arrival.kind === 'problem') return { ok: false, message: arrival.message };
  if (arrival.kind === 'ended') return { ok: true, result: arrival.result, refused: arrival.refused };
  return { ok: true, ...follow(arrival) };
}

export const traceHttpRequest = (design: Design, request: HttpRequest, options: TraceOptions = {}): Traced =>
  traceFrom(design, request, options, ({ scene, wirePath, path }) => traceHttp(scene, request, wirePath, path));

/** @param events what traces an event at its stage */
export const traceEvent = (
  events: typeof traceWebSocket,
  design: Design,
  request: WebSocketRequest,
  options: TraceOptions = {},
): Traced => traceFrom(design, request, options, ({ scene }) => events(scene, request));
