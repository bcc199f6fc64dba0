// npm start: builds the production app and serves it on this computer only.
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { serve } from './serve.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const defaultPort = 4173;
const tries = 50;

/** @param {string} message */
function stop(message) {
  console.error(message);
  process.exit(1);
}

/** The port of `PORT` exactly, so that a proxy or container can count on it; otherwise the first free one. */
async function serveOnFreePort() {
  const wanted = process.env.PORT;
  if (wanted && !/^\d{1,5}$/.test(wanted)) stop(`PORT is "${wanted}": give a number from 0 to 65535.`);
  const first = wanted ? Number(wanted) : defaultPort;
  const last = wanted ? first : first + tries - 1;
  for (let port = first; port <= last; port++) {
    try {
      return await serve({ dir: `${root}dist`, port });
    } catch (error) {
      if (error.code !== 'EADDRINUSE') throw error;
    }
  }
  return stop(
    wanted
      ? `Port ${wanted} is taken: choose another one, for example PORT=${defaultPort + 1} npm start`
      : `Ports ${first} to ${last} are taken: choose another one, for example PORT=8080 npm start`,
  );
}

console.log('Building Gatewright (a few seconds)…');
await build({ root, logLevel: 'warn' });
const server = await serveOnFreePort();
console.log(`Gatewright is ready at ${server.url}\nPress Ctrl+C to stop.`);

for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => server.close().then(() => process.exit(0)));
