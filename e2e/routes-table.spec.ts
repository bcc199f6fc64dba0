import type { Page } from '@playwright/test';
import { axeFindings } from './axe.ts';
import { expect, test } from './fixtures.ts';
import { openDesign } from './open-design.ts';

const grid = (page: Page) => page.getByRole('grid', { name: 'Routes' });
const row = (page: Page, name: string) => grid(page).getByRole('row').filter({ hasText: name });
const cell = (page: Page, key: string, column: string) => page.locator(`[data-cell="${key} ${column}"]`);
const panel = (page: Page) => page.getByRole('region', { name: /^Paste/ });

const api = { api_id: { ref: 'a1' } };
const designOf = (count: number) => ({
  format: 'gatewright',
  version: 1,
  name: 'orders',
  apis: [{ key: 'a1', name: 'orders', protocol: 'HTTP', attributes: { name: 'orders' } }],
  integrations: [
    {
      key: 'i1',
      name: 'list_orders',
      variant: 'http-url',
      attributes: { ...api, integration_method: 'GET', integration_uri: 'https://example.com' },
    },
  ],
  authorizers: [
    {
      key: 'au1',
      name: 'customers',
      variant: 'jwt',
      attributes: {
        ...api,
        name: 'customers',
        identity_source: ['$request.header.Authorization'],
        jwt_configuration: { issuer: 'https://issuer.example.com', audience: ['orders'] },
      },
    },
  ],
  routes: Array.from({ length: count }, (_, at) => ({
    key: `r${at}`,
    name: `get_svc${at}`,
    variant: 'http',
    attributes: { ...api, route_key: `GET /svc${at}/items`, target: { ref: 'i1' } },
  })),
});

async function pasteText(page: Page, text: string) {
  await page.evaluate((value) => navigator.clipboard.writeText(value), text);
  await page.keyboard.press('ControlOrMeta+v');
}

test('routes are written in cells by keyboard, pasted as lines with a preview, and set together', async ({ page }) => {
  await openDesign(page, designOf(3));
  await page.getByRole('radio', { name: 'Table' }).press(' ');
  await cell(page, 'r0', 'path').click();
  await page.keyboard.type('/carts');
  await page.keyboard.press('Tab');
  await expect(cell(page, 'r0', 'path')).toHaveText('/carts');
  await expect(cell(page, 'r0', 'target')).toBeFocused();
  await page.keyboard.type('nobody');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toContainText('No integration is named "nobody"');
  // A press elsewhere does not throw the text away.
  await cell(page, 'r1', 'path').click();
  await expect(page.getByRole('combobox', { name: /^Target of/ })).toHaveValue('nobody');
  await expect(page.getByRole('combobox', { name: /^Target of/ })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(cell(page, 'r0', 'target')).toHaveText('list_orders');
  await expect(cell(page, 'r0', 'target')).toBeFocused();
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+ArrowDown');
  await expect(grid(page).getByRole('row', { selected: true })).toHaveCount(3);
  await page.getByRole('toolbar', { name: 'Selected routes' }).getByRole('button', { name: 'Authorizer' }).click();
  await page.getByRole('menuitem', { name: 'customers' }).click();
  await expect(page.getByRole('button', { name: 'Undo: Set authorizer of 3 routes' })).toBeVisible();
  // Each has the type of its authorizer too, so none of them warns.
  await expect(page.getByRole('button', { name: /^Problems \d/ })).toBeHidden();
  expect(await axeFindings(page)).toEqual([]);

  await cell(page, 'r1', 'path').click();
  await pasteText(page, 'GET /returns\nPOST /returns\tlist_orders\nGET /carts\nfetch /returns');
  const outcomes = panel(page).getByRole('listitem');
  await expect(outcomes).toHaveCount(4);
  await expect(outcomes.nth(2)).toContainText('GET /carts is already used by get_svc0.');
  await expect(outcomes.nth(3)).toContainText('"fetch" isn\'t an HTTP method.');
  await expect(panel(page)).toContainText('2 routes will be added, 2 lines kept to correct');
  expect(await axeFindings(page)).toEqual([]);
  await page.keyboard.press('Enter');
  await expect(row(page, '/returns')).toHaveCount(4); // with their group, and the line that is none
  await expect(row(page, 'POST')).toContainText('list_orders');
  await page.keyboard.press('ControlOrMeta+z');
  await expect(row(page, '/returns')).toHaveCount(1);
  for (const name of ['fetch', 'already used']) await row(page, name).getByRole('button', { name: 'Discard' }).click();

  // A head sorts the view; a copy is made in place, and its path is written next.
  const head = grid(page).getByRole('columnheader', { name: 'Path' });
  await head.getByRole('button').click();
  await head.getByRole('button').click();
  await expect(head).toHaveAttribute('aria-sort', 'descending');
  const paths = grid(page).locator('[data-row] [data-column="path"]');
  await expect(paths).toHaveText(['/svc2/items', '/svc1/items', '/carts']);
  await cell(page, 'r1', 'path').click();
  await page.keyboard.press('Escape'); // what was selected before
  await page.keyboard.press('ControlOrMeta+d');
  await expect(
    page.getByRole('combobox', { name: /^Path of/ }).or(page.getByRole('textbox', { name: /^Path of/ })),
  ).toBeFocused();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('/svc9');
  await page.keyboard.press('Enter');
  await expect(paths).toHaveText(['/svc9', '/svc2/items', '/svc1/items', '/carts']);
  expect(await axeFindings(page)).toEqual([]);
});

test('lines that are no routes yet stay over other views and a reload, until they are mended or discarded', async ({
  page,
}) => {
  await openDesign(page, designOf(2));
  await page.getByRole('radio', { name: 'Table' }).press(' ');
  await cell(page, 'r1', 'path').click();
  await pasteText(page, 'GET /svc0/items\nfetch /returns');
  await page.getByRole('button', { name: 'Keep 2' }).press('Enter');
  await expect(row(page, 'fetch /returns')).toContainText('"fetch" isn\'t an HTTP method.');
  await expect(row(page, 'already used by get_svc0')).toContainText('GET /svc0/items');
  await page.getByRole('radio', { name: 'List' }).press(' ');
  await page.getByRole('radio', { name: 'Table' }).press(' ');
  await page.getByRole('button', { name: 'Route', exact: true }).click();
  const written = page.getByRole('combobox', { name: 'Route', exact: true });
  await page.keyboard.type('GET orders');
  await page.keyboard.press('Enter');
  const line = row(page, 'GET orders');
  await expect(line.getByRole('gridcell').first()).toBeFocused();
  await expect(line.getByRole('gridcell').first()).toHaveAccessibleDescription(
    "API Gateway doesn't accept the path orders.",
  );
  await expect(page.getByRole('button', { name: 'Undo: Add 2 routes' })).toHaveCount(0);
  expect(await axeFindings(page)).toEqual([]);
  await page.reload();
  await expect(row(page, 'fetch /returns')).toBeVisible();
  await line.getByRole('gridcell').first().click();
  await page.keyboard.press('Enter');
  await expect(written).toHaveValue('GET orders');
  await page.keyboard.type('POST /orders list_orders');
  await page.keyboard.press('Enter');
  await expect(line).toHaveCount(0);
  await expect(row(page, 'POST')).toContainText('list_orders');
  await expect(page.getByRole('button', { name: 'Undo: Add POST /orders' })).toBeVisible();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(row(page, 'POST')).toHaveCount(0);
  await row(page, 'fetch /returns').getByRole('gridcell').first().click();
  await page.keyboard.press('Delete');
  await row(page, 'already used').getByRole('button', { name: 'Discard' }).click();
  await expect(page.getByRole('button', { name: 'Discard' })).toHaveCount(0);
});

test('a grid of 400 routes draws those near the view, and keys reach the last', async ({ page }) => {
  await openDesign(page, designOf(400));
  await page.getByRole('radio', { name: 'Table' }).press(' ');
  await expect(grid(page)).toHaveAttribute('aria-rowcount', '801');
  expect(await grid(page).getByRole('row').count()).toBeLessThan(200);
  await cell(page, 'r0', 'path').click();
  await page.keyboard.press('ControlOrMeta+End');
  await expect(cell(page, 'r399', 'problems')).toBeFocused();
  await expect(cell(page, 'r399', 'problems')).toBeInViewport();
  await page.keyboard.press('Home');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'Terraform label' })).toHaveValue('get_svc399');
});
