/** What happens to one request: the API, the stage, and all that follows. Nothing is sent anywhere. */
import type { Design } from '../model/design/design.ts';
import type { TraceOptions } from './arrival/arrived.ts';
import type { TraceRequest } from './request/request.ts';
import type { Traced } from './result.ts';
import { traceEvent, traceHttpRequest } from './trace-kinds.ts';
import { traceWebSocket } from './websocket/trace-socket.ts';

/** Never throws for a design and a request of any content; ends after a number of steps that they bound. */
export const trace = (design: Design, request: TraceRequest, options: TraceOptions = {}): Traced =>
  request.kind === 'http'
    ? traceHttpRequest(design, request, options)
    : traceEvent(traceWebSocket, design, request, options);
