import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { bringIn, openStart, paste, toast } from './adopt-page.ts';
import { answer, api, integrations } from './adopt-samples.ts';
import { expect, test } from './fixtures.ts';

const outline = (page: Page) => page.getByRole('navigation', { name: 'Outline' });
const dialog = (page: Page) => page.getByRole('dialog', { name: 'Bulk edit' });

async function openSeveral(page: Page) {
  await expect(outline(page)).toBeVisible();
  await page.keyboard.press('ControlOrMeta+k');
  await page.getByRole('dialog').getByRole('combobox').fill('Bulk edit');
  await page.keyboard.press('Enter');
  await expect(dialog(page)).toBeVisible();
}

async function chooseTimeout(page: Page) {
  await dialog(page).getByRole('combobox', { name: 'Attribute' }).click();
  await page.getByRole('option', { name: /^Timeout/ }).click();
}

test('one value goes into all that are chosen, and what is there now stands beside each', async ({ page }) => {
  await openStart(page);
  await paste(page, answer('get-api', api) + answer('get-integrations', integrations(3)));
  await bringIn(page).click();
  await expect(toast(page)).toContainText('3 integrations');
  await openSeveral(page);
  await chooseTimeout(page);
  await expect(dialog(page).getByRole('checkbox', { name: 'task_0 not set' })).toBeChecked();
  await dialog(page).getByRole('searchbox', { name: 'Filter' }).fill('task_1');
  await dialog(page).getByRole('checkbox', { name: 'All shown' }).press(' ');
  await dialog(page).getByRole('searchbox', { name: 'Filter' }).fill('');
  await dialog(page).getByLabel('Timeout', { exact: true }).fill('12000');
  await expect(dialog(page)).toContainText('2 integrations of 3');
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
  await dialog(page).getByRole('button', { name: 'Apply to 2' }).click();
  await expect(toast(page)).toContainText('Set Timeout of 2 integrations');
  await outline(page).getByText('task_2', { exact: true }).click();
  await expect(page.getByLabel('Timeout', { exact: true })).toHaveValue('12000');
  // What was not chosen still has none, so the group that it is in is closed.
  await outline(page).getByText('task_1', { exact: true }).click();
  await expect(page.getByRole('button', { name: 'Timeout 0' })).toHaveAttribute('aria-expanded', 'false');
});

test(
  'everything is undone after a reload: an import, a template in its place, a value of many',
  { tag: '@scenario-21' },
  async ({ page }) => {
    await openStart(page);
    await page.getByRole('button', { name: 'HTTP + Lambda', exact: true }).click();
    await expect(outline(page).getByText('example', { exact: true }).first()).toBeVisible();
    await paste(page, answer('get-api', api) + answer('get-integrations', integrations(50)));
    await bringIn(page).click();
    await expect(toast(page)).toContainText('50 integrations');
    await openSeveral(page);
    await chooseTimeout(page);
    await dialog(page).getByLabel('Timeout', { exact: true }).fill('12000');
    await dialog(page)
      .getByRole('button', { name: /^Apply to/ })
      .click();
    await expect(page.getByText(/^Saved/).first()).toBeVisible();
    await page.waitForTimeout(1000); // saving waits for a pause
    await page.reload();
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(outline(page).getByText('task_1', { exact: true })).toBeHidden();
    await expect(outline(page).getByText('example', { exact: true }).first()).toBeVisible();
    await page.getByRole('button', { name: 'Redo' }).click();
    await page.getByRole('button', { name: 'Redo' }).click();
    await outline(page).getByText('task_1', { exact: true }).click();
    await expect(page.getByLabel('Timeout', { exact: true })).toHaveValue('12000');
  },
);
