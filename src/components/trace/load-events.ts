/** What traces the events of WebSocket APIs: templates, JSON Schema, regular expressions. It comes with the first such API. */
type Events = typeof import('../../trace/websocket/trace-socket.ts');

let coming: Promise<Events> | undefined;

/** The same promise each time; after a failure the next call tries again. */
export function loadEvents(): Promise<Events> {
  coming ??= import('../../trace/websocket/trace-socket.ts').catch((reason: unknown) => {
    coming = undefined;
    throw reason;
  });
  return coming;
}
