// npm start: builds the production app and serves it on this computer only.
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { serve } from './serve.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const usualPort = 4173;

/** @param {string} message */
function stop(message) {
  console.error(message);
  process.exit(1);
}

/** `PORT` exactly, so that a proxy or container can count on it; otherwise the first free port from the usual one on. */
function portRange() {
  const wanted = process.env.PORT;
  if (!wanted) return { first: usualPort, last: usualPort + 49 };
  const port = Number(wanted);
  if (!/^\d+$/.test(wanted) || port > 65_535) stop(`PORT is "${wanted}": give a number from 0 to 65535.`);
  return { first: port, last: port };
}

/** @param {{ first: number, last: number }} range */
async function serveOnFreePort({ first, last }) {
  for (let port = first; port <= last; port++) {
    try {
      return await serve({ dir: `${root}dist`, port });
    } catch (error) {
      if (error.code !== 'EADDRINUSE') throw error;
    }
  }
  const taken = first === last ? `Port ${first} is taken` : `Ports ${first} to ${last} are taken`;
  return stop(`${taken}: choose another one, for example PORT=${last + 1} npm start`);
}

const ports = portRange();
console.log('Building Gatewright (a few seconds)…');
await build({ root, logLevel: 'warn' });
const server = await serveOnFreePort(ports);
console.log(`Gatewright is ready at ${server.url}\nPress Ctrl+C to stop.`);

for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => server.close().then(() => process.exit(0)));
