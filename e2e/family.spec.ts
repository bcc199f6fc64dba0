import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { exported, validated } from './terraform.ts';

const form = (page: Page) => page.getByRole('region', { name: 'Inspector' });
const row = (page: Page, name: RegExp) => page.getByRole('treeitem', { name });
const noProblems = (page: Page) =>
  page.getByRole('complementary', { name: 'Problems and next steps' }).getByText('No problems');

async function add(page: Page, name: string) {
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  await page.getByRole('menuitem', { name, exact: true }).click();
  await expect(
    form(page)
      .getByLabel(/Terraform label|Name of the variable/)
      .first(),
  ).toBeVisible();
}

async function choose(page: Page, label: string, option: string | RegExp) {
  await form(page).getByRole('combobox', { name: label, exact: true }).click();
  await page.getByRole('option', { name: option }).first().click();
}

/** Turns a switch by key: its track lies over the box itself. */
const turn = (page: Page, name: string) => form(page).getByRole('switch', { name }).press(' ');

async function addRoute(page: Page, method: string, path: string) {
  await add(page, 'Route');
  await choose(page, 'Method', method);
  await form(page).getByRole('combobox', { name: 'Path', exact: true }).fill(path);
  await expect(row(page, new RegExp(`${method} .*${path}`))).toBeVisible();
}

test('an HTTP API: two routes share a Lambda, with a JWT authorizer, a stage with access logs and permissions', async ({
  page,
}) => {
  await page.goto('./');
  await page.getByRole('button', { name: /Blank HTTP API/ }).click();
  await add(page, 'Sample function');
  await form(page).getByLabel('Terraform label').fill('orders');
  await add(page, 'Lambda');
  await form(page).getByRole('radiogroup', { name: 'Value type' }).first().getByText('Reference').click();
  await choose(page, 'Function', /orders/);
  await turn(page, 'Lambda permission');

  await addRoute(page, 'GET', '/orders');
  await form(page)
    .getByRole('button', { name: /^Authorization/ })
    .click();
  await form(page).getByRole('button', { name: 'New authorizer' }).click();
  await page.getByRole('menuitem', { name: /JWT/ }).click();
  await expect(form(page).getByLabel('Issuer', { exact: true })).toBeVisible();
  await expect(form(page).getByText(/not set/)).toHaveCount(0);
  await form(page).getByLabel('Name', { exact: true }).fill('customers');
  await form(page).getByLabel('Issuer', { exact: true }).fill('https://login.example.com/');
  await form(page).getByRole('button', { name: 'Add client' }).click();
  await page.keyboard.type('orders');
  await row(page, /GET .*\/orders/).click();
  await expect(form(page).getByRole('combobox', { name: 'Authorization', exact: true })).toContainText('JWT');
  await addRoute(page, 'POST', '/orders');

  await add(page, 'Stage');
  const logs = form(page).getByRole('button', { name: /^Access logs/ });
  if ((await logs.getAttribute('aria-expanded')) === 'false') await logs.click();
  await turn(page, 'Write access logs');
  await expect(noProblems(page)).toBeVisible();

  const files = await exported(page);
  expect(files.get('routes.tf')?.match(/resource "awscc_apigatewayv2_route"/g)).toHaveLength(2);
  expect(files.get('routes.tf')?.match(/\$\{awscc_apigatewayv2_integration\.orders\.integration_id\}/g)).toHaveLength(
    2,
  );
  expect(files.get('authorizers.tf')).toContain('authorizer_type');
  expect(files.get('stages.tf')).toContain('trimsuffix(');
  expect(files.get('permissions.tf')).toContain('lambda:InvokeFunction');
  expect(validated(files)).toEqual([]);
});

test('a WebSocket chat with a route that answers', async ({ page }) => {
  await page.goto('./');
  await page.getByRole('button', { name: /Blank WebSocket API/ }).click();
  await add(page, 'Sample function');
  await form(page).getByLabel('Terraform label').fill('chat');
  await add(page, 'Lambda');
  await form(page).getByRole('radiogroup', { name: 'Value type' }).first().getByText('Reference').click();
  await choose(page, 'Function', /chat/);
  for (const key of ['$connect', '$disconnect', '$default', 'send']) {
    await add(page, 'Route');
    await form(page).getByLabel('Route key', { exact: true }).fill(key);
    await expect(row(page, new RegExp(key.replace('$', '\\$')))).toBeVisible();
  }
  await turn(page, 'Return the integration response');
  await expect(row(page, /Route responses/)).toBeVisible();
  await add(page, 'Stage');

  const files = await exported(page);
  expect(files.get('routes.tf')).toContain('resource "awscc_apigatewayv2_route_response"');
  expect(files.get('routes.tf')).toContain('route_response_selection_expression = "$default"');
  expect(validated(files)).toEqual([]);
});

test('a rename of something that exists offers a moved block', async ({ page }) => {
  await page.goto('./');
  await page.getByRole('button', { name: 'HTTP CRUD with JWT', exact: true }).click();
  await row(page, /GET .*\/orders calls/)
    .first()
    .click();
  await form(page).getByLabel('Terraform label').fill('orders_list');
  await form(page).getByRole('button', { name: 'Add moved block' }).click();
  await form(page).getByLabel('Terraform label').fill('all_orders');
  await expect(form(page).getByText('list_orders → all_orders')).toBeVisible();
  const files = await exported(page);
  expect(files.get('moved.tf')).toContain('awscc_apigatewayv2_route.list_orders');
  expect(files.get('moved.tf')).toContain('awscc_apigatewayv2_route.all_orders');
  expect(validated(files)).toEqual([]);
});

test('deleting what others refer to asks first, and undo brings all back', async ({ page }) => {
  await page.goto('./');
  await page.getByRole('button', { name: 'HTTP CRUD with JWT', exact: true }).click();
  await row(page, /^customers/).click();
  await form(page).getByRole('button', { name: 'Delete', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Delete customers?' });
  await expect(dialog).toContainText('5 resources refer to it');
  await dialog.getByText('Keep them').click();
  await dialog.getByRole('button', { name: 'Delete', exact: true }).click();
  await expect(row(page, /^customers/)).toHaveCount(0);
  await page.keyboard.press('ControlOrMeta+z');
  await expect(row(page, /^customers/)).toBeVisible();
});

test('the first plan says what an import changes, and why', { tag: '@scenario-19' }, async ({ page }) => {
  await page.goto('./');
  await page.getByRole('button', { name: 'HTTP CRUD with JWT', exact: true }).click();
  await page.keyboard.press('Escape');
  await row(page, /^orders$/)
    .first()
    .click();
  await form(page)
    .getByRole('button', { name: /^Import/ })
    .click();
  await form(page).getByLabel('API ID', { exact: true }).fill('x9y8z7w6v5');
  await row(page, /GET .*\/orders calls/)
    .first()
    .click();
  await form(page)
    .getByRole('button', { name: /^Import/ })
    .click();
  await form(page).getByLabel('Route ID', { exact: true }).fill('r1r2r3r');
  await page.getByRole('tab', { name: 'First plan' }).click();
  const plan = page.getByRole('tabpanel', { name: 'First plan' });
  await expect(plan).toContainText('2 to import');
  await expect(plan).toContainText('1 to change');
  await expect(plan).toContainText('authorizer_id');
});
