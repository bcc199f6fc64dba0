// `npm run bench`: builds and runs the measurements, first of the core, then of the built app in a browser.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const node = (...args) => {
  const { status } = spawnSync(process.execPath, args, { stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
};
const vite = 'node_modules/vite/bin/vite.js';

node(vite, 'build', '--config', 'vite.bench.config.ts', '--logLevel', 'warn');
node('node_modules/.cache/gatewright-bench/core.js');
node('node_modules/.cache/gatewright-bench/keys.js');
node('node_modules/.cache/gatewright-bench/import.js');
node('node_modules/.cache/gatewright-bench/providers.js');
node('node_modules/.cache/gatewright-bench/trace.js');
node(vite, 'build', '--config', 'vite.cli.config.ts', '--logLevel', 'warn');
node('node_modules/.cache/gatewright-bench/check.js');
if (!existsSync('dist/index.html')) node(vite, 'build', '--logLevel', 'warn');
node('scripts/ensure-browser.mjs');
node('scripts/bench-browser.mjs');
