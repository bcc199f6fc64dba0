import { describe, expect, test } from 'vitest';
import { serveOffline } from './serve-offline.ts';
import type { WorkerScope } from './scope.ts';

const scope = 'https://host.example/app/';

/** The caches of one browser, which versions share. */
function fakeCaches() {
  const stores = new Map<string, Map<string, string>>();
  const found = (text: string | undefined) => (text === undefined ? undefined : new Response(text));
  return {
    names: () => [...stores.keys()],
    texts: (name: string) => Object.fromEntries(stores.get(name) ?? []),
    caches: {
      open: async (name: string) => {
        const store = stores.get(name) ?? new Map<string, string>();
        stores.set(name, store);
        return {
          put: async (url: string, response: Response) => void store.set(url, await response.text()),
          match: async (url: string) => found(store.get(url)),
        };
      },
      keys: async () => [...stores.keys()],
      delete: async (name: string) => stores.delete(name),
      match: async (url: string) => found([...stores.values()].map((store) => store.get(url)).find(Boolean)),
    },
  };
}

/** A worker of one version: what it does at each event, and what it asked the network for. */
function start(
  browser: ReturnType<typeof fakeCaches>,
  version: string,
  files: Readonly<Record<string, string>>,
  paths: readonly string[] = Object.keys(files),
) {
  const listeners = new Map<string, (event: never) => void>();
  const asked: string[] = [];
  let skipped = 0;
  const worker = {
    caches: browser.caches,
    clients: { claim: async () => {} },
    registration: { scope },
    fetch: async (request: Request | string) => {
      const url = typeof request === 'string' ? request : request.url;
      asked.push(url.replace(scope, ''));
      const text = files[url.replace(scope, '')];
      return text === undefined ? new Response('', { status: 404 }) : new Response(text);
    },
    skipWaiting: async () => void skipped++,
    addEventListener: (type: string, listener: (event: never) => void) => void listeners.set(type, listener),
  };
  // Of the caches only what is used is there.
  serveOffline(worker as unknown as WorkerScope, { version, paths });
  const waitFor = async (type: string, extra: object = {}) => {
    let waited: Promise<unknown> = Promise.resolve();
    const keep = (promise: Promise<unknown>) => void (waited = promise);
    listeners.get(type)?.({ ...extra, waitUntil: keep, respondWith: keep } as never);
    return waited;
  };
  return {
    asked,
    skipped: () => skipped,
    install: () => waitFor('install'),
    activate: () => waitFor('activate'),
    say: (data: unknown) => waitFor('message', { data }),
    /** The text of the response; undefined: left to the browser. */
    get: async (path: string, mode = 'no-cors', method = 'GET') => {
      const request = { method, mode, url: new URL(path, scope).href };
      const response = await waitFor('fetch', { request });
      return response instanceof Response ? response.text() : undefined;
    },
  };
}

const first = {
  '': 'page 1',
  'assets/app-aaaaaaaa.js': 'app 1',
  'assets/icons-cccccccc.js': 'icons',
  'mark.svg': 'mark 1',
};
const second = {
  '': 'page 2',
  'assets/app-bbbbbbbb.js': 'app 2',
  'assets/icons-cccccccc.js': 'icons',
  'mark.svg': 'mark 2',
};

async function running(browser = fakeCaches()) {
  const worker = start(browser, '1', first);
  await worker.install();
  await worker.activate();
  worker.asked.length = 0;
  return { browser, worker };
}

describe('a version that is installed', () => {
  test('answers for the page and its files without the network', async () => {
    const { worker } = await running();
    expect(await worker.get('', 'navigate')).toBe('page 1');
    expect(await worker.get('?view=map', 'navigate')).toBe('page 1');
    expect(await worker.get('index.html', 'navigate')).toBe('page 1');
    expect(await worker.get('assets/app-aaaaaaaa.js')).toBe('app 1');
    expect(await worker.get('mark.svg')).toBe('mark 1');
    expect(worker.asked).toEqual([]);
  });
  test.each<[string, string?, string?]>([
    ['other.html', 'navigate'],
    ['https://elsewhere.example/assets/app-aaaaaaaa.js'],
    ['https://host.example/other/'],
    ['', 'navigate', 'POST'],
  ])('leaves %j to the browser', async (path, mode, method) => {
    expect(await (await running()).worker.get(path, mode, method)).toBeUndefined();
  });
  test('asks the network for a hashed file that it does not have', async () => {
    const { worker } = await running();
    expect(await worker.get('assets/gone-dddddddd.js')).toBe('');
    expect(worker.asked).toEqual(['assets/gone-dddddddd.js']);
  });
});

describe('the next version', () => {
  test('fetches only what changed, and waits until the person wants it', async () => {
    const { browser } = await running();
    const next = start(browser, '2', second);
    await next.install();
    expect(next.asked.toSorted()).toEqual(['', 'assets/app-bbbbbbbb.js', 'mark.svg']);
    expect(next.skipped()).toBe(0);
    await next.say('something else');
    expect(next.skipped()).toBe(0);
    await next.say('activate');
    expect(next.skipped()).toBe(1);
  });
  test('serves files of the version before to pages that are still open with it', async () => {
    const { browser } = await running();
    const next = start(browser, '2', second);
    await next.install();
    await next.activate();
    expect(await next.get('', 'navigate')).toBe('page 2');
    expect(await next.get('assets/app-aaaaaaaa.js')).toBe('app 1');
    expect(await next.get('mark.svg')).toBe('mark 2');
    const third = start(browser, '3', { '': 'page 3' });
    await third.install();
    await third.activate();
    expect(browser.names()).toEqual(['gatewright-2', 'gatewright-3']);
  });
  test('is given up where one of its files is missing', async () => {
    const { browser, worker } = await running();
    const broken = start(browser, '2', { '': 'page 2' }, Object.keys(second));
    await expect(broken.install()).rejects.toThrow('404');
    expect(browser.names()).toEqual(['gatewright-1']);
    expect(await worker.get('', 'navigate')).toBe('page 1');
  });
});
