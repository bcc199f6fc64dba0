import type { Page } from '@playwright/test';
import { answer, api, integrations, routes } from './adopt-samples.ts';
import { expect, test } from './fixtures.ts';

const half = 400;
const row = (page: Page, name: string | RegExp) => page.getByRole('treeitem', { name });
const rows = (page: Page) => page.getByRole('treeitem');

/** A design with as many routes as integrations. */
async function bringMany(page: Page) {
  await page.goto('./');
  await expect(page.getByRole('button', { name: 'HTTP + Lambda', exact: true })).toBeVisible();
  const text = [
    answer('get-api', api),
    answer('get-integrations', integrations(half)),
    answer('get-routes', routes(half)),
  ].join('');
  await page.evaluate((content) => navigator.clipboard.writeText(content), text);
  await page.keyboard.press('ControlOrMeta+V');
  const dialog = page.getByRole('dialog', { name: 'Import an API' });
  await dialog.getByRole('button', { name: `Import ${half * 2 + 1}` }).click();
  await expect(dialog).toBeHidden();
  await expect(row(page, /^orders_api/)).toBeVisible();
}

test.beforeEach(({ page }) => bringMany(page));

test(
  'of a large design the rows near the view are drawn, and keys reach all of them',
  { tag: '@scenario-25' },
  async ({ page }) => {
    expect(await rows(page).count()).toBeLessThan(200);
    await row(page, /^orders_api/).focus();
    await page.keyboard.press('End');
    const last = row(page, /^task_399 /);
    await expect(last).toBeFocused();
    await expect(last).toBeInViewport();
    await expect(last).toHaveAttribute('aria-posinset', String(half));
    await expect(page.getByRole('heading', { name: 'task_399', exact: true })).toBeVisible();
    await page.keyboard.press('ArrowUp');
    await expect(row(page, /^task_398 /)).toBeFocused();
    await page.keyboard.press('Home');
    await expect(row(page, /^orders_api/)).toBeFocused();
    await expect(row(page, /^orders_api/)).toBeInViewport();
    expect(await rows(page).count()).toBeLessThan(200);
  },
);

test('scrolling draws what comes into view, and the row with the focus stays', async ({ page }) => {
  await row(page, /^orders_api/).focus();
  await rows(page).first().hover();
  await expect(row(page, /\/task\/250 /)).toHaveCount(0);
  await expect(async () => {
    await page.mouse.wheel(0, 400);
    await expect(row(page, /\/task\/250 /)).toBeInViewport({ timeout: 100 });
  }).toPass({ intervals: [50] });
  await expect(row(page, /^orders_api/)).toBeFocused();
  await row(page, /\/task\/250 /).click();
  await expect(page.getByRole('heading', { name: /250/ })).toBeVisible();
});

test('what is chosen elsewhere comes into view', async ({ page }) => {
  await page.keyboard.press('ControlOrMeta+k');
  await page.getByRole('dialog').getByRole('combobox').fill('task_333 ');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'task_333', exact: true })).toBeVisible();
  await expect(row(page, /^task_333 /)).toBeInViewport();
});
