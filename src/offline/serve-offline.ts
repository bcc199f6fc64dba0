/** Keeps the files of one version of the app in the browser, and answers with them: the network is not needed again. */
import type { WorkerScope } from './scope.ts';

export interface OfflineVersion {
  /** Differs whenever one of the files does. */
  readonly version: string;
  /** Below the scope; `''` is the page. */
  readonly paths: readonly string[];
}

/** What the page sends to a version that waits, once the person wants it. */
export const activateMessage = 'activate';

/** Requests at once while a version is fetched: what the person does meanwhile comes first. */
const atOnce = 4;
/** Vite's names have eight characters of hash before the ending: what has such a name never changes. */
const hashed = /\/[^/]+-[\w-]{8}\.\w+$/;

/** Files are the same in every encoding, so what a host says of it does not count. */
const anyVariant = { ignoreVary: true };

async function inTurns<T>(items: readonly T[], task: (item: T) => Promise<void>): Promise<void> {
  const rest = items.values();
  const turn = async () => {
    for (const item of rest) await task(item);
  };
  await Promise.all(Array.from({ length: atOnce }, turn));
}

/**
 * Whether a response is the file: not the page that some hosts send for whatever they lack, and not what another address
 * sent, such as a form to sign in. Browsers refuse pages that were redirected, too.
 */
const isFile = (path: string, { ok, redirected, headers }: Response): boolean =>
  ok && !redirected && (path === '' || headers.get('Content-Type')?.startsWith('text/html') !== true);

/** Serves `version` to all pages below the scope of the worker. */
export function serveOffline(worker: WorkerScope, { version, paths }: OfflineVersion): void {
  const { caches } = worker;
  const page = worker.registration.scope;
  /** A host may serve several copies of the app, whose caches lie side by side. */
  const prefix = `gatewright ${page} `;
  const name = prefix + version;
  const urlOf = (path: string) => new URL(path, page).href;
  const known = new Set(paths.map(urlOf));
  /** In the cache of a version that has run, so that pages may be open with it. */
  const runMark = urlOf('.run');

  const fill = async () => {
    const cache = await caches.open(name);
    await inTurns(paths, async (path) => {
      const url = urlOf(path);
      const before = hashed.test(path) ? await caches.match(url, anyVariant) : undefined;
      const response = before ?? (await worker.fetch(new Request(url, hashed.test(path) ? {} : { cache: 'no-cache' })));
      if (!isFile(path, response)) throw new Error(`${url}: not the file, status ${response.status}`);
      await cache.put(url, response);
    });
  };

  /** Rejects where a file is missing: half a version is worse than the one before. */
  const install = async () => {
    // The worker alone may be another one, over the files of the version that runs.
    const isThere = await caches.has(name);
    await fill().catch(async (error: unknown) => {
      if (!isThere) await caches.delete(name);
      throw error;
    });
  };

  /** The version that ran before stays, for pages that are still open with it; one that only waited does not. */
  const activate = async () => {
    await worker.clients.claim();
    const others = (await caches.keys()).filter((key) => key.startsWith(prefix) && key !== name);
    const hasRun = await Promise.all(others.map(async (key) => (await caches.open(key)).match(runMark)));
    const before = others.findLast((_, at) => hasRun[at] !== undefined);
    await Promise.all(others.filter((key) => key !== before).map((key) => caches.delete(key)));
    await (await caches.open(name)).put(runMark, new Response());
  };

  /** Undefined also where the browser threw its files away or cannot read them. */
  const find = async (url: string): Promise<Response | undefined> => {
    try {
      return (await (await caches.open(name)).match(url, anyVariant)) ?? (await caches.match(url, anyVariant));
    } catch {
      return undefined;
    }
  };

  worker.addEventListener('install', (event) => event.waitUntil(install()));
  worker.addEventListener('activate', (event) => event.waitUntil(activate()));
  worker.addEventListener('message', ({ data }) => {
    if (data === activateMessage) void worker.skipWaiting();
  });
  worker.addEventListener('fetch', (event) => {
    const { request } = event;
    const { method, mode, url } = request;
    if (method !== 'GET' || !url.startsWith(page)) return;
    const asked = url.replace(/[?#].*$/s, '');
    const isPage = mode === 'navigate' && (asked === page || asked === urlOf('index.html'));
    const target = isPage ? page : asked;
    // A file of the version before has a name that is not in the list; anything else belongs to the host.
    if (!known.has(target) && (mode === 'navigate' || !hashed.test(target))) return;
    event.respondWith(find(target).then((found) => found ?? worker.fetch(request)));
  });
}
