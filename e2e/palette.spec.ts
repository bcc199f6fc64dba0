import type { Page } from '@playwright/test';
import { axeFindings } from './axe.ts';
import { expect, test } from './fixtures.ts';
import { openDesign } from './open-design.ts';

const field = (page: Page) => page.getByRole('combobox', { name: 'Find a command or resource' });
const palette = (page: Page) => page.getByRole('dialog', { name: 'All commands' });
const group = (page: Page, name: string) => palette(page).getByRole('group', { name });

async function find(page: Page, query: string) {
  await page.keyboard.press('ControlOrMeta+k');
  await field(page).fill(query);
}

const routes = Array.from({ length: 40 }, (_, at) => ({
  key: `r${at}`,
  name: `list_${at}`,
  variant: 'http',
  attributes: { api_id: { ref: 'a1' }, route_key: `GET /svc${at}`, target: { ref: 'i1' } },
}));

const design = {
  format: 'gatewright',
  version: 1,
  name: 'orders',
  apis: [{ key: 'a1', name: 'orders', protocol: 'HTTP', attributes: { name: 'orders' } }],
  integrations: [
    {
      key: 'i1',
      name: 'list_orders',
      variant: 'http-url',
      attributes: { api_id: { ref: 'a1' }, integration_method: 'GET', integration_uri: 'https://example.com' },
    },
  ],
  routes,
};

test('the palette goes to a route by its key, to an attribute of any object, to a file, and does what buttons do', async ({
  page,
}) => {
  await openDesign(page, design);
  await find(page, '/svc20');
  await expect(group(page, 'Routes').getByRole('option')).toHaveText([/GET\s*\/svc20\s*list_orders/]);
  expect(await axeFindings(page)).toEqual([]);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'Terraform label' })).toHaveValue('list_20');

  await find(page, 'timeout');
  await expect(group(page, 'Attributes of other resources').getByRole('option').first()).toContainText('list_orders');
  await group(page, 'Attributes of other resources').getByRole('option').first().click();
  await expect(page.getByLabel('Timeout', { exact: true })).toBeFocused();

  await find(page, 'cors');
  await expect(group(page, 'Attributes of other resources')).toContainText('cors_configuration');
  await find(page, 'routes.tf');
  await group(page, 'Files').getByRole('option').first().click();
  await expect(page.getByRole('tab', { name: 'routes.tf' })).toHaveAttribute('aria-selected', 'true');

  await find(page, 'dark theme');
  await page.keyboard.press('Enter');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await find(page, '');
  await expect(group(page, 'Recent').getByRole('option').first()).toContainText('Use dark theme');
  await field(page).fill('new from template');
  await expect(group(page, 'Templates').getByRole('option').first()).toBeVisible();
});

test('Tab edits an attribute of the selected object in the palette, Escape goes back, and one undo takes it back', async ({
  page,
}) => {
  await openDesign(page, design);
  await find(page, '@list_orders');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'Terraform label' })).toHaveValue('list_orders');
  await find(page, 'timeout');
  await page.keyboard.press('Tab');
  const timeout = palette(page).getByLabel('Timeout', { exact: true });
  await expect(timeout).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(field(page)).toHaveValue('timeout');
  await page.keyboard.press('Tab');
  await expect(timeout).toBeFocused();
  await page.keyboard.type('12000');
  await page.keyboard.press('Enter');
  await expect(palette(page)).toBeHidden();
  await expect(page.getByText('timeout_in_millis').last()).toBeVisible();
  await page.getByRole('button', { name: 'Undo: Set timeout of list_orders' }).click();
  await expect(page.getByRole('button', { name: 'Undo' })).toBeDisabled();
});
