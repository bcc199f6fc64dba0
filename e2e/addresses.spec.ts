import type { Page } from '@playwright/test';
import { encodeLink } from '../src/model/document/link.ts';
import { readDocumentText } from '../src/model/document/read-document.ts';
import { expect, test } from './fixtures.ts';
import { openDesign } from './open-design.ts';

const design = (name: string) => ({
  format: 'gatewright',
  version: 1,
  name,
  apis: [{ key: 'a1', name, protocol: 'HTTP', attributes: { name } }],
  integrations: ['users', 'orders'].map((label, at) => ({
    key: `i${at + 1}`,
    name: label,
    variant: 'http-url',
    attributes: { api_id: { ref: 'a1' }, integration_uri: 'https://example.com', integration_method: 'GET' },
  })),
});

const outline = (page: Page) => page.getByRole('navigation', { name: 'Outline' });
const shownName = (page: Page) => page.getByRole('textbox', { name: 'Design name' });
const pick = async (page: Page, name: string, key: string) => {
  await outline(page).getByRole('treeitem', { name }).first().click();
  await expect(page).toHaveURL(new RegExp(`#/d/[0-9a-f]{24}/${key}$`));
};
const isSelected = (page: Page, name: string) =>
  expect(outline(page).getByRole('treeitem', { name }).first()).toHaveAttribute('aria-selected', 'true');

test('Back and Forward walk objects, designs and the start page; an address opens in another tab', async ({
  page,
  context,
}) => {
  await openDesign(page, design('shop'));
  await expect(page).toHaveURL(/#\/d\/[0-9a-f]{24}\/a1$/);
  await pick(page, 'users', 'i1');
  await pick(page, 'orders', 'i2');
  const address = page.url();
  await page.goBack();
  await isSelected(page, 'users');
  await page.goBack();
  await page.goBack();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page).toHaveURL(/\/$/);
  await page.goForward();
  await expect(shownName(page)).toHaveValue('shop');
  await page.goForward();
  await page.goForward();
  await isSelected(page, 'orders');
  await page.reload();
  await isSelected(page, 'orders');

  const other = await context.newPage();
  await other.goto(address);
  await isSelected(other, 'orders');
  await expect(other.getByRole('region', { name: 'Open in another tab' })).toBeVisible();
});

/** The editor leaves alerts of its own on the page. */
const said = (page: Page, text: string) => page.getByRole('alert').filter({ hasText: text });

test('an address that leads nowhere says so on the start page, and Back leads to the work', async ({ page }) => {
  await openDesign(page, design('shop'));
  const address = page.url();
  await page.evaluate(() => {
    window.location.hash = '#/d/0123456789abcdef01234567/a1';
  });
  await expect(said(page, 'not saved in this browser')).toBeVisible();
  await page.goBack();
  await expect(shownName(page)).toHaveValue('shop');
  expect(page.url()).toBe(address);
  await page.evaluate(() => {
    window.location.hash = '#/rules/unknown';
  });
  await expect(said(page, 'Page not found')).toBeVisible();
  await page.reload();
  await expect(said(page, 'Page not found')).toBeVisible();
  await said(page, 'Page not found').getByRole('button', { name: 'Close' }).click();
  await expect(page).toHaveURL(/\/$/);
});

test('Back leaves the review of a link for the own design', async ({ page }) => {
  const theirs = readDocumentText(JSON.stringify(design('theirs')));
  if (!theirs.ok) throw new Error(theirs.message);
  await openDesign(page, design('mine'));
  await pick(page, 'orders', 'i2');
  await page.evaluate(
    (hash) => {
      window.location.hash = hash;
    },
    await encodeLink(theirs.design),
  );
  await expect(page.getByRole('region', { name: 'Design from a link' })).toBeVisible();
  await outline(page).getByRole('treeitem', { name: 'users' }).first().click();
  await page.goBack();
  await expect(page.getByRole('region', { name: 'Design from a link' })).toBeHidden();
  await isSelected(page, 'orders');
  await expect(shownName(page)).toHaveValue('mine');
  await page.goForward();
  await expect(page.getByRole('region', { name: 'Design from a link' })).toBeVisible();
});
