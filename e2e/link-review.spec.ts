import type { Page } from '@playwright/test';
import { encodeLink } from '../src/model/document/link.ts';
import { readDocumentText } from '../src/model/document/read-document.ts';
import { axeFindings } from './axe.ts';
import { expect, test } from './fixtures.ts';
import { openDesign } from './open-design.ts';

const api = { api_id: { ref: 'a1' } };
const integration = (key: string, name: string, more: object = {}) => ({
  key,
  name,
  variant: 'http-url',
  attributes: { ...api, integration_uri: `https://${name}.example`, integration_method: 'GET', ...more },
});
const route = (key: string, name: string, routeKey: string, target: string) => ({
  key,
  name,
  variant: 'http',
  attributes: { ...api, route_key: routeKey, target: { ref: target } },
});

const mine = {
  format: 'gatewright',
  version: 1,
  name: 'orders',
  apis: [{ key: 'a1', name: 'orders', protocol: 'HTTP', attributes: { name: 'orders' } }],
  integrations: [integration('i1', 'list'), integration('i2', 'old')],
  routes: [route('r1', 'list', 'GET /orders', 'i1'), route('r2', 'old', 'GET /old', 'i2')],
};
const theirs = {
  ...mine,
  variables: [{ key: 'v1', name: 'host', type: 'string', description: 'Host of the backend' }],
  integrations: [
    integration('i1', 'list', { timeout_in_millis: 12_000, description: 'Lists orders' }),
    integration('i3', 'change', { integration_uri: { var: 'host' } }),
  ],
  routes: [route('r1', 'list', 'GET /orders', 'i1'), route('r3', 'change', 'PATCH /orders', 'i3')],
};

async function linkTo(design: object): Promise<string> {
  const read = readDocumentText(JSON.stringify(design));
  if (!read.ok) throw new Error(read.message);
  return `./${await encodeLink(read.design)}`;
}

const banner = (page: Page) => page.getByRole('region', { name: 'Design from a link' });
const compare = (page: Page) => page.getByRole('dialog', { name: 'Compare with mine' });
const pile = (page: Page, name: RegExp) => compare(page).getByRole('region', { name });

async function review(page: Page, design: object) {
  await page.goto(await linkTo(design));
  await banner(page).getByRole('button', { name: 'Compare with mine' }).click();
  await expect(compare(page).getByRole('heading', { name: /in the link$/ })).toBeVisible();
}

test('changes of a link are taken over one by one, as undo steps of the own design', async ({ page }) => {
  await openDesign(page, mine);
  await review(page, theirs);
  const dialog = compare(page);
  await expect(dialog.getByRole('combobox', { name: 'Compare with' })).toContainText('orders');
  await expect(pile(page, /^Changed in the link 2$/)).toContainText('timeout_in_millis 30000 (default) →');
  await expect(pile(page, /^Removed in the link 2$/)).toContainText('GET /old');

  // A route brings its integration, and that its variable; the row says so before.
  const added = pile(page, /^Added in the link 2$/);
  await expect(added).toContainText('Also takes over change and var.host');
  await added.getByRole('button', { name: 'Compare code: PATCH /orders' }).click();
  await expect(added.getByRole('insertion').first()).toContainText('resource "awscc_apigatewayv2_route" "change"');
  expect(await axeFindings(page, '[role="dialog"]')).toEqual([]);
  await added.getByRole('button', { name: 'Take over: PATCH /orders' }).click();
  await expect(dialog.getByRole('status').filter({ hasText: 'Take over PATCH /orders from the link' })).toBeVisible();
  await expect(added).toBeHidden();
  await expect(dialog.getByRole('heading', { name: '4 changes in the link' })).toBeFocused();

  await dialog.getByRole('button', { name: 'Take over: timeout_in_millis of list' }).click();
  await expect(dialog.getByRole('heading', { name: '3 changes in the link' })).toBeVisible();
  await dialog.getByRole('button', { name: 'Undo' }).click();
  await expect(dialog.getByRole('heading', { name: '4 changes in the link' })).toBeVisible();
  // The integration goes with the route that uses it.
  await expect(pile(page, /^Removed in the link 2$/)).toContainText('Also takes over removal of GET /old');
  await dialog.getByRole('button', { name: 'Remove: removal of old' }).click();
  await expect(dialog.getByRole('heading', { name: '2 changes in the link' })).toBeVisible();

  await dialog.getByRole('button', { name: 'Close' }).last().click();
  await expect(banner(page)).toBeVisible();
  await page.goBack();
  await expect(banner(page)).toBeHidden();
  const outline = page.getByRole('navigation', { name: 'Outline' });
  await expect(outline.getByRole('treeitem', { name: /PATCH \/orders/ })).toBeVisible();
  await expect(outline.getByRole('treeitem', { name: /GET \/old/ })).toBeHidden();
  await page.keyboard.press('Control+z');
  await expect(outline.getByRole('treeitem', { name: /GET \/old/ })).toBeVisible();
  await expect(outline.getByRole('treeitem', { name: /PATCH \/orders/ })).toBeVisible();
  await expect(page.getByText(/^Saved in this browser/)).toBeVisible();
});

test('of several designs the likeliest is compared, and all can be taken over into one that was not open', async ({
  page,
  context,
}) => {
  const first = await context.newPage();
  await openDesign(first, mine);
  await expect(first.getByText(/^Saved in this browser/)).toBeVisible();
  await first.close();
  await openDesign(page, { ...mine, name: 'other', integrations: [], routes: [] });
  await expect(page.getByText(/^Saved in this browser/)).toBeVisible();
  await review(page, { ...theirs, name: 'renamed' });
  const dialog = compare(page);
  await expect(dialog.getByRole('combobox', { name: 'Compare with' })).toContainText('orders');
  await expect(pile(page, /^Variables, code and settings/)).toContainText('Design name "orders"');
  await dialog.getByRole('button', { name: /^Take over all \d+$/ }).click();
  await expect(dialog.getByRole('heading', { name: 'No changes in the link' })).toBeVisible();
  await expect(dialog).toContainText('Both designs generate identical files.');
  await dialog.getByRole('button', { name: 'Close' }).last().click();
  await banner(page).getByRole('button', { name: 'Close' }).click();
  await expect(page.getByRole('textbox', { name: 'Design name' })).toHaveValue('renamed');
});
