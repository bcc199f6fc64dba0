import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { axeFindings } from './axe.ts';
import { openDesign } from './open-design.ts';

const drawer = (page: Page) => page.getByRole('tabpanel', { name: /^Problems/ });
const form = (page: Page) => page.getByRole('region', { name: 'Inspector' });
const pages = (page: Page) => page.getByRole('article');

async function open(page: Page) {
  await page.goto('./');
  await page.getByRole('button', { name: 'Five mistakes', exact: true }).click();
  await expect(page.getByRole('textbox', { name: 'Design name' })).toBeVisible();
}

/** An integration that nothing calls, which is a hint. */
const unused = {
  format: 'gatewright',
  version: 1,
  name: 'unused',
  apis: [{ key: 'a1', name: 'orders', protocol: 'HTTP', attributes: { name: 'orders-api' } }],
  integrations: [
    {
      key: 'i1',
      name: 'backend',
      variant: 'http-url',
      attributes: { api_id: { ref: 'a1' }, integration_uri: 'https://a.example.com/', integration_method: 'ANY' },
    },
  ],
  routes: [{ key: 'r1', name: 'list', variant: 'http', attributes: { api_id: { ref: 'a1' }, route_key: 'GET /' } }],
};

const why = (page: Page) => page.getByRole('button', { name: /^Why/ });

test('a problem leads to the page of its rule, and Escape back to its row', async ({ page }) => {
  await open(page);
  const row = drawer(page).getByRole('listitem').filter({ hasText: 'Error:' }).first();
  const cause = row.getByRole('button', { name: /^Why/ });
  const message = ((await cause.textContent()) ?? '').replace(/^Why\s*/, '');
  expect(message).not.toBe('');
  await cause.click();
  const rule = pages(page);
  await expect(rule.getByRole('heading', { level: 3 })).toBeFocused();
  await expect(rule).toContainText(message);
  await expect(rule.getByRole('region', { name: 'Refused' })).toContainText('resource "awscc_');
  await expect(rule.getByRole('region', { name: 'Accepted' })).toContainText('resource "awscc_');
  await expect(rule.getByRole('link', { name: /Opens the documentation/ })).toHaveAttribute('href', /^https:/);
  await expect(rule).toContainText(/# gatewright:ignore [a-z0-9-]+: REASON/);
  await page.keyboard.press('Escape');
  await expect(rule).toBeHidden();
  await expect(row.getByRole('button', { name: /^Why/ })).toBeFocused();
});

test('the page of a warning says how to silence it, and what was waived', async ({ page }) => {
  await openDesign(page, unused);
  const row = drawer(page)
    .getByRole('listitem')
    .filter({ has: page.getByRole('button', { name: /^Waive/ }) })
    .first();
  await row.getByRole('button', { name: /^Why/ }).click();
  await expect(pages(page)).toContainText(/# gatewright:ignore [a-z-]+: REASON/);
  await expect(pages(page).getByRole('region', { name: 'Reported' })).toBeVisible();
  await row.getByRole('button', { name: /^Waive/ }).click();
  const dialog = page.getByRole('dialog', { name: 'Waive finding' });
  await dialog.getByLabel('Reason').fill('As agreed.');
  await dialog.getByRole('button', { name: 'Waive', exact: true }).click();
  const waived = pages(page).getByRole('list', { name: 'Waived findings' });
  await expect(waived).toContainText('As agreed.');
  await waived.getByRole('button', { name: /^Remove the waiver/ }).click();
  await expect(waived).toHaveCount(0);
  await pages(page).getByRole('button', { name: 'Close rule' }).click();
  await expect(pages(page)).toHaveCount(0);
  await expect(page.locator(':focus')).toHaveCount(1);
});

test('a message at a field leads to the same page, and back to the field', async ({ page }) => {
  await open(page);
  const button = form(page).getByRole('button', { name: 'Why' }).first();
  for (let step = 0; step < 5 && !(await button.isVisible()); step += 1) await page.keyboard.press('F8');
  await page.getByRole('tab', { name: 'Next steps' }).click();
  await button.press('Enter');
  await expect(pages(page).getByRole('heading', { level: 3 })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(button).toBeFocused();
});

for (const colorScheme of ['light', 'dark'] as const)
  for (const width of [390, 1440])
    test(`the page of a rule at ${width} px, ${colorScheme}, has nothing that axe finds`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      await open(page);
      await page.setViewportSize({ width, height: 900 });
      if (width === 390) await page.getByRole('navigation', { name: 'Workspace' }).getByText('Checks').click();
      await why(page).first().click();
      await expect(pages(page).getByRole('region', { name: /^(?:Accepted|Passes)$/ })).toBeVisible();
      expect(await axeFindings(page)).toEqual([]);
    });
