import { defineConfig } from '@playwright/test';
import { browserPath } from './scripts/ensure-browser.mjs';
import { freePort } from './scripts/free-port.mjs';

// A server that somebody left behind must not fail the run. Workers read this file too, and their environment is ours.
const port = (process.env.E2E_PORT ??= String(await freePort()));
const address = `http://127.0.0.1:${port}/sub/`; // a sub-path, which proves that all paths are relative
const executablePath = browserPath();
const isRoot = process.getuid?.() === 0;
const onCi = Boolean(process.env.CI);

export default defineConfig({
  testDir: 'e2e',
  fullyParallel: true,
  forbidOnly: onCi,
  retries: onCi ? 1 : 0,
  workers: 2,
  // Generous: a machine that is busy with other work draws a page in seconds, not in milliseconds.
  timeout: 90_000,
  expect: { timeout: 15_000 },
  reporter: 'list',
  use: {
    baseURL: address,
    permissions: ['clipboard-read', 'clipboard-write'],
    serviceWorkers: 'block', // each journey has a browser profile of its own, which would fetch the whole app for later
    // Recording every journey takes half of the run. A failure leaves a picture and the page in words; for one that
    // needs more: npm run e2e -- --trace on
    trace: 'off',
    screenshot: 'only-on-failure',
    launchOptions: {
      ...(executablePath ? { executablePath } : {}),
      chromiumSandbox: !isRoot, // Chromium's sandbox refuses to start as root
      // No requests of the browser's own, which would only add noise on a closed network.
      args: [
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--disable-quic',
        '--no-first-run',
        '--disable-gpu',
      ],
    },
  },
  webServer: {
    command: `node scripts/serve.mjs dist --port ${port} --base /sub/`,
    url: address,
    reuseExistingServer: false, // one that was left behind would serve another build
    stdout: 'ignore',
    stderr: 'pipe',
  },
});
