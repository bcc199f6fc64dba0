/** What happens to one request: the API, the stage, and all that follows. Nothing is sent anywhere. */
import type { Design } from '../model/design/design.ts';
import { arrivalOf } from './arrival/arrival.ts';
import type { TraceOptions } from './arrival/arrived.ts';
import { withQuickCreate } from './arrival/quick-create.ts';
import { traceHttp } from './http/trace-http.ts';
import type { TraceRequest } from './request/request.ts';
import type { Traced } from './result.ts';
import { designValuesOf } from './values/told.ts';
import { traceWebSocket } from './websocket/trace-socket.ts';

/** Never throws for a design and a request of any content; ends after a number of steps that they bound. */
export function trace(design: Design, request: TraceRequest, options: TraceOptions = {}): Traced {
  const arrival = arrivalOf(request, designValuesOf(withQuickCreate(design)), options);
  if (arrival.kind === 'problem') return { ok: false, message: arrival.message };
  if (arrival.kind === 'ended') return { ok: true, result: arrival.result, refused: arrival.refused };
  if (request.kind !== 'http') return { ok: true, ...traceWebSocket(arrival.scene, request) };
  return { ok: true, ...traceHttp(arrival.scene, request, arrival.wirePath, arrival.path) };
}
