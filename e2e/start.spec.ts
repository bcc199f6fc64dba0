import { readFile } from 'node:fs/promises';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';

const template = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const recent = (page: Page) => page.getByRole('region', { name: 'Recent' });
const workspace = (page: Page) => page.getByRole('button', { name: 'Share' });
const exampleFile = 'public/templates/sqs-intake.gatewright.json';

test('a template is on the clipboard in two interactions', { tag: '@scenario-1' }, async ({ page }) => {
  await page.goto('./');
  await template(page, 'HTTP + Lambda').click();
  await page.getByRole('button', { name: 'Copy', exact: true }).click();
  await expect
    .poll(() => page.evaluate(() => navigator.clipboard.readText()))
    .toContain('resource "awscc_apigatewayv2_integration" "example" {');
});

for (const [key, protocol, name] of [
  ['h', 'HTTP', 'http-api'],
  ['w', 'WEBSOCKET', 'websocket-api'],
] as const)
  test(`${key} begins a blank ${protocol} API`, async ({ page }) => {
    await page.goto('./');
    await expect(template(page, 'HTTP + Lambda')).toBeVisible();
    await page.keyboard.press(key);
    await expect(workspace(page)).toBeVisible();
    const other = await page.context().newPage();
    await other.goto('./');
    await expect(recent(other).getByRole('button', { name, exact: true })).toBeVisible();
  });

test('templates are shown by group, with the lines they write', async ({ page }) => {
  await page.goto('./');
  await expect(template(page, 'HTTP + Lambda')).toHaveAccessibleDescription(
    /invoked with payload format version 2\.0.*HTTP.*\d+ lines/,
  );
  await page.getByRole('radio', { name: 'Private' }).check({ force: true });
  await expect(template(page, 'Private ALB with TLS')).toBeVisible();
  await expect(template(page, 'HTTP + Lambda')).toBeHidden();
  await page.getByRole('radio', { name: 'All' }).check({ force: true });
  await expect(template(page, 'HTTP + Lambda')).toBeVisible();
});

test('a chosen file opens', async ({ page }) => {
  await page.goto('./');
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Choose files' }).click();
  await (await chooser).setFiles(exampleFile);
  await expect(workspace(page)).toBeVisible();
  await expect(page.getByText('intake-api').first()).toBeVisible();
});

test('a dropped file opens', async ({ page }) => {
  await page.goto('./');
  const text = await readFile(exampleFile, 'utf8');
  const transfer = await page.evaluateHandle((content) => {
    const data = new DataTransfer();
    data.items.add(new File([content], 'intake.gatewright.json', { type: 'application/json' }));
    return data;
  }, text);
  await page.dispatchEvent('h1', 'dragover', { dataTransfer: transfer });
  await expect(page.getByText('Drop to import')).toBeVisible();
  await page.dispatchEvent('h1', 'drop', { dataTransfer: transfer });
  await expect(workspace(page)).toBeVisible();
});

test('a pasted design opens, and other text says why it does not', async ({ page }) => {
  await page.goto('./');
  await expect(template(page, 'HTTP + Lambda')).toBeVisible();
  const paste = async (text: string) => {
    await page.evaluate((content) => navigator.clipboard.writeText(content), text);
    await page.keyboard.press('ControlOrMeta+V');
  };
  await paste('Hello');
  const adopt = page.getByRole('dialog', { name: 'Import an API' });
  await expect(adopt.getByRole('alert')).toContainText('Unsupported format');
  await adopt.getByRole('button', { name: 'Cancel' }).click();
  await expect(adopt).toBeHidden();
  await paste(await readFile(exampleFile, 'utf8'));
  await expect(workspace(page)).toBeVisible();
});

test('a recent design can be renamed, duplicated, deleted and brought back', async ({ context, page }) => {
  await page.goto('./');
  await template(page, 'SQS intake').click();
  await expect(workspace(page)).toBeVisible();

  const start = await context.newPage();
  await start.goto('./');
  const list = recent(start);
  const entry = (name: string) => list.getByRole('button', { name, exact: true });
  const more = async (name: string, action: string) => {
    await list.getByRole('button', { name: `More for ${name}`, exact: true }).click();
    await list.getByRole('button', { name: action }).click();
  };
  await expect(entry('intake-api')).toHaveAccessibleDescription(/HTTP · 1 integration/);
  await page.close();

  await more('intake-api', 'Rename');
  const field = list.getByRole('textbox', { name: 'Name of intake-api' });
  await field.fill('orders-intake');
  await field.press('Enter');
  await expect(entry('orders-intake')).toBeVisible();

  await more('orders-intake', 'Duplicate');
  await expect(entry('orders-intake copy')).toBeVisible();

  await more('orders-intake', 'Delete');
  await expect(entry('orders-intake')).toBeHidden();
  await start.getByRole('region', { name: 'Notifications' }).getByRole('button', { name: 'Undo' }).click();
  await expect(entry('orders-intake')).toBeVisible();

  await start.reload();
  await expect(entry('orders-intake copy')).toBeVisible();
  await entry('orders-intake').click();
  await expect(workspace(start)).toBeVisible();
});

test('counts of problems stand beside recent designs', async ({ context, page }) => {
  await page.goto('./');
  const design = JSON.parse(await readFile(exampleFile, 'utf8')) as {
    integrations: { attributes: Record<string, unknown> }[];
  };
  const [integration] = design.integrations;
  if (integration) integration.attributes['timeout_in_millis'] = 45_000;
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Choose files' }).click();
  const file = { name: 'intake.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(design)) };
  await (await chooser).setFiles(file);
  await expect(workspace(page)).toBeVisible();
  const start = await context.newPage();
  await start.goto('./');
  await expect(recent(start).getByRole('button', { name: 'intake-api', exact: true })).toHaveAccessibleDescription(
    /1 error/,
  );
});

test.describe('without the templates', () => {
  test.use({ expectedReports: [/Failed to load resource/] });

  test('says so and tries again', async ({ page }) => {
    let isOff = true;
    await page.route('**/templates/index.json', (route) => (isOff ? route.abort() : route.continue()));
    await page.goto('./');
    const problem = page.getByRole('alert');
    await expect(problem).toContainText('The templates could not be loaded.');
    isOff = false;
    await problem.getByRole('button', { name: 'Try again' }).click();
    await expect(template(page, 'HTTP + Lambda')).toBeVisible();
    await expect(problem).toBeHidden();
  });
});

test('the theme is kept', async ({ page }) => {
  await page.goto('./');
  await page.getByRole('button', { name: 'Theme: system' }).click();
  await page.getByRole('button', { name: 'Theme: light' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await page.getByRole('button', { name: 'Theme: dark' }).click();
  await expect(page.locator('html')).not.toHaveAttribute('data-theme');
});

for (const colorScheme of ['light', 'dark'] as const)
  test(`meets the accessibility rules, ${colorScheme}`, async ({ context, page }) => {
    await page.emulateMedia({ colorScheme });
    await page.goto('./');
    await template(page, 'WebSocket chat').click();
    await expect(workspace(page)).toBeVisible();
    const start = await context.newPage();
    await start.emulateMedia({ colorScheme });
    await start.goto('./');
    await page.close();
    await recent(start).getByRole('button', { name: 'More for chat-ws' }).click();
    await expect(template(start, 'HTTP + Lambda')).toBeVisible();
    const { violations } = await new AxeBuilder({ page: start }).analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)])).toEqual([]);
  });

test('fits a phone', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto('./');
  await expect(template(page, 'HTTP + Lambda')).toBeVisible();
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow).toBe(0);
});

for (const width of [320, 390, 1440])
  test(`the words in the paste box lie one below the other at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 844 });
    await page.goto('./');
    const label = page.getByText('Paste an existing API', { exact: true });
    const kinds = page.getByText(/^AWS CLI output, Terraform, OpenAPI/);
    await expect(kinds).toBeVisible();
    const [above, below, button] = await Promise.all(
      [label, kinds, page.getByRole('button', { name: 'Choose files' })].map((part) => part.boundingBox()),
    );
    expect((above?.y ?? 0) + (above?.height ?? Infinity)).toBeLessThanOrEqual(below?.y ?? 0);
    expect((below?.y ?? 0) + (below?.height ?? Infinity)).toBeLessThanOrEqual(button?.y ?? 0);
  });
