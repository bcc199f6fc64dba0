import type { Page } from '@playwright/test';
import { axeFindings } from './axe.ts';
import { expect, test } from './fixtures.ts';

const dialog = (page: Page) => page.getByRole('dialog', { name: 'Reference' });
const filter = (page: Page) => dialog(page).getByRole('textbox', { name: 'Filter the reference' });
const list = (page: Page) => dialog(page).getByRole('navigation', { name: 'Reference' });
const article = (page: Page, name: string) => dialog(page).getByRole('article', { name });

async function openFromPalette(page: Page) {
  await page.keyboard.press('ControlOrMeta+k');
  await page.getByRole('combobox', { name: 'Find a command or resource' }).fill('reference');
  await page.getByRole('option', { name: /^Reference/ }).click();
  await expect(filter(page)).toBeFocused();
}

test('rules, attributes, terms and shortcuts are looked up by keys, from the palette, from a field and from a problem', async ({
  page,
}) => {
  await page.goto('./');
  await page.getByRole('button', { name: /^Blank HTTP API/ }).click();
  await openFromPalette(page);
  await expect(list(page).getByRole('heading', { level: 3 })).toHaveText([
    'Rules',
    'Review',
    'Attributes',
    'Glossary',
    'Shortcuts',
  ]);
  expect(await axeFindings(page)).toEqual([]);

  await filter(page).fill('integration timeout_in_millis');
  await filter(page).press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(article(page, 'Timeout')).toContainText('timeout_milliseconds');
  await page.keyboard.press('Enter');
  await expect(dialog(page).getByRole('heading', { name: 'Timeout', exact: true })).toBeFocused();
  await expect(article(page, 'Timeout').getByRole('link', { name: /docs\.aws/ })).toHaveAttribute('target', '_blank');
  expect(await axeFindings(page)).toEqual([]);

  await page.emulateMedia({ colorScheme: 'dark' });
  await filter(page).fill('route-key-once');
  await filter(page).press('Enter');
  await expect(dialog(page).getByRole('region', { name: 'Refused' })).toBeVisible();
  expect(await axeFindings(page)).toEqual([]);
  await filter(page).fill('write-only');
  await list(page)
    .getByRole('button', { name: /^write-only/ })
    .click();
  await expect(article(page, 'write-only')).toContainText('in-place update');
  await filter(page).fill('keyboard');
  await list(page).getByRole('button', { name: 'Keyboard shortcuts' }).click();
  await expect(article(page, 'Keyboard shortcuts')).toContainText('Find and replace');
  await filter(page).fill('nothing of the kind');
  await expect(list(page)).toContainText('No results.');
  await filter(page).press('Escape');
  await expect(filter(page)).toHaveValue('');
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toBeHidden();

  const name = page.getByRole('textbox', { name: 'Name', exact: true });
  await name.press('F1');
  await expect(dialog(page).getByRole('heading', { name: 'Name', exact: true })).toBeFocused();
  await expect(list(page).locator('[aria-current="page"]')).toContainText('name');
  await page.keyboard.press('Escape');
  await expect(name).toBeFocused();

  await name.fill('');
  await page.getByRole('textbox', { name: 'Terraform label' }).fill('1 bad');
  await page.getByRole('button', { name: /^Why/ }).first().click();
  await page.getByRole('button', { name: 'All rules' }).click();
  await expect(list(page).locator('[aria-current="page"]')).toBeVisible();
  await expect(dialog(page).getByRole('heading', { level: 4, name: 'Reference' })).toBeVisible();
});

test.describe('with the first designs', () => {
  test.use({ isNewcomer: true });

  test('a hint says where things are until it is dismissed, and a phone has the list before the page', async ({
    page,
  }) => {
    await page.goto('./');
    await page.getByRole('button', { name: /^Blank HTTP API/ }).click();
    const hint = page.getByRole('region', { name: 'First steps' });
    await expect(hint).toContainText('Outline');
    expect(await axeFindings(page)).toEqual([]);
    await page.reload();
    await hint.getByRole('button', { name: 'Dismiss' }).click();
    await expect(hint).toBeHidden();
    await page.reload();
    await expect(page.getByRole('textbox', { name: 'Design name' })).toBeVisible();
    await expect(hint).toBeHidden();

    await page.setViewportSize({ width: 390, height: 844 });
    await page.getByRole('banner').getByRole('button', { name: 'More' }).click();
    await page.getByRole('menuitem', { name: 'Reference' }).click();
    await expect(article(page, 'drift')).toBeHidden();
    await filter(page).fill('drift');
    await list(page)
      .getByRole('button', { name: /^drift/ })
      .click();
    await expect(list(page)).toBeHidden();
    expect(await axeFindings(page)).toEqual([]);
    await article(page, 'drift').getByRole('button', { name: 'Back to the list' }).click();
    await expect(list(page)).toBeVisible();
  });
});
