// Measures the built app in Chromium: from a key press to the next paint, and main-thread CPU for each key, with 300
// integrations in the design, and in a page with nothing but an input. Both vary with the machine and its load, so the
// factor between them is the figure to compare.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { browserPath } from './ensure-browser.mjs';
import { serve } from './serve.mjs';

const keys = 40;

/** The fragment of a design with 300 integrations. */
function linkOfMany() {
  const folder = mkdtempSync(join(tmpdir(), 'gatewright-bench-'));
  const { status } = spawnSync(
    process.execPath,
    ['node_modules/.cache/gatewright-bench/write-design.js', '300', join(folder, 'many.json')],
    {
      stdio: 'inherit',
    },
  );
  if (status !== 0) throw new Error('The design to measure with could not be written');
  const { stdout } = spawnSync(process.execPath, ['dist/cli/gatewright.mjs', 'link', join(folder, 'many.json')], {
    encoding: 'utf8',
  });
  rmSync(folder, { recursive: true });
  return stdout.trim();
}

const median = (/** @type {number[]} */ values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

async function openMany(/** @type {import('@playwright/test').Page} */ page, /** @type {string} */ address) {
  await page.goto(address);
  await page.getByRole('button', { name: 'Edit a copy' }).click();
  await page.getByRole('treeitem', { name: /orders_150\b/ }).click();
  await page.getByLabel('Description', { exact: true }).click();
  await page.waitForTimeout(3000); // Monaco loads meanwhile
}

async function openBareInput(/** @type {import('@playwright/test').Page} */ page) {
  await page.setContent('<label>Text <input></label>');
  await page.getByLabel('Text').click();
}

/** Types into what has the focus. */
async function measureTyping(/** @type {import('@playwright/test').Page} */ page) {
  await page.evaluate(() => {
    const paints = (globalThis.paints = []);
    addEventListener(
      'keydown',
      ({ timeStamp }) => {
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => paints.push(performance.now() - timeStamp);
          port2.postMessage(null);
        });
      },
      { capture: true },
    );
  });
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
  const taskTime = async () =>
    (await cdp.send('Performance.getMetrics')).metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0;
  const before = await taskTime();
  for (let at = 0; at < keys; at += 1) {
    await page.keyboard.press('abcdefghij'[at % 10] ?? 'a');
    await page.waitForTimeout(120);
  }
  const cpu = ((await taskTime()) - before) * 1000;
  const paints = await page.evaluate(() => globalThis.paints);
  return {
    median: median(paints),
    p95: paints.toSorted((a, b) => a - b)[Math.floor(paints.length * 0.95)] ?? 0,
    cpu: cpu / keys,
  };
}

const server = await serve({ dir: 'dist', port: 0 });
const executablePath = browserPath();
const browser = await chromium.launch({
  ...(executablePath ? { executablePath } : {}),
  chromiumSandbox: process.getuid?.() !== 0,
  args: [
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--disable-quic',
    '--no-first-run',
  ],
});
try {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  page.setDefaultTimeout(120_000);
  await openBareInput(page);
  const bare = await measureTyping(page);
  await openMany(page, server.url + linkOfMany());
  const many = await measureTyping(page);
  const row = (/** @type {string} */ what, /** @type {'median' | 'p95' | 'cpu'} */ figure) =>
    `${what.padEnd(34)} ${many[figure].toFixed(1).padStart(6)} ${bare[figure].toFixed(1).padStart(6)} ${(many[figure] / bare[figure]).toFixed(1).padStart(6)}`;
  console.info(
    [
      '',
      `${'typing, ms'.padEnd(34)} ${'300'.padStart(6)} ${'bare'.padStart(6)} ${'factor'.padStart(6)}`,
      row('key to paint, median', 'median'),
      row('key to paint, 95 %', 'p95'),
      row('main-thread CPU a key', 'cpu'),
    ].join('\n'),
  );
} finally {
  await browser.close();
  await server.close();
}
