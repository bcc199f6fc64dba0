import {
  adopt,
  bringIn,
  table,
  row,
  rowNamed,
  toast,
  firstPlan,
  openStart,
  paste,
  downloadZip,
  twelve,
} from './adopt-page.ts';
import { answer, api, apiId, integrations } from './adopt-samples.ts';
import { expect, test } from './fixtures.ts';

test('names are changed in place, and one that Terraform would not take says so', async ({ page }) => {
  await openStart(page);
  await paste(page, twelve);
  const name = table(page).getByRole('textbox', { name: /function:task-0$/ });
  await name.fill('1st');
  await expect(name).toHaveAccessibleDescription(/use only letters, digits, _ and -/);
  await bringIn(page).click();
  await expect(adopt(page).getByRole('alert')).toContainText('1 name is invalid or already used');
  await expect(name).toBeFocused();
  await name.fill('task_1');
  await expect(name).toHaveAccessibleDescription(/task_1 is already used by another row/);
  await name.fill('first');
  await expect(name).toHaveAccessibleDescription('');
  await bringIn(page).click();
  const files = await downloadZip(page);
  expect(files.get('main.tf')).toContain('"awscc_apigatewayv2_integration" "first" {');
  expect(files.get('imports.tf')).toContain('awscc_apigatewayv2_integration.first');
});

test('rows are filtered, left out, merged and told apart by what becomes of them', async ({ page }) => {
  const [first, second, third] = integrations(3).Items;
  const list = {
    Items: [first, { ...second, IntegrationUri: first?.IntegrationUri }, { ...third, ApiGatewayManaged: true }],
  };
  await openStart(page);
  await paste(page, answer('get-integrations', list));
  await expect(bringIn(page)).toHaveText(/Import 2/);
  await row(page, 'Created by quick create').getByRole('button', { name: /^Why/ }).click();
  await expect(page.getByRole('dialog', { name: /^Details of/ })).toContainText('managed by AWS');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog', { name: /^Details of/ })).toBeHidden();
  await expect(adopt(page)).toBeVisible();
  await row(page, 'Same as').getByRole('button', { name: 'Merge' }).click();
  await expect(row(page, 'Merged into')).toHaveCount(1);
  await expect(bringIn(page)).toHaveText(/Import 1/);
  await row(page, 'Merged into').getByRole('button', { name: 'Undo' }).click();
  await adopt(page).getByRole('searchbox', { name: 'Filter' }).fill('by quick create');
  await expect(table(page).getByRole('row')).toHaveCount(2);
  await table(page).getByRole('checkbox', { name: 'All shown' }).check({ force: true });
  await adopt(page).getByRole('searchbox', { name: 'Filter' }).fill('');
  await expect(bringIn(page)).toHaveText(/Import 3/);
  await row(page, 'Overrides quick create').getByRole('checkbox').check({ force: true });
  await expect(bringIn(page)).toHaveText(/Import 4/);
});

test('keys walk through the rows', async ({ page }) => {
  await openStart(page);
  await paste(page, answer('get-integrations', integrations(300)));
  await expect(bringIn(page)).toBeFocused();
  const box = (number: number) => table(page).getByRole('checkbox', { name: `Import task_${number}`, exact: true });
  await box(0).focus();
  await page.keyboard.press('ArrowDown');
  await expect(box(1)).toBeFocused();
  await page.keyboard.press('Space');
  await expect(box(1)).not.toBeChecked();
  await page.keyboard.press('Control+End');
  await expect(box(299)).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(table(page).getByRole('textbox', { name: /task-299$/ })).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(table(page).getByRole('textbox', { name: /task-298$/ })).toBeFocused();
  await expect(bringIn(page)).toHaveText(/Import 299/);
});

test('a second environment is matched, and only its ids change', async ({ page }) => {
  await openStart(page);
  await paste(page, answer('get-api', api) + twelve);
  await bringIn(page).click();
  await expect(toast(page)).toBeVisible();
  await expect(firstPlan(page)).toContainText('13 to import');
  const other = (answer('get-api', api) + twelve)
    .replaceAll(apiId, 'b2b2b2b2b2')
    .replaceAll('123456789012', '210987654321')
    .replaceAll('"int00', '"oth00');
  await page.getByRole('tree').first().focus();
  await paste(page, other);
  await expect(bringIn(page)).toBeVisible();
  await expect(rowNamed(page, 'task_0')).toContainText('Updates import ID, integration_uri');
  await bringIn(page).click();
  await expect(toast(page)).toContainText(/[Uu]pdated 13/);
  const files = await downloadZip(page);
  expect(files.get('imports.tf')).toContain('"oth0011"');
  expect(files.get('imports.tf')).not.toContain('"int0011"');
  expect(files.get('main.tf')?.match(/resource "awscc_apigatewayv2_integration"/g)).toHaveLength(12);
});
