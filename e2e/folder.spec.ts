import type { Page } from '@playwright/test';
import { axeFindings } from './axe.ts';
import { expect, test } from './fixtures.ts';

const main = `# The orders API. Ask the platform team before you change it.
resource "awscc_apigatewayv2_api" "orders" {
  name          = "orders"
  protocol_type = "HTTP"
}

resource "awscc_apigatewayv2_integration" "list" {
  api_id                 = awscc_apigatewayv2_api.orders.api_id
  integration_type       = "HTTP_PROXY"
  integration_method     = "GET"
  integration_uri        = "https://orders.example.com/list"
  payload_format_version = "1.0"
  timeout_in_millis      = 5000 # agreed with the team
}
`;
const routes = `resource "awscc_apigatewayv2_route" "list" {
  api_id    = awscc_apigatewayv2_api.orders.api_id
  route_key = "GET /orders"
  target    = "integrations/\${awscc_apigatewayv2_integration.list.integration_id}"
}
`;

/** The browser's private file system stands for a folder of the person: the same handles without a picker. */
const writeFile = (page: Page, name: string, text: string) =>
  page.evaluate(
    async ([file = '', content = '']) => {
      const root = await (await navigator.storage.getDirectory()).getDirectoryHandle('orders', { create: true });
      const stream = await (await root.getFileHandle(file, { create: true })).createWritable();
      await stream.write(content);
      await stream.close();
    },
    [name, text],
  );
const files = (page: Page) =>
  page.evaluate(async () => {
    const root = await (await navigator.storage.getDirectory()).getDirectoryHandle('orders');
    const found: Record<string, string> = {};
    for await (const [name, handle] of root as unknown as AsyncIterable<[string, FileSystemFileHandle]>)
      found[name] = await (await handle.getFile()).text();
    return found;
  });
const comeBack = (page: Page) => page.evaluate(() => window.dispatchEvent(new Event('focus')));

test('a folder is opened, edited, saved, and followed when it changes on disk', async ({ page }) => {
  await page.addInitScript(() =>
    Object.assign(window, {
      showDirectoryPicker: async () =>
        (await navigator.storage.getDirectory()).getDirectoryHandle('orders', { create: true }),
    }),
  );
  await page.goto('./');
  await writeFile(page, 'main.tf', main);
  await writeFile(page, 'routes.tf', routes);
  await writeFile(page, 'NOTES.md', 'by hand');

  await page.getByRole('button', { name: 'Open folder' }).click();
  const adopt = page.getByRole('dialog', { name: /./ });
  await adopt.getByRole('button', { name: /^Import/ }).click();

  const save = page.getByRole('button', { name: 'Save to orders' });
  await expect(save).toBeVisible();
  await page.getByRole('treeitem', { name: /^list/ }).last().click();
  await page.getByRole('textbox', { name: 'Timeout' }).fill('6000');
  await page.keyboard.press('Control+s');
  const dialog = page.getByRole('dialog', { name: 'Save to orders' });
  const changed = dialog.getByRole('list', { name: 'Changed files' });
  await expect(changed.getByRole('listitem')).toHaveText([/main\.tf/, /versions\.tf.*is new/]);
  await changed.getByRole('checkbox', { name: 'versions.tf' }).click({ force: true });
  expect(await axeFindings(page, '[role="dialog"]')).toEqual([]);
  await dialog.getByRole('button', { name: 'Save 1 file' }).click();
  await expect(dialog).toBeHidden();
  const edited = main.replace('5000', '6000');
  expect(await files(page)).toEqual({ 'NOTES.md': 'by hand', 'main.tf': edited, 'routes.tf': routes });

  await page.reload();
  await expect(save).toBeVisible();
  await writeFile(page, 'main.tf', edited.replace('orders.example.com', 'shop.example.com'));
  await comeBack(page);
  const banner = page.getByRole('region', { name: 'Changed on disk' });
  await expect(banner).toContainText('1 file changed in orders: main.tf.');
  await banner.getByRole('button', { name: 'Import changes' }).click();
  await adopt.getByRole('button', { name: /^(?:Import|Update)/ }).click();
  await expect(banner).toBeHidden();
  await page.getByRole('treeitem', { name: /^list/ }).last().click();
  await expect(page.getByRole('textbox', { name: /^URL/ })).toHaveValue('https://shop.example.com/list');
  await save.click();
  await expect(changed.getByRole('listitem')).toHaveText([/versions\.tf/]);
});
