// A static server for the built app, with the headers a good host would send. `npm start` and the browser tests use it.
// On its own: node scripts/serve.mjs DIR [--port N] [--base /path/]
import { readFile, realpath, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, relative, resolve, sep } from 'node:path';
import { parseArgs, promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { runDirectly } from './run-directly.mjs';
import { embedHeaders, securityHeaders, sharedFileHeaders } from './security-headers.mjs';

const contentTypes = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.ttf': 'font/ttf',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.woff2': 'font/woff2',
};
const alreadyCompressed = new Set(['.ico', '.png', '.woff2']);
/** Vite's names: eight characters of hash before the ending. */
const hashed = /\/assets\/[^/]+-[\w-]{8}\.\w+$/;

const encoders = {
  // Quality 5 packs nearly as small as the slowest setting and costs a few milliseconds, once per file.
  br: (data) => promisify(brotliCompress)(data, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }),
  gzip: promisify(gzip),
};

/** @param {string | undefined} accepted the Accept-Encoding header */
function chooseEncoding(accepted = '') {
  const offers = accepted.split(',').map((offer) => offer.trim().split(/\s*;\s*/));
  return Object.keys(encoders).find((name) => offers.some(([offer, q]) => offer === name && !/^q=0(\.0*)?$/.test(q)));
}

/**
 * The file an address stands for, or undefined when it is malformed. It may still lead out of the directory.
 *
 * @param {string} dir absolute
 * @param {string} path path of the address below the base
 */
function fileOf(dir, path) {
  try {
    return resolve(dir, decodeURIComponent(path) || '.');
  } catch {
    return undefined;
  }
}

/**
 * Whether a file is served: below the directory, and nothing on the way to it is hidden.
 *
 * @param {string} dir
 * @param {string} file
 */
const isServed = (dir, file) =>
  file === dir || (file.startsWith(dir + sep) && !`${sep}${relative(dir, file)}`.includes(`${sep}.`));

/**
 * A file with its bytes; a directory stands for its index.html. Undefined for what is not there and what is not served,
 * by its own name or by the one that symbolic links lead to.
 *
 * @param {string} dir absolute
 * @param {string | undefined} file absolute
 */
async function read(dir, file) {
  if (!file || !isServed(dir, file)) return undefined;
  try {
    const path = (await stat(file)).isDirectory() ? join(file, 'index.html') : file;
    const [realDir, real] = await Promise.all([realpath(dir), realpath(path)]);
    if (!isServed(realDir, real)) return undefined;
    const { mtimeMs } = await stat(real);
    return { path, mtimeMs, data: await readFile(real) };
  } catch {
    return undefined;
  }
}

/**
 * Whether the Host header names this computer. Another name means that a page of another site had its own name resolve
 * to loopback, to read what is served here as if it were its own (DNS rebinding).
 *
 * @param {string | undefined} header
 * @param {string} host that the server listens at
 */
function isOwnHost(header, host) {
  if (!header || !URL.canParse(`http://${header}`)) return false;
  const { hostname, pathname, username } = new URL(`http://${header}`);
  const name = hostname.replace(/\.$/, '');
  const isName = pathname === '/' && username === '';
  return isName && (/^(?:(?:.+\.)?localhost|127(?:\.\d+){3}|\[::1\])$/.test(name) || name === host);
}

/** Compresses each version of a file once. */
function compressor() {
  const known = new Map();
  return (file, encoding) => {
    const key = `${encoding} ${file.mtimeMs} ${file.path}`;
    if (!known.has(key)) known.set(key, encoders[encoding](file.data));
    return known.get(key);
  };
}

/**
 * Serves a directory until it is closed.
 *
 * @param {{ dir: string, port: number, host?: string, base?: string }} options port 0 takes any free one
 * @returns {Promise<{ url: string, close: () => Promise<void> }>} rejects when the port is taken
 */
export async function serve({ dir, port, host = '127.0.0.1', base = '/' }) {
  const root = resolve(dir);
  const compress = compressor();

  /** @type {import('node:http').RequestListener} */
  async function answer(request, response) {
    const path = (request.url ?? '').replace(/[?#].*$/s, '');
    const isEmbed = /[?&]view=map(?:&|$)/.test(request.url ?? '');
    const send = (status, headers, body) => {
      const length = { 'Content-Length': Buffer.byteLength(body) };
      response.writeHead(status, { ...(isEmbed ? embedHeaders : securityHeaders), ...headers, ...length });
      response.end(request.method === 'HEAD' ? undefined : body);
    };
    const say = (status, text, headers = {}) =>
      send(status, { 'Content-Type': 'text/plain; charset=utf-8', ...headers }, `${text}\n`);

    if (!isOwnHost(request.headers.host, host))
      return say(
        421,
        `Only requests to localhost are answered here: open http://localhost:${request.socket.localPort}${base}`,
      );
    if (request.method !== 'GET' && request.method !== 'HEAD')
      return say(405, 'Only GET and HEAD are answered here.', { Allow: 'GET, HEAD' });
    if (`${path}/` === base) return say(308, `The app is at ${base}`, { Location: base });
    const file = path.startsWith(base) ? await read(root, fileOf(root, path.slice(base.length))) : undefined;
    if (!file) return say(404, 'There is nothing at this address.');

    const extension = extname(file.path);
    const encoding = alreadyCompressed.has(extension) ? undefined : chooseEncoding(request.headers['accept-encoding']);
    const headers = {
      'Content-Type': contentTypes[extension] ?? 'application/octet-stream',
      'Cache-Control': hashed.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache',
      ...(hashed.test(path) ? sharedFileHeaders : {}),
      ...(alreadyCompressed.has(extension) ? {} : { Vary: 'Accept-Encoding' }),
      ...(encoding ? { 'Content-Encoding': encoding } : {}),
    };
    return send(200, headers, encoding ? await compress(file, encoding) : file.data);
  }

  const server = createServer(answer);
  await new Promise((ready, failed) => {
    server.once('error', failed);
    server.listen(port, host, () => ready(undefined));
  });
  const address = server.address();
  const actualPort = typeof address === 'object' && address ? address.port : port;
  return {
    url: `http://${host}:${actualPort}${base}`,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}

async function main() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { port: { type: 'string', default: '4173' }, base: { type: 'string', default: '/' } },
  });
  const dir = positionals[0] ?? 'dist';
  if (!(await read(resolve(dir), join(resolve(dir), 'index.html')))) {
    console.error(`There is no built app in ${dir}: run "npm run build" first.`);
    process.exit(1);
  }
  const { url } = await serve({ dir, port: Number(values.port), base: values.base });
  console.log(`Serving ${dir} at ${url}`);
}

if (runDirectly(import.meta.url)) await main();
