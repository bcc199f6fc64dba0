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

const prefix = 'gatewright-';
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

/** Serves `version` to all pages below the scope of the worker. */
export function serveOffline(worker: WorkerScope, { version, paths }: OfflineVersion): void {
  const { caches } = worker;
  const name = prefix + version;
  const page = worker.registration.scope;
  const urlOf = (path: string) => new URL(path, page).href;
  const known = new Set(paths.map(urlOf));

  const fill = async () => {
    const cache = await caches.open(name);
    await inTurns(paths, async (path) => {
      const url = urlOf(path);
      const before = hashed.test(path) ? await caches.match(url, anyVariant) : undefined;
      const response = before ?? (await worker.fetch(new Request(url, hashed.test(path) ? {} : { cache: 'no-cache' })));
      if (!response.ok) throw new Error(`${url}: ${response.status}`);
      await cache.put(url, response);
    });
  };

  /** Rejects where a file is missing: half a version is worse than the one before. */
  const install = () =>
    fill().catch(async (error: unknown) => {
      await caches.delete(name);
      throw error;
    });

  /** The version before stays, for pages that are still open with it. */
  const activate = async () => {
    const ours = (await caches.keys()).filter((key) => key.startsWith(prefix) && key !== name);
    await Promise.all(ours.slice(0, -1).map((key) => caches.delete(key)));
    await worker.clients.claim();
  };

  const find = async (url: string) =>
    (await (await caches.open(name)).match(url, anyVariant)) ?? (await caches.match(url, anyVariant));

  worker.addEventListener('install', (event) => event.waitUntil(install()));
  worker.addEventListener('activate', (event) => event.waitUntil(activate()));
  worker.addEventListener('message', ({ data }) => {
    if (data === activateMessage) void worker.skipWaiting();
  });
  worker.addEventListener('fetch', (event) => {
    const { method, mode, url } = event.request;
    if (method !== 'GET' || !url.startsWith(page)) return;
    const asked = url.replace(/[?#].*$/s, '');
    const isPage = mode === 'navigate' && (asked === page || asked === urlOf('index.html'));
    const target = isPage ? page : asked;
    // A file of the version before has a name that is not in the list; anything else belongs to the host.
    if (!known.has(target) && !hashed.test(target)) return;
    event.respondWith(find(target).then((found) => found ?? worker.fetch(url)));
  });
}
