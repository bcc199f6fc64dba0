import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { openDesign } from './open-design.ts';

const exporting = (page: Page) => page.getByRole('dialog', { name: 'Export Terraform' });
const moving = (page: Page, to: string) => page.getByRole('dialog', { name: `Move to ${to}` });
const code = (page: Page) => page.getByRole('region', { name: 'Code' });
const provider = (scope: Page | ReturnType<typeof exporting>, name: string) =>
  scope.getByRole('radiogroup', { name: 'Provider' }).getByRole('radio', { name, exact: true });

async function openTemplate(page: Page, name: string) {
  await page.goto('./');
  await page.getByRole('button', { name, exact: true }).click();
  await expect(page.getByRole('button', { name: 'Export', exact: true })).toBeVisible();
}

async function runCommand(page: Page, name: string) {
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: 'Find a command or resource' }).fill(name);
  await page.getByRole('option', { name, exact: true }).click();
}

test('a template moves to aws from the export, in one undo step', async ({ page }) => {
  await openTemplate(page, 'HTTP + Lambda');
  await expect(code(page)).toContainText('resource "awscc_apigatewayv2_api"');
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  await expect(provider(exporting(page), 'awscc')).toBeChecked();
  await provider(exporting(page), 'aws').click({ force: true });
  const dialog = moving(page, 'aws');
  await expect(dialog.getByRole('list', { name: 'Summary' })).toHaveText(
    /4 resources\s*0 other changes\s*0 to import\s*0 problems/,
  );
  await expect(dialog.getByRole('region', { name: 'Changes' })).toContainText('awscc_apigatewayv2_api.example');
  await expect(dialog.getByRole('region', { name: 'Unchanged' })).toContainText('awscc_lambda_permission.example');
  await expect(dialog.getByRole('checkbox', { name: /Terraform state/ })).not.toBeChecked();
  expect((await new AxeBuilder({ page }).include('[role="dialog"]').analyze()).violations).toEqual([]);
  await dialog.getByRole('button', { name: 'Move', exact: true }).click();
  await expect(dialog).toBeHidden();
  await expect(code(page)).toContainText('resource "aws_apigatewayv2_api"');
  await page.keyboard.press('Control+z');
  await expect(code(page)).toContainText('resource "awscc_apigatewayv2_api"');
});

test('the dialog begins inside, and Escape leaves the design as it is', async ({ page }) => {
  await openTemplate(page, 'HTTP + Lambda');
  await runCommand(page, 'Move to aws');
  const dialog = moving(page, 'aws');
  await expect(dialog.getByRole('button', { name: 'Cancel' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(code(page)).toContainText('resource "awscc_apigatewayv2_api"');
  await expect(page.getByRole('button', { name: 'Undo' })).toBeDisabled();
});

const imported = {
  format: 'gatewright',
  version: 1,
  name: 'orders-api',
  apis: [
    {
      key: 'a1',
      name: 'orders',
      protocol: 'HTTP',
      attributes: { name: 'orders-api' },
      import: { api_id: 'x9y8z7w6v5' },
    },
  ],
  integrations: [
    {
      key: 'i1',
      name: 'orders_list',
      variant: 'http-url',
      attributes: {
        api_id: { ref: 'a1' },
        integration_uri: 'https://orders.example.com',
        integration_method: 'GET',
        timeout_in_millis: { hcl: 'awscc_apigatewayv2_api.orders.nothing' },
      },
    },
  ],
};

test('problems and missing import IDs are listed, and lead to their objects', async ({ page }) => {
  await openDesign(page, imported);
  await runCommand(page, 'Move to aws');
  const dialog = moving(page, 'aws');
  await expect(dialog.getByRole('checkbox', { name: /Terraform state/ })).toBeChecked();
  await expect(dialog.getByRole('region', { name: 'Import ID required' })).toContainText(
    'aws_apigatewayv2_integration.orders_list',
  );
  await expect(dialog.getByRole('button', { name: 'Move with 1 problem' })).toBeEnabled();
  await dialog
    .getByRole('region', { name: 'Problems' })
    .getByRole('button', { name: 'Go to aws_apigatewayv2_integration.orders_list' })
    .click();
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('textbox', { name: 'Terraform label' })).toHaveValue('orders_list');
});

const apiWith = (name: string) => ({
  apis: [{ key: name, name, protocol: 'HTTP', attributes: { name } }],
  integrations: Array.from({ length: 12 }, (_, at) => ({
    key: `${name}${at}`,
    name: `${name}_${at}`,
    variant: 'http-url',
    attributes: { api_id: { ref: name }, integration_uri: 'https://a.example.com', integration_method: 'GET' },
  })),
});
const [orders, billing] = [apiWith('orders'), apiWith('billing')];
const twoApis = {
  format: 'gatewright',
  version: 1,
  name: 'two',
  apis: [...orders.apis, ...billing.apis],
  integrations: [...orders.integrations, ...billing.integrations],
};

test('one API moves by itself, and a row shows its lines in the files', async ({ page }) => {
  await openDesign(page, twoApis);
  await runCommand(page, 'Move to aws');
  const dialog = moving(page, 'aws');
  const summary = dialog.getByRole('list', { name: 'Summary' });
  await expect(summary).toContainText('26 resources');
  await dialog.getByRole('combobox', { name: 'Move' }).click();
  await page.getByRole('option', { name: 'API billing' }).click();
  await expect(summary).toContainText('13 resources');
  await expect(dialog.getByRole('region', { name: 'Changes' })).not.toContainText('orders');
  const files = dialog.getByRole('region', { name: 'Changed files' });
  const header = files.getByRole('insertion').filter({ hasText: '"aws_apigatewayv2_integration" "billing_11"' });
  await expect(
    files.getByRole('deletion').filter({ hasText: '"awscc_apigatewayv2_integration" "billing_11"' }),
  ).toHaveCount(1);
  await expect(header).not.toBeInViewport();
  const row = dialog.getByRole('region', { name: 'Changes' }).getByRole('button', { name: /billing_11/ });
  await row.click();
  await expect(header).toBeInViewport();
  await expect(row).toHaveAttribute('aria-current', 'true');
  expect((await new AxeBuilder({ page }).include('[role="dialog"]').analyze()).violations).toEqual([]);
  await dialog.getByRole('button', { name: 'Move', exact: true }).click();
  await expect(code(page)).toContainText('resource "awscc_apigatewayv2_api" "orders"');
  await expect(code(page)).toContainText('resource "aws_apigatewayv2_api" "billing"');
});

test('on a phone the files are behind the summary, and a row leads to them', async ({ page }) => {
  await openDesign(page, twoApis);
  await runCommand(page, 'Move to aws');
  await page.setViewportSize({ width: 390, height: 844 });
  const dialog = moving(page, 'aws');
  const files = dialog.getByRole('region', { name: 'Changed files' });
  await expect(dialog.getByRole('radio', { name: 'Summary' })).toBeChecked();
  await expect(files).toBeHidden();
  await dialog
    .getByRole('region', { name: 'Changes' })
    .getByRole('button', { name: /billing_11/ })
    .click();
  await expect(files.getByRole('insertion').filter({ hasText: '"billing_11"' })).toBeInViewport();
  expect((await new AxeBuilder({ page }).include('[role="dialog"]').analyze()).violations).toEqual([]);
  const wider = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
  expect(wider).toBe(false);
});

test('the form of an API has the provider, and the outline marks what is of the other one', async ({ page }) => {
  await openDesign(page, {
    ...imported,
    apis: imported.apis.map((api) => ({ ...api, provider: 'awscc' })),
    integrations: [],
    output: { provider: 'aws' },
  });
  const row = page.getByRole('treeitem', { name: /orders/ });
  await expect(row).toContainText('awscc');
  await provider(page, 'aws').click({ force: true });
  await moving(page, 'aws').getByRole('button', { name: 'Move', exact: true }).click();
  await expect(provider(page, 'aws')).toBeChecked();
  await expect(row).not.toContainText('aws');
});

test('without objects the provider is that of what is added', async ({ page }) => {
  await openDesign(page, { format: 'gatewright', version: 1, name: 'empty' });
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  await provider(exporting(page), 'aws').click({ force: true });
  await expect(provider(exporting(page), 'aws')).toBeChecked();
});
