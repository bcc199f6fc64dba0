// Measures the built app in Chromium: from a key press to the next paint, and main-thread CPU for each key, with 300
// integrations in the design, with as many routes beside them, with the review of these open, and in a page with nothing but an input: all vary with the
// machine and its load, so the factor to the bare input is the figure to compare. Then the map, and 10,000 objects.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { browserPath } from './ensure-browser.mjs';
import { serve } from './serve.mjs';

const keys = 40;

/** The fragment of a design with 300 integrations. */
function linkOfMany(/** @type {number} */ routes) {
  const folder = mkdtempSync(join(tmpdir(), 'gatewright-bench-'));
  const { status } = spawnSync(
    process.execPath,
    ['node_modules/.cache/gatewright-bench/write-design.js', '300', String(routes), join(folder, 'many.json')],
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

async function openMany(
  /** @type {import('@playwright/test').Page} */ page,
  /** @type {string} */ address,
  tab = 'Problems',
) {
  await page.goto(address);
  await page.getByRole('button', { name: 'Edit a copy' }).click();
  await page.getByRole('tab', { name: tab }).click();
  await page.keyboard.press('ControlOrMeta+k'); // its row is far from the view
  await page.getByRole('dialog').getByRole('combobox').fill('orders_150');
  await page.keyboard.press('Enter');
  await page.getByLabel('Description', { exact: true }).click();
  await page.waitForTimeout(3000); // Monaco loads meanwhile
}

async function openBareInput(/** @type {import('@playwright/test').Page} */ page) {
  await page.setContent('<label>Text <input></label>');
  await page.getByLabel('Text').click();
}

/** Seconds of main-thread CPU so far. */
async function cpuClock(/** @type {import('@playwright/test').Page} */ page) {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
  return async () =>
    (await cdp.send('Performance.getMetrics')).metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0;
}

/** Opens the map and pans over it, with a mouse move each 30 ms. */
async function measureMap(/** @type {import('@playwright/test').Page} */ page) {
  const moves = 60;
  const start = performance.now();
  await page.getByRole('radiogroup', { name: 'View' }).getByText('Map').click();
  const map = page.getByRole('region', { name: 'Map', exact: true });
  await map
    .getByRole('button', { name: /^(Route|Integration) / })
    .first()
    .waitFor();
  const opened = performance.now() - start;
  await page.waitForTimeout(1500);
  const box = await map.boundingBox();
  if (!box) throw new Error('The map is not drawn');
  const clock = await cpuClock(page);
  const [x, y] = [box.x + box.width / 2 - 60, box.y + box.height - 60];
  await page.mouse.move(x, y);
  await page.mouse.down();
  const before = await clock();
  for (let at = 1; at <= moves; at += 1) {
    await page.mouse.move(x + Math.sin(at / 8) * 60, y - Math.abs(Math.sin(at / 20)) * 200);
    await page.waitForTimeout(30);
  }
  const cpu = ((await clock()) - before) * 1000;
  await page.mouse.up();
  return { opened, cpu: cpu / moves };
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
  const taskTime = await cpuClock(page);
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

/** Answers of the command line about an API with as many routes as integrations. */
function answersOf(/** @type {number} */ half) {
  const list = (/** @type {string} */ call, /** @type {(at: number) => object} */ item) =>
    `$ aws apigatewayv2 ${call} --api-id x9y8z7w6v5\n${JSON.stringify({ Items: Array.from({ length: half }, (_, at) => item(at)) })}\n`;
  return (
    list('get-integrations', (at) => ({
      IntegrationId: `int${at}`,
      IntegrationType: 'AWS_PROXY',
      IntegrationMethod: 'POST',
      IntegrationUri: `arn:aws:lambda:eu-west-1:123456789012:function:orders-${at % 40}`,
      PayloadFormatVersion: '2.0',
      TimeoutInMillis: 30_000,
    })) +
    list('get-routes', (at) => ({
      RouteId: `route${at}`,
      RouteKey: `GET /orders/${at}`,
      Target: `integrations/int${at}`,
    }))
  );
}

/** Brings in what a file holds: how long the page is held at the most, until the table and from there on. */
async function measureAdoption(/** @type {import('@playwright/test').Page} */ page, /** @type {string} */ text) {
  await page.addInitScript(() => {
    globalThis.tasks = [];
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) globalThis.tasks.push(duration);
    }).observe({ type: 'longtask' });
  });
  await page.goto(server.url);
  await page.getByRole('button', { name: 'HTTP + Lambda', exact: true }).waitFor();
  await page.waitForTimeout(2000);
  const dropped = await page.evaluateHandle((content) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([content], 'answers.txt'));
    return transfer;
  }, text);
  const longest = () => page.evaluate(() => Math.max(0, ...globalThis.tasks.splice(0)));
  await longest();
  await page.dispatchEvent('body', 'drop', { dataTransfer: dropped });
  const bringIn = page.getByRole('dialog').getByRole('button', { name: /^Import [\d,]+/ });
  await bringIn.waitFor();
  await page.waitForTimeout(1000);
  const reading = await longest();
  await bringIn.click();
  await page.getByRole('treeitem').first().waitFor();
  await page.waitForTimeout(4000);
  return { reading, landing: await longest() };
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
  await openMany(page, server.url + linkOfMany(0));
  const many = await measureTyping(page);
  const other = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  other.setDefaultTimeout(120_000);
  await openMany(other, server.url + linkOfMany(300));
  const routed = await measureTyping(other);
  const map = await measureMap(other);
  const beside = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  beside.setDefaultTimeout(120_000);
  await openMany(beside, server.url + linkOfMany(300), 'Review');
  const reviewed = await measureTyping(beside);
  const third = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  third.setDefaultTimeout(120_000);
  const adoption = await measureAdoption(third, answersOf(5000));
  const row = (/** @type {string} */ what, /** @type {'median' | 'p95' | 'cpu'} */ figure) =>
    [what.padEnd(24), ...[bare, many, routed, reviewed].map((run) => run[figure].toFixed(1).padStart(12))].join(' ');
  console.info(
    [
      '',
      [
        'typing, ms'.padEnd(24),
        ...['bare input', '300', '300 + 300', '+ review'].map((head) => head.padStart(12)),
      ].join(' '),
      row('key to paint, median', 'median'),
      row('key to paint, 95 %', 'p95'),
      row('main-thread CPU a key', 'cpu'),
      `map of 300 + 300: opens in ${map.opened.toFixed(0)} ms, main-thread CPU ${map.cpu.toFixed(1)} ms a move`,
      `10,000 objects brought in: the page is held at most ${adoption.reading.toFixed(0)} ms until the table, ${adoption.landing.toFixed(0)} ms after it`,
    ].join('\n'),
  );
} finally {
  await browser.close();
  await server.close();
}
