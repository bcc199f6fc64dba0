import { describe, expect, test } from 'vitest';
import { serveOffline } from './serve-offline.ts';
import type { WorkerScope } from './scope.ts';

const scope = 'https://host.example/app/';
const nameOf = (version: string) => `gatewright ${scope} ${version}`;

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
      has: async (name: string) => stores.has(name),
      delete: async (name: string) => stores.delete(name),
      match: async (url: string) => found([...stores.values()].map((store) => store.get(url)).find(Boolean)),
    },
  };
}

/** What a host sends; a text goes with the type that is not looked at. */
type Files = Readonly<Record<string, string | (() => Response)>>;

const html = () => new Response('<!doctype html>', { headers: { 'Content-Type': 'text/html; charset=utf-8' } });
const elsewhere = () => Object.defineProperty(new Response('sign in'), 'redirected', { value: true });

/** A worker of one version: what it does at each event, and what it asked the network for. */
function start(
  browser: ReturnType<typeof fakeCaches>,
  version: string,
  files: Files,
  { paths = Object.keys(files), below = scope }: { paths?: readonly string[]; below?: string } = {},
) {
  const listeners = new Map<string, (event: never) => void>();
  const asked: string[] = [];
  let skipped = 0;
  const worker = {
    caches: browser.caches,
    clients: { claim: async () => {} },
    registration: { scope: below },
    fetch: async ({ url }: Request) => {
      const path = url.replace(below, '');
      asked.push(path);
      const sent = files[path];
      if (typeof sent === 'function') return sent();
      return sent === undefined ? new Response('', { status: 404 }) : new Response(sent);
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
      const request = { method, mode, url: new URL(path, below).href };
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
    ['notes/some-document.html', 'navigate'],
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
  test('asks the network where the browser has thrown the files away, or cannot read them', async () => {
    const { browser, worker } = await running();
    for (const name of browser.names()) await browser.caches.delete(name);
    expect(await worker.get('', 'navigate')).toBe('page 1');
    browser.caches.match = () => Promise.reject(new Error('unreadable'));
    browser.caches.open = () => Promise.reject(new Error('unreadable'));
    expect(await worker.get('mark.svg')).toBe('mark 1');
  });
  test('leaves what another copy of the app on the same host keeps', async () => {
    const { browser } = await running();
    const below = 'https://host.example/next/';
    for (const version of ['1', '2', '3']) {
      const other = start(browser, version, { '': `other ${version}` }, { below });
      await other.install();
      await other.activate();
    }
    expect(browser.names().filter((name) => name.includes(` ${scope} `))).toHaveLength(1);
    expect(await start(browser, '1', first).get('', 'navigate')).toBe('page 1');
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
    expect(browser.names()).toEqual([nameOf('2'), nameOf('3')]);
  });
  test('leaves the files of the version that ran, not those of one that only waited', async () => {
    const { browser } = await running();
    await start(browser, '2', second).install();
    const third = start(browser, '3', { '': 'page 3' });
    await third.install();
    await third.activate();
    expect(browser.names()).toEqual([nameOf('1'), nameOf('3')]);
    expect(await third.get('assets/app-aaaaaaaa.js')).toBe('app 1');
  });
  test.each<[string, Files]>([
    ['is missing', { '': 'page 2' }],
    ['is the page, as some hosts send it for whatever they lack', { ...second, 'assets/app-bbbbbbbb.js': html }],
    ['comes from elsewhere, such as a page to sign in', { ...second, '': elsewhere }],
  ])('is given up where one of its files %s', async (_, files) => {
    const { browser, worker } = await running();
    const broken = start(browser, '2', files, { paths: Object.keys(second) });
    await expect(broken.install()).rejects.toThrow('https://host.example/app/');
    expect(browser.names()).toEqual([nameOf('1')]);
    expect(await worker.get('', 'navigate')).toBe('page 1');
  });
  test('is given up without the files of the version that runs, where both are the same', async () => {
    const { browser, worker } = await running();
    const again = start(browser, '1', { '': 'page 1' }, { paths: Object.keys(first) });
    await expect(again.install()).rejects.toThrow('404');
    expect(await worker.get('mark.svg')).toBe('mark 1');
    expect(worker.asked).toEqual([]);
  });
});
