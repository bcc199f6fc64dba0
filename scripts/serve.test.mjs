import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { contentSecurityPolicy } from './security-headers.mjs';
import { serve } from './serve.mjs';

const outside = mkdtempSync(join(tmpdir(), 'gatewright-serve-'));
const dir = join(outside, 'dist');
const script = 'export const answer = 42;\n'.repeat(50);
const files = {
  '../secret.txt': 'not for everyone',
  '../dist-other/a.txt': 'a neighbour with the same beginning',
  'index.html': '<!doctype html>',
  '.vite/manifest.json': '{}',
  'assets/index-BRxtWiUm.js': script,
  'assets/adopt.worker-BRxtWiUm.js': script,
  'fonts/plain.woff2': 'font',
  'favicon.svg': '<svg/>',
  'design.schema.json': '{}',
};

/** Symbolic links: name → what it leads to. */
const links = {
  'favicon-link.svg': 'favicon.svg',
  'fonts-link': 'fonts',
  'secret-link.txt': '../secret.txt',
  'outside-link': '..',
  'neighbour-link': '../dist-other',
  'hidden-link.json': '.vite/manifest.json',
  'with-index/index.html': '../../secret.txt',
  'gone-link.txt': 'nothing.txt',
  'circle-link': 'circle-link',
};

/** The policy of the page with what only a header can say. */
const headerPolicy = `${contentSecurityPolicy}; frame-ancestors 'none'`;

let server;
beforeAll(async () => {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(dir, name, '..'), { recursive: true });
    writeFileSync(join(dir, name), text);
  }
  for (const [name, target] of Object.entries(links)) {
    mkdirSync(join(dir, name, '..'), { recursive: true });
    symlinkSync(target, join(dir, name));
  }
  server = await serve({ dir, port: 0, base: '/sub/' });
});
afterAll(async () => {
  await server.close();
  rmSync(outside, { recursive: true });
});

/** A request whose path is sent as it is: fetch would tidy it up first. */
function get(path, { method = 'GET', ...headers } = {}) {
  const { hostname, port } = new URL(server.url);
  return new Promise((answered, failed) => {
    const sent = request({ hostname, port, path, method, headers }, (response) => {
      const parts = [];
      response.on('data', (part) => parts.push(part));
      response.on('end', () =>
        answered({ status: response.statusCode, headers: response.headers, body: Buffer.concat(parts) }),
      );
    });
    sent.on('error', failed).end();
  });
}

test.each([
  ['/sub/', 'text/html; charset=utf-8', 'no-cache'],
  ['/sub/?a=b', 'text/html; charset=utf-8', 'no-cache'],
  ['/sub/assets/index-BRxtWiUm.js', 'text/javascript; charset=utf-8', 'public, max-age=31536000, immutable'],
  ['/sub/assets/adopt.worker-BRxtWiUm.js', 'text/javascript; charset=utf-8', 'public, max-age=31536000, immutable'],
  ['/sub/fonts/plain.woff2', 'font/woff2', 'no-cache'],
  ['/sub/favicon.svg', 'image/svg+xml; charset=utf-8', 'no-cache'],
  ['/sub/favicon-link.svg', 'image/svg+xml; charset=utf-8', 'no-cache'],
  ['/sub/fonts-link/plain.woff2', 'font/woff2', 'no-cache'],
  ['/sub/design.schema.json', 'application/json; charset=utf-8', 'no-cache'],
])('serves %s as %s', async (path, type, caching) => {
  const { status, headers } = await get(path);
  expect(status).toBe(200);
  expect(headers).toMatchObject({
    'content-type': type,
    'cache-control': caching,
    'content-security-policy': headerPolicy,
    'x-frame-options': 'DENY',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
  });
});

test.each([
  '/',
  '/other/',
  '/sub/nothing',
  '/sub/assets/',
  '/sub/../secret.txt',
  '/sub/..%2fsecret.txt',
  '/sub/%2e%2e/secret.txt',
  '/sub/../dist-other/a.txt',
  '/sub/..%2fdist-other/a.txt',
  '/sub/%2fetc%2fhosts',
  '/sub/.vite/manifest.json',
  '/sub/%ff',
  '/sub/%00',
  '/sub/secret-link.txt',
  '/sub/outside-link/secret.txt',
  '/sub/neighbour-link/a.txt',
  '/sub/hidden-link.json',
  '/sub/with-index/',
  '/sub/gone-link.txt',
  '/sub/circle-link',
])('has nothing at %s', async (path) => {
  const { status, headers, body } = await get(path);
  expect(status).toBe(404);
  expect(headers['content-type']).toBe('text/plain; charset=utf-8');
  expect(body.toString()).toBe('There is nothing at this address.\n');
});

test('a worker runs under the policy of the page: nothing may compile WebAssembly', async () => {
  const { headers } = await get('/sub/assets/adopt.worker-BRxtWiUm.js');
  expect(headers['content-security-policy']).toBe(headerPolicy);
  expect(headerPolicy).not.toContain('eval');
});

test.each([
  ['gzip, deflate, br', 'br', brotliDecompressSync],
  ['gzip', 'gzip', gunzipSync],
  ['br;q=0, gzip;q=0.5', 'gzip', gunzipSync],
  ['identity', undefined, (body) => body],
])('accepting %s gets %s', async (accepted, encoding, decode) => {
  const { headers, body } = await get('/sub/assets/index-BRxtWiUm.js', { 'Accept-Encoding': accepted });
  expect(headers['content-encoding']).toBe(encoding);
  expect(headers.vary).toBe('Accept-Encoding');
  expect(decode(body).toString()).toBe(script);
});

test.each([
  ['/sub/?view=map', '*', undefined],
  ['/sub/?a=1&view=map', '*', undefined],
  ['/sub/?view=maps', "'none'", 'DENY'],
  ['/sub/?preview=map', "'none'", 'DENY'],
])('only the map may be framed: %s', async (path, ancestors, options) => {
  const { headers } = await get(path);
  expect(headers['content-security-policy']).toBe(`${contentSecurityPolicy}; frame-ancestors ${ancestors}`);
  expect(headers['x-frame-options']).toBe(options);
});

test('a frame without an origin can load the files of the app, and no others', async () => {
  const file = Object.keys(files).find((name) => /^assets\/.*-[\w-]{8}\.\w+$/.test(name));
  const { headers } = await get(`/sub/${file}`);
  expect(headers['access-control-allow-origin']).toBe('*');
  for (const path of ['/sub/', '/sub/design.schema.json'])
    expect((await get(path)).headers['access-control-allow-origin']).toBeUndefined();
});

test('HEAD sends the headers alone', async () => {
  const { status, headers, body } = await get('/sub/assets/index-BRxtWiUm.js', { method: 'HEAD' });
  expect(status).toBe(200);
  expect(headers['content-length']).toBe(String(script.length));
  expect(body).toHaveLength(0);
});

test('other methods are refused', async () => {
  const { status, headers } = await get('/sub/', { method: 'POST' });
  expect(status).toBe(405);
  expect(headers.allow).toBe('GET, HEAD');
});

test('the base without its slash leads to the base', async () => {
  const { status, headers } = await get('/sub');
  expect(status).toBe(308);
  expect(headers.location).toBe('/sub/');
});

test.each(['localhost', 'localhost:4173', 'LOCALHOST.', 'app.localhost', '127.0.0.1:1', '127.8.9.10', '[::1]:4173'])(
  'answers requests to %s',
  async (Host) => expect(await get('/sub/', { Host })).toMatchObject({ status: 200 }),
);

test.each([
  'evil.example',
  'evil.example:4173',
  'localhost.evil.example',
  'evillocalhost',
  '127.0.0.1.evil.example',
  '127.evil',
  '[::2]',
  '192.168.0.1',
  'evil.example/@localhost',
  'x@localhost',
  'local host',
])('refuses requests to the host %j', async (Host) => {
  const { status, body } = await get('/sub/', { Host });
  expect(status).toBe(421);
  expect(body.toString()).toMatch(
    /^Only requests to localhost are answered here: open http:\/\/localhost:\d+\/sub\/\n$/,
  );
});

test('the page policy holds nothing that a meta cannot carry', () =>
  expect(contentSecurityPolicy).not.toMatch(/frame-ancestors|sandbox|report-/));

test('a taken port is reported to the caller', async () => {
  const port = Number(new URL(server.url).port);
  await expect(serve({ dir, port })).rejects.toMatchObject({ code: 'EADDRINUSE' });
});
