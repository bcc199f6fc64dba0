import type { Page } from '@playwright/test';
import {
  adopt,
  bringIn,
  table,
  rowNamed,
  toast,
  outputTab,
  firstPlan,
  openStart,
  paste,
  drop,
  downloadZip,
  twelve,
} from './adopt-page.ts';
import { answer, api, apiId, authorizers, integrations, openApi, routes } from './adopt-samples.ts';
import { expect, test } from './fixtures.ts';

async function fillOpenApi(page: Page) {
  await openStart(page);
  await drop(page, [{ name: 'orders.json', text: openApi(12) }]);
  await expect(bringIn(page)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(adopt(page)).toContainText("25 resources can't be imported yet");
  await expect(adopt(page)).toContainText('Paste the output of these two commands to add them.');
  await expect(adopt(page).getByRole('textbox', { name: 'Paste the output' })).toBeFocused();
  await paste(page, twelve + answer('get-routes', routes(12)));
  await expect(adopt(page)).toBeHidden();
  await expect(toast(page)).toContainText('Updated 25');
  await expect(firstPlan(page)).toContainText('25 to import');
}

test(
  'an OpenAPI export and two answers are a zip with its import blocks after four interactions',
  { tag: '@scenario-17' },
  async ({ page }) => {
    await fillOpenApi(page);
    const files = await downloadZip(page);
    expect(files.get('imports.tf')?.match(/to = awscc_apigatewayv2_integration\./g)).toHaveLength(12);
  },
);

test('the ids that two answers brought are one step to undo', async ({ page }) => {
  await fillOpenApi(page);
  await toast(page).getByRole('button', { name: 'Undo' }).click();
  await expect(outputTab(page, 'imports.tf')).toBeHidden();
});

test('what an answer leaves without ids is asked for until nothing is left', async ({ page }) => {
  await openStart(page);
  await drop(page, [{ name: 'orders.json', text: openApi(3, 'callers') }]);
  await bringIn(page).click();
  await expect(adopt(page)).toContainText('Paste the output of these three commands to add them.');
  await expect(adopt(page)).toContainText('Read-only: exports the integrations, routes and authorizers with their IDs');
  await paste(page, answer('get-integrations', integrations(3)) + answer('get-routes', routes(3, 'auth01')));
  await expect(adopt(page)).toContainText('7 of 8 have IDs; 1 authorizer remains.');
  await expect(toast(page)).toContainText('Updated 7');
  await expect(table(page)).toBeHidden();
  const commands = adopt(page).getByRole('region', { name: 'Commands' });
  await expect(commands).toContainText('ask get-authorizers');
  await expect(commands).not.toContainText('ask get-routes');
  await expect(commands).toContainText(`api='${apiId}'`);
  await expect(adopt(page).getByRole('textbox', { name: 'Paste the output' })).toBeFocused();
  await paste(page, answer('get-authorizers', authorizers('callers', 'auth01')));
  await expect(adopt(page)).toBeHidden();
  await expect(firstPlan(page)).toContainText('8 to import');
  const files = await downloadZip(page);
  expect(files.get('imports.tf')).toContain('"auth01"');
});

test('an answer that holds more than ids is shown before it comes in', async ({ page }) => {
  await openStart(page);
  await drop(page, [{ name: 'orders.json', text: openApi(3) }]);
  await bringIn(page).click();
  await expect(adopt(page).getByRole('textbox', { name: 'Paste the output' })).toBeFocused();
  await paste(page, answer('get-integrations', integrations(4)) + answer('get-routes', routes(3)));
  await expect(rowNamed(page, 'task_3')).toContainText('New');
  await adopt(page).getByRole('button', { name: 'Back' }).click();
  await expect(adopt(page)).toContainText("7 resources can't be imported yet");
  await adopt(page).getByRole('button', { name: 'Review import' }).click();
  await bringIn(page).click();
  await expect(adopt(page)).toBeHidden();
  await expect(firstPlan(page)).toContainText('8 to import');
});

test('answers pasted before an OpenAPI export is brought in fill its ids at once', async ({ page }) => {
  await openStart(page);
  await drop(page, [{ name: 'orders.json', text: openApi(12) }]);
  await expect(bringIn(page)).toBeFocused();
  await paste(page, answer('get-api', api) + twelve + answer('get-routes', routes(12)));
  await expect(rowNamed(page, 'task_11').first()).toContainText('int0011');
  await bringIn(page).click();
  await expect(firstPlan(page)).toContainText('25 to import');
});
