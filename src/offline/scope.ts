/** What a service worker has of its global scope, as far as it is used here. The DOM's types do not have it. */

export interface ExtendableEvent {
  /** The worker stays until the promise settles; a rejection while installing gives the version up. */
  waitUntil(promise: Promise<unknown>): void;
}

export interface FetchEvent extends ExtendableEvent {
  readonly request: Request;
  respondWith(response: Promise<Response>): void;
}

export interface MessageEvents {
  readonly data: unknown;
}

interface Events {
  install: ExtendableEvent;
  activate: ExtendableEvent;
  fetch: FetchEvent;
  message: MessageEvents;
}

export interface WorkerScope {
  readonly caches: Pick<CacheStorage, 'delete' | 'has' | 'keys' | 'match' | 'open'>;
  readonly clients: { claim(): Promise<void> };
  readonly registration: { readonly scope: string };
  readonly fetch: (request: Request) => Promise<Response>;
  skipWaiting(): Promise<void>;
  addEventListener<K extends keyof Events>(type: K, listener: (event: Events[K]) => void): void;
}
