import { appendFile, cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { serve } from '../scripts/serve.mjs';
import { expect, test } from './fixtures.ts';

test.use({ serviceWorkers: 'allow' });

const title = (page: Page) => page.getByRole('textbox', { name: 'Design name' });

/** Once all files of the app are in the browser. */
const kept = (page: Page) =>
  page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    if (!navigator.serviceWorker.controller)
      await new Promise((done) => navigator.serviceWorker.addEventListener('controllerchange', done, { once: true }));
  });

test.describe('without a network', () => {
  // Chromium itself writes a line for each request that gets no answer.
  test.use({ expectedReports: [/ERR_INTERNET_DISCONNECTED/] });

  test(
    'the app opens after one visit, with its parts and what was saved',
    { tag: '@scenario-25' },
    async ({ page, context }) => {
      await page.goto('./');
      await kept(page);
      await context.setOffline(true);
      await page.reload();
      await page.getByRole('button', { name: 'HTTP + Lambda', exact: true }).click();
      await title(page).fill('on a train');
      await expect(page.getByText('Offline, saved in this browser')).toBeVisible();
      await expect(page.getByRole('region', { name: 'Code' }).getByRole('textbox')).toBeAttached(); // the editor
      await page.reload();
      await expect(title(page)).toHaveValue('on a train');
      await context.setOffline(false);
      await expect(page.getByText('Saved in this browser')).toBeVisible();
    },
  );
});

test('a new version is offered, and comes without losing what was typed', async ({ browser }) => {
  const dir = await mkdtemp(join(tmpdir(), 'gatewright-'));
  await cp('dist', dir, { recursive: true });
  const server = await serve({ dir, port: 0 });
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    await page.goto(server.url);
    await kept(page);
    await appendFile(join(dir, 'index.html'), '<!-- the next version -->');
    const worker = join(dir, 'service-worker.js');
    await writeFile(worker, (await readFile(worker, 'utf8')).replace(/(version:\W)\w+/, '$1next'));
    await page.goto(server.url);
    await page.getByRole('button', { name: 'HTTP + Lambda', exact: true }).click();
    const notice = page.getByRole('status', { name: 'Update' });
    // All files of the next version come first, on a machine that may be busy.
    await expect(notice).toContainText('A new version of Gatewright is ready.', { timeout: 60_000 });
    await title(page).fill('typed before the update');
    await notice.getByRole('button', { name: 'Update' }).click();
    await expect(notice).toBeHidden();
    await expect(title(page)).toHaveValue('typed before the update');
    expect(await page.evaluate(async () => (await fetch('./index.html')).text())).toContain('the next version');
  } finally {
    await context.close();
    await server.close();
    await rm(dir, { recursive: true });
  }
});
