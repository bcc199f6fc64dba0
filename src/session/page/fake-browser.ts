/** The parts of a browser that tests of the session replace: its database, its locks, its channels. */
import type { DesignDatabase, StoredEntry, VersionDatabase } from '../storage/database.ts';
import type { Channel, Locks } from '../storage/tabs.ts';

export interface FakeDatabase extends DesignDatabase {
  readonly kept: { readonly summaries: Map<string, unknown>; readonly contents: Map<string, unknown> };
  /** Thrown by the next writes while it is set. */
  refusal: Error | undefined;
  writes: number;
}

export function fakeDatabase(): FakeDatabase {
  const kept = { summaries: new Map<string, unknown>(), contents: new Map<string, unknown>() };
  const store = (map: Map<string, unknown>, entry: StoredEntry) => map.set(entry.id, structuredClone(entry));
  const database: FakeDatabase = {
    kept,
    refusal: undefined,
    writes: 0,
    summaries: async () => structuredClone([...kept.summaries.values()]),
    content: async (id) => structuredClone(kept.contents.get(id)),
    async put(summary, content) {
      if (database.refusal) throw database.refusal;
      database.writes += 1;
      store(kept.summaries, summary);
      store(kept.contents, content);
    },
    async delete(id) {
      kept.summaries.delete(id);
      kept.contents.delete(id);
    },
  };
  return database;
}

export interface FakeVersions extends VersionDatabase {
  readonly kept: { readonly summaries: Map<string, unknown>; readonly contents: Map<string, unknown> };
  /** Thrown by the next writes while it is set. */
  refusal: Error | undefined;
}

export function fakeVersions(): FakeVersions {
  const kept = { summaries: new Map<string, unknown>(), contents: new Map<string, unknown>() };
  const isOf = (designId: string | undefined) => (entry: unknown) =>
    designId === undefined || (entry as { designId?: string }).designId === designId;
  const remove = (ids: readonly string[]) => {
    for (const id of ids) for (const map of Object.values(kept)) map.delete(id);
  };
  const database: FakeVersions = {
    kept,
    refusal: undefined,
    summaries: async (designId) => structuredClone([...kept.summaries.values()].filter(isOf(designId))),
    content: async (id) => structuredClone(kept.contents.get(id)),
    async put(summary, content, gone = []) {
      if (database.refusal) throw database.refusal;
      remove(gone);
      kept.summaries.set(summary.id, structuredClone(summary));
      kept.contents.set(content.id, structuredClone(content));
    },
    delete: async (ids) => remove(ids),
  };
  return database;
}

interface Request {
  readonly granted: (lock: object | null) => Promise<void>;
  readonly settle: { readonly resolve: () => void; readonly reject: (error: Error) => void };
}

/** One lock manager for all tabs of a test: exclusive locks, a line for each, and stealing. */
export function fakeLocks(): Locks {
  const holders = new Map<string, Request>();
  const lines = new Map<string, Request[]>();
  const lineOf = (name: string) => lines.get(name) ?? [];

  const grant = (name: string, request: Request) => {
    holders.set(name, request);
    void request.granted({ name }).then(() => {
      request.settle.resolve();
      if (holders.get(name) !== request) return;
      holders.delete(name);
      const [next, ...others] = lineOf(name);
      lines.set(name, others);
      if (next) grant(name, next);
    });
  };

  return {
    request: (name, { ifAvailable, steal, signal }, granted) =>
      new Promise<void>((resolve, reject) => {
        const request: Request = { granted, settle: { resolve, reject } };
        const holder = holders.get(name);
        const abort = () => {
          if (!lineOf(name).includes(request)) return;
          lines.set(
            name,
            lineOf(name).filter((other) => other !== request),
          );
          reject(new Error('AbortError'));
        };
        signal?.addEventListener('abort', abort);
        queueMicrotask(() => {
          if (!holders.has(name)) grant(name, request);
          else if (ifAvailable) void granted(null).then(resolve);
          else if (steal) {
            grant(name, request);
            holder?.settle.reject(new Error('AbortError'));
          } else lines.set(name, [...lineOf(name), request]);
        });
      }),
  };
}

/** Channels that hear each other, but not themselves. */
export function fakeChannels(): () => Channel {
  const channels = new Set<Channel>();
  return () => {
    const channel: Channel = {
      onmessage: null,
      postMessage(message) {
        for (const other of channels)
          if (other !== channel)
            queueMicrotask(() => other.onmessage?.(new MessageEvent('message', { data: structuredClone(message) })));
      },
      close: () => void channels.delete(channel),
    };
    channels.add(channel);
    return channel;
  };
}
