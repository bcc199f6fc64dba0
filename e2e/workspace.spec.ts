import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { openDesign } from './open-design.ts';

const orders = {
  format: 'gatewright',
  version: 1,
  name: 'orders',
  apis: [{ key: 'a1', name: 'orders', protocol: 'HTTP', attributes: { name: 'orders-api' } }],
  integrations: [
    lambda('i1', 'orders_list', { description: 'Lists orders' }),
    lambda('i2', 'orders_create', { timeout_in_millis: 45_000 }),
    {
      key: 'i3',
      name: 'billing',
      variant: 'http-private',
      attributes: {
        api_id: { ref: 'a1' },
        integration_uri:
          'arn:aws:elasticloadbalancing:eu-west-1:123456789012:listener/app/billing/50dc6c495c0c9188/f2f7dc8efc522ab2',
        integration_method: 'ANY',
      },
    },
  ],
};

/** The same with routes and a stage, so that the walk through the problems begins at an error. */
const callable = {
  ...orders,
  routes: orders.integrations.map(({ key }, at) => ({
    key: `${key}r`,
    name: `route_${at}`,
    variant: 'http',
    attributes: { api_id: { ref: 'a1' }, route_key: `GET /${at}`, target: { ref: key } },
  })),
  stages: [
    {
      key: 's1',
      name: 'live',
      variant: 'http',
      attributes: { api_id: { ref: 'a1' }, stage_name: '$default', auto_deploy: true },
    },
  ],
};

function lambda(key: string, name: string, attributes: object) {
  return {
    key,
    name,
    variant: 'http-lambda',
    attributes: {
      api_id: { ref: 'a1' },
      integration_uri: `arn:aws:lambda:eu-west-1:123456789012:function:${name}`,
      payload_format_version: '2.0',
      ...attributes,
    },
  };
}

const open = (page: Page, design: object = orders) => openDesign(page, design);

const row = (page: Page, name: string | RegExp) => page.getByRole('treeitem', { name });
const timeout = (page: Page) => page.getByRole('textbox', { name: 'Timeout' });
const code = (page: Page) => page.getByRole('region', { name: 'Code' });
/** The editor, once it has taken the place of the plain text. */
const editor = (page: Page) => code(page).getByRole('textbox', { name: /^Text of main\.tf/ });
const codeLine = (page: Page, text: string | RegExp) => code(page).locator('.view-line').filter({ hasText: text });
const phoneTab = (page: Page, name: RegExp) =>
  page.getByRole('navigation', { name: 'Workspace' }).getByRole('button', { name });

test('F8 leads from problem to field and line, and on to the next', { tag: '@scenario-6' }, async ({ page }) => {
  await open(page, callable);
  await expect(editor(page)).toBeAttached();
  await page.keyboard.press('F8');
  await expect(timeout(page)).toBeFocused();
  await expect(row(page, /^orders_create/)).toHaveAttribute('aria-selected', 'true');
  await expect(codeLine(page, 'timeout_in_millis')).toBeInViewport();
  await expect(codeLine(page, 'timeout_in_millis')).toContainText('30000');
  await expect(page.locator('[data-thread="error"][data-shown]')).toBeVisible();
  await page.keyboard.press('F8');
  await expect(row(page, /^billing/)).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Shift+F8');
  await expect(timeout(page)).toBeFocused();
});

test('a fix in the drawer mends the field and the text', async ({ page }) => {
  await open(page);
  await page.getByRole('button', { name: 'Set 30000' }).first().click();
  await expect(codeLine(page, /timeout_in_millis\s+=\s30000$/)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Undo: Set 30000' })).toBeVisible();
});

test('a line leads to its field', { tag: '@scenario-7' }, async ({ page }) => {
  await open(page);
  await expect(editor(page)).toBeAttached();
  await codeLine(page, 'Lists orders').click();
  await expect(page.getByRole('textbox', { name: 'Description' })).toBeFocused();
  await expect(page.getByRole('textbox', { name: 'Description' })).toHaveValue('Lists orders');
  await expect(row(page, 'orders_list')).toHaveAttribute('aria-selected', 'true');
});

test('Enter in the text leads to the field of its line, Tab leaves the text', async ({ page }) => {
  await open(page);
  await editor(page).focus();
  await page.keyboard.press('Control+Home');
  for (let line = 1; line < 2; line += 1) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'Name', exact: true })).toBeFocused();
  await editor(page).focus();
  await page.keyboard.press('Tab');
  await expect(editor(page)).not.toBeFocused();
});

test('undo and redo take back what was typed, also while typing', async ({ page }) => {
  await open(page);
  await row(page, 'orders_create').click();
  await timeout(page).fill('12000');
  await expect(codeLine(page, /timeout_in_millis\s+=\s12000/)).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(timeout(page)).toHaveValue('45000');
  await expect(timeout(page)).toBeFocused();
  await page.keyboard.press('Control+Shift+z');
  await expect(timeout(page)).toHaveValue('12000');
  await expect(codeLine(page, /timeout_in_millis\s+=\s12000/)).toBeVisible();
});

test('lines count as changed until they are as before, or copied', async ({ page }) => {
  await open(page);
  await row(page, 'orders_create').click();
  const count = code(page).getByText(/lines? changed$/);
  await expect(count).toBeHidden();
  await timeout(page).fill('12000');
  await page.getByRole('textbox', { name: 'Description' }).fill('Creates orders');
  await expect(count).toHaveText('2 lines changed');
  await page.getByRole('button', { name: /^Undo: / }).click();
  await expect(count).toHaveText('1 line changed');
  await page.getByRole('button', { name: /^Undo: / }).click();
  await expect(count).toBeHidden();
  await timeout(page).fill('12000');
  await expect(count).toHaveText('1 line changed');
  await page.getByRole('button', { name: 'Copy', exact: true }).click();
  await expect(count).toBeHidden();
});

test('a reload keeps the work and what can be undone', async ({ page }) => {
  await open(page);
  await row(page, 'orders_create').click();
  await timeout(page).fill('12000');
  await page.reload();
  await expect(timeout(page)).toHaveValue('12000');
  await page.getByRole('button', { name: /^Undo: / }).click();
  await expect(timeout(page)).toHaveValue('45000');
});

test(
  'a Lambda is added in a few steps, without early red',
  { tag: ['@scenario-2', '@scenario-5'] },
  async ({ page }) => {
    await page.goto('./');
    await page.getByRole('button', { name: /^Blank HTTP API/ }).click();
    await page.getByRole('button', { name: 'Lambda', exact: true }).click();
    await expect(page.getByRole('textbox', { name: 'Function', exact: true })).toBeFocused();
    // Only that nobody can call it yet: no error, no warning.
    await expect(page.getByRole('button', { name: '2 hints', exact: true })).toBeVisible();
    await page.keyboard.insertText('arn:aws:lambda:eu-west-1:123456789012:function:orders');
    await expect(codeLine(page, 'function:orders')).toBeVisible();
    await expect(row(page, 'orders')).toHaveAttribute('aria-selected', 'true');
  },
);

test('without an API one is offered, and what is still to fill in is not called right', async ({ page }) => {
  await page.goto('./');
  await page.getByRole('button', { name: /^Blank HTTP API/ }).click();
  await page.getByRole('treeitem').first().click();
  await page.keyboard.press('Delete');
  const problems = page.getByRole('complementary', { name: 'Problems and next steps' });
  await expect(problems).toContainText('No problems');
  const outline = page.getByRole('navigation', { name: 'Outline' });
  await expect(outline.getByRole('heading', { name: 'No API yet' })).toBeVisible();
  await outline.getByRole('button', { name: 'More' }).click();
  await page.getByRole('menuitem', { name: 'Lambda' }).first().click();
  await expect(problems).toContainText(/\d required values? missing/);
  await problems.getByRole('button', { name: 'Go to first' }).click();
  await expect(problems.getByRole('listitem').first()).toBeVisible();
  await outline.getByRole('button', { name: 'HTTP API' }).click();
  await expect(page.getByRole('tree', { name: 'API' }).getByRole('treeitem')).toHaveCount(1);
});

test('the outline works by keyboard: filter, arrows, delete and undo', async ({ page }) => {
  await open(page);
  await expect(row(page, 'billing')).toBeVisible();
  await page.keyboard.press('/');
  await expect(page.getByRole('textbox', { name: 'Filter outline' })).toBeFocused();
  await page.keyboard.insertText('listener');
  await expect(row(page, 'orders_list')).toBeHidden();
  await page.keyboard.press('Escape');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('End');
  await expect(row(page, 'billing')).toBeFocused();
  await page.keyboard.press('Delete');
  await expect(row(page, 'billing')).toBeHidden();
  await expect(row(page, 'orders_create')).toBeFocused();
  await page.getByRole('region', { name: 'Notifications' }).getByRole('button', { name: 'Undo' }).click();
  await expect(row(page, 'billing')).toBeVisible();
});

test('sizes of panes are kept', async ({ page }) => {
  await open(page);
  const divider = page.getByRole('separator', { name: 'Outline width' });
  await divider.focus();
  await page.keyboard.press('Shift+ArrowRight');
  await expect(divider).toHaveAttribute('aria-valuenow', '320');
  await page.reload();
  await expect(divider).toHaveAttribute('aria-valuenow', '320');
});

test('a second tab is read-only until it takes over', async ({ page, context }) => {
  await open(page);
  await expect(page.getByText(/^Saved in this browser/)).toBeVisible();
  const second = await context.newPage();
  await second.goto('./');
  await second.getByRole('region', { name: 'Recent' }).getByRole('button', { name: 'orders', exact: true }).click();
  await expect(second.getByText('This design is open in another tab.')).toBeVisible();
  await second.getByRole('button', { name: 'Take over' }).click();
  await expect(second.getByText('This design is open in another tab.')).toBeHidden();
  await expect(page.getByText('This design is open in another tab.')).toBeVisible();
});

test.describe('when the editor cannot be loaded', () => {
  test.use({ expectedReports: [/monaco/] });

  test('the plain text stays', async ({ page }) => {
    await page.route('**/monaco-*.js', (route) => route.abort());
    await open(page);
    await expect(code(page).getByRole('group', { name: 'Text of main.tf' })).toContainText('orders_list');
    await page.getByRole('button', { name: 'Copy', exact: true }).click();
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toContain('orders_list');
  });
});

test('between 1000 and 1280 px the outline is a drawer', async ({ page }) => {
  await page.setViewportSize({ width: 1100, height: 800 });
  await open(page);
  await page.getByRole('button', { name: 'Outline' }).click();
  await row(page, 'billing').click();
  await expect(page.getByRole('dialog', { name: 'Outline' })).toBeHidden();
  await expect(page.getByRole('textbox', { name: 'Terraform label' })).toHaveValue('billing');
});

test('below 1000 px form and code share one place', async ({ page }) => {
  await page.setViewportSize({ width: 820, height: 900 });
  await open(page, callable);
  await page.getByRole('radio', { name: 'Code' }).check({ force: true });
  await expect(codeLine(page, 'timeout_in_millis')).toBeVisible();
  await page.keyboard.press('F8');
  await expect(timeout(page)).toBeFocused();
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true });

  test('list, form, code and checks lead to each other', async ({ page }) => {
    await open(page);
    await row(page, 'orders_list').tap();
    await expect(page.getByRole('textbox', { name: 'Description' })).toHaveValue('Lists orders');
    await phoneTab(page, /^Code/).tap();
    await expect(page.locator('.monaco-editor')).toHaveCount(0);
    await page.getByText('timeout_in_millis').tap();
    await page.getByRole('button', { name: 'Go to field' }).tap();
    await expect(timeout(page)).toBeFocused();
    await phoneTab(page, /^Checks/).tap();
    await page.getByRole('button', { name: 'Set 30000' }).tap();
    await expect(page.getByRole('button', { name: 'Set 30000' })).toBeHidden();
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow).toBe(0);
  });
});
