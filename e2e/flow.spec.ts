import type { Page } from '@playwright/test';
import { axeFindings } from './axe.ts';
import { expect, test } from './fixtures.ts';

const outline = (page: Page) => page.getByRole('navigation', { name: 'Outline' });
const form = (page: Page) => page.getByRole('region', { name: 'Inspector' });
const drawer = (page: Page) => page.getByRole('complementary', { name: 'Problems and next steps' });
const notice = (page: Page) => page.getByRole('region', { name: 'Notifications' });
const row = (page: Page, name: RegExp) => page.getByRole('treeitem', { name });
const chosen = (page: Page) => outline(page).locator('[role="treeitem"][aria-selected="true"]');
const order = (page: Page) => page.getByRole('tree', { name: /^Routes/ }).getByRole('treeitem');

const get = /^GET\s*\/orders\s*calls/;
const post = /^POST/;
const put = /^PUT/;
const remove = /^DELETE/;

/** As from the clipboard, which the browser keeps for itself. */
const paste = (page: Page, text: string) =>
  page.evaluate((pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', pasted);
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    );
  }, text);

async function openBlank(page: Page) {
  await page.goto('./');
  await page.getByRole('button', { name: /^Blank HTTP API/ }).click();
  await expect(outline(page)).toBeVisible();
}

/** One function, and a route for each key, all by keyboard. */
async function addRoutes(page: Page) {
  await page.keyboard.press('Control+i');
  await expect(page.getByRole('textbox', { name: 'Filter', exact: true })).toBeFocused();
  await page.keyboard.type('lambda');
  await page.keyboard.press('Enter');
  await expect(form(page).locator(':focus')).toBeVisible();
  await page.keyboard.insertText('arn:aws:lambda:eu-west-1:123456789012:function:orders');
  await page.keyboard.press('Control+i');
  await expect(page.getByRole('textbox', { name: 'Filter', exact: true })).toBeFocused();
  await page.keyboard.type('route');
  await page.keyboard.press('Enter');
  const path = form(page).getByRole('combobox', { name: 'Path' });
  await expect(path).toBeFocused();
  await page.keyboard.type('PUT /orders/{id}');
  await expect(form(page).getByRole('combobox', { name: 'Method' })).toHaveText('PUT');
  await expect(path).toHaveValue('/orders/{id}');
  await path.selectText();
  await paste(page, '- GET /orders\n- POST /orders\n- PUT /orders/{id}\n- DELETE /orders/{id}\nand more');
  await expect(notice(page)).toContainText("Added 3 routes. 1 line isn't a route key");
  await expect(order(page)).toHaveText([/GET.*orders$/, /POST.*orders$/, /PUT.*orders$/, /DELETE.*orders$/]);
}

test('route keys are typed and pasted whole, and a toast covers nothing', async ({ page }) => {
  await openBlank(page);
  // Nothing to list: the drawer is its bar.
  await expect(drawer(page)).toContainText('No problems');
  const tab = drawer(page).getByRole('tab', { name: /^Problems/ });
  await expect(drawer(page).getByRole('tabpanel')).toHaveCount(0);
  expect((await tab.boundingBox())?.y).toBeGreaterThan((page.viewportSize()?.height ?? 0) - 60);
  await addRoutes(page);
  await expect(drawer(page).getByRole('listitem').first()).toBeVisible();
  const toast = await notice(page).getByRole('listitem').boundingBox();
  const bar = await tab.boundingBox();
  if (!toast || !bar) throw new Error('Something is not drawn.');
  expect(toast.x).toBeGreaterThan(bar.x + bar.width);
  expect(toast.y + toast.height).toBeLessThanOrEqual(bar.y + bar.height + 1);
  expect(toast.y).toBeGreaterThanOrEqual(bar.y - 4);
});

test('several are selected in the outline, edited at once, moved, renamed and removed', async ({ page }) => {
  await openBlank(page);
  await addRoutes(page);
  await row(page, get).click();
  await row(page, put).click({ modifiers: ['Shift'] });
  await expect(chosen(page)).toHaveCount(3);
  await row(page, post).click({ modifiers: ['ControlOrMeta'] });
  await expect(chosen(page)).toHaveCount(2);
  await row(page, put).click({ button: 'right' });
  const menu = page.getByRole('menu');
  await expect(menu.getByRole('menuitem')).toHaveText([/Duplicate 2/, /Bulk edit 2/, /Delete 2/]);
  expect(await axeFindings(page)).toEqual([]);
  await menu.getByRole('menuitem', { name: /Bulk edit/ }).click();
  await expect(page.getByRole('dialog')).toContainText('2 routes of 4');
  await page.keyboard.press('Escape');
  // Up and down by keys, and by dragging.
  await row(page, remove).click();
  await page.keyboard.press('Alt+ArrowUp');
  await expect(order(page)).toHaveText([/^GET/, /^POST/, /^DELETE/, /^PUT/]);
  await row(page, put).dragTo(row(page, get), { targetPosition: { x: 30, y: 3 } });
  await expect(order(page)).toHaveText([/^PUT/, /^GET/, /^POST/, /^DELETE/]);
  await row(page, post).click();
  await page.keyboard.press('F2');
  await expect(form(page).getByRole('textbox', { name: 'Terraform label' })).toBeFocused();
  // From the keyboard: two rows, both gone, both back.
  await row(page, post).click();
  await page.keyboard.press('Shift+ArrowDown');
  await expect(chosen(page)).toHaveText([/^POST/, /^DELETE/]);
  await page.keyboard.press('Delete');
  await expect(order(page)).toHaveText([/^PUT/, /^GET/]);
  await page.keyboard.press('Control+z');
  await expect(order(page)).toHaveCount(4);
  // A section folds, and what has no problem can be left out.
  await row(page, remove).click();
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  await expect(order(page)).toHaveCount(0);
  await outline(page).getByRole('button', { name: 'Problems only' }).click();
  await expect(outline(page).getByRole('treeitem')).toHaveText([/http_api/]);
});

test('lists, references and help in a form need no pointer', async ({ page }) => {
  await openBlank(page);
  await addRoutes(page);
  await row(page, get).click();
  const target = form(page).getByRole('combobox', { name: 'Target' });
  await expect(target).toHaveText('orders');
  await target.focus();
  await expect(form(page).getByText('The integration that requests are routed to.')).toBeVisible();
  await page.keyboard.type('lamb');
  await expect(page.getByRole('option')).toHaveText([/orders.*Lambda/]);
  await page.keyboard.press('Escape');
  await row(page, /^http_api/).click();
  const cors = form(page).getByRole('button', { name: /^CORS/ });
  await cors.click();
  await form(page).getByRole('button', { name: 'Add method' }).click();
  const method = (at: number) => form(page).getByRole('combobox', { name: `Method ${at}` });
  await expect(method(1)).toBeFocused();
  await page.keyboard.type('GET');
  await page.keyboard.press('Enter');
  await expect(method(2)).toBeFocused();
  await paste(page, 'POST, PUT\nDELETE');
  await expect(method(4)).toHaveValue('DELETE');
  await expect(method(4)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(method(5)).toBeFocused();
  await page.keyboard.press('Backspace');
  await expect(method(5)).toHaveCount(0);
  await expect(method(4)).toBeFocused();
  await expect(page.locator('.view-lines')).toContainText('"DELETE"');
});
