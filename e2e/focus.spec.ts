import type { Page } from '@playwright/test';
import { copyWith, expect, test } from './fixtures.ts';

const row = (page: Page, name: RegExp) => page.getByRole('treeitem', { name });
const form = (page: Page) => page.getByRole('region', { name: 'Inspector' });
const drawer = (page: Page) => page.getByRole('complementary', { name: 'Problems and next steps' });
const map = (page: Page) => page.getByRole('region', { name: 'Map', exact: true });

async function open(page: Page, template: string) {
  await page.goto('./');
  await page.getByRole('button', { name: template, exact: true }).click();
  await expect(page.getByRole('textbox', { name: 'Design name' })).toBeVisible();
}

test('a template that was opened by key has the focus on its first row', async ({ page }) => {
  await page.goto('./');
  await page.getByRole('button', { name: 'SQS intake', exact: true }).press('Enter');
  await expect(row(page, /^intake/).first()).toBeFocused();
});

test('after a fix in the drawer the focus is on the next problem, at last on the word that there is none', async ({
  page,
}) => {
  await open(page, 'Five mistakes');
  // A row begins with its problem, and ends with what leads to its rule.
  const fixes = drawer(page)
    .getByRole('listitem')
    .getByRole('button', { name: /^(?!(?:Error|Warning|Hint):|Waive |Why )/ });
  for (let left = await fixes.count(); left > 0; left -= 1) {
    const problems = await drawer(page).getByRole('listitem').count();
    await fixes.first().press('Enter');
    await expect.poll(() => drawer(page).getByRole('listitem').count()).toBeLessThan(problems);
    await expect(drawer(page).locator(':focus')).toHaveCount(1);
  }
});

test('after a fix in the form the focus is in its field', async ({ page }) => {
  await open(page, 'Five mistakes');
  const fix = form(page).getByRole('button', { name: 'Set 30000' });
  for (let step = 0; step < 5 && !(await fix.isVisible()); step += 1) await page.keyboard.press('F8');
  await fix.press('Enter');
  await expect(fix).toBeHidden();
  await expect(form(page).getByRole('textbox', { name: 'Timeout' })).toBeFocused();
});

test('removals leave the focus on what comes next, and begin on the safe choice', async ({ page }) => {
  await open(page, 'HTTP CRUD with JWT');
  await row(page, /^orders/)
    .last()
    .click();
  await page.keyboard.press('Delete');
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('button', { name: 'Cancel' })).toBeFocused();
  await dialog
    .getByRole('button', { name: /^Delete/ })
    .last()
    .press('Enter');
  await expect(dialog).toBeHidden();
  const chosen = page.getByRole('treeitem', { selected: true });
  await expect(chosen).toBeFocused();

  await row(page, /^GET/).first().click();
  await form(page).getByRole('button', { name: 'Delete', exact: true }).press('Enter');
  await expect(page.getByText(/^Deleted /).last()).toBeVisible();
  await expect(chosen).toBeFocused();
});

test('Delete on the map leaves the focus on a neighbour', async ({ page }) => {
  await open(page, 'HTTP CRUD with JWT');
  await page.getByRole('radiogroup', { name: 'View' }).getByText('Map').click();
  const route = map(page).getByRole('button', { name: /^Route GET \/orders,/ });
  await route.focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Delete');
  await expect(page.getByText(/^Deleted /)).toBeVisible();
  await expect(map(page).getByRole('button', { name: /^Route /, pressed: true })).toBeFocused();
});

test('the mark leads to the heading of the start screen', async ({ page }) => {
  await open(page, 'SQS intake');
  await page.getByRole('button', { name: 'All designs' }).press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
});

test('a copy of a design from a link has the focus in its outline', async ({ page }) => {
  await open(page, 'SQS intake');
  await page.getByRole('button', { name: 'Share' }).click();
  const share = page.getByRole('dialog', { name: /Share/ });
  await copyWith(share, 'Copy link');
  const link = await page.evaluate(() => navigator.clipboard.readText());
  await page.goto('about:blank');
  await page.goto(link);
  const banner = page.getByRole('region', { name: 'Design from a link' });
  await banner.getByRole('button', { name: 'Edit a copy' }).press('Enter');
  await expect(banner).toBeHidden();
  await expect(page.getByRole('treeitem', { selected: true })).toBeFocused();
});

test('what was brought in has the focus on its first row', async ({ page }) => {
  await page.goto('./');
  await page
    .getByRole('textbox', { name: /^Paste an existing API/ })
    .fill('{"Items":[{"ApiId":"x9y8z7w6v5","Name":"orders","ProtocolType":"HTTP"}]}');
  await page.getByRole('button', { name: 'Read text' }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Import/ })
    .press('Enter');
  await expect(page.getByRole('treeitem', { selected: true })).toBeFocused();
});

test('a row of a list that was moved keeps the focus on its button', async ({ page }) => {
  await open(page, 'HTTP CRUD with JWT');
  await row(page, /^orders/)
    .first()
    .click();
  const cors = form(page).getByRole('button', { name: /^CORS/ });
  if ((await cors.getAttribute('aria-expanded')) === 'false') await cors.click();
  const origins = form(page).getByRole('combobox', { name: /^Origin \d/ });
  for (let at = await origins.count(); at < 3; at += 1) {
    await form(page).getByRole('button', { name: 'Add origin' }).click();
    await page.keyboard.insertText(`https://${at}.example.com`);
  }
  const last = await origins.nth(2).inputValue();
  await form(page).getByRole('button', { name: 'Move Origin 3 up' }).press('Enter');
  await expect(form(page).getByRole('button', { name: 'Move Origin 2 up' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(origins.first()).toHaveValue(last);
  await expect(form(page).getByRole('button', { name: 'Move Origin 1 up' })).toBeFocused();
});

test('a variable that is used is deleted after a question, and what stands beside it is shown then', async ({
  page,
}) => {
  await open(page, 'Private ALB with TLS');
  const variables = page.getByRole('tree', { name: /^Variables/ }).getByRole('treeitem');
  const count = await variables.count();
  await variables.first().click();
  await form(page).getByRole('button', { name: 'Delete', exact: true }).press('Enter');
  const dialog = page.getByRole('dialog', { name: /^Delete / });
  await expect(dialog).toContainText(/\d resources? uses? it:/);
  await expect(dialog.getByRole('button', { name: 'Cancel' })).toBeFocused();
  await dialog.getByRole('button', { name: 'Delete', exact: true }).press('Enter');
  await expect(variables).toHaveCount(count - 1);
  await expect(page.getByRole('treeitem', { selected: true })).toBeFocused();
});
