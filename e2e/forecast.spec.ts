import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { bringIn, firstPlan, openStart, paste, twelve } from './adopt-page.ts';
import { answer, api, routes } from './adopt-samples.ts';
import { expect, test } from './fixtures.ts';

const outline = (page: Page) => page.getByRole('navigation', { name: 'Outline' });
const row = (page: Page, name: RegExp) => outline(page).getByRole('treeitem', { name }).first();
const described = answer('get-integrations', {
  Items: [
    {
      ConnectionType: 'INTERNET',
      Description: 'old text',
      IntegrationId: 'int0001',
      IntegrationMethod: 'POST',
      IntegrationType: 'AWS_PROXY',
      IntegrationUri: 'arn:aws:lambda:eu-west-1:123456789012:function:charge',
      PayloadFormatVersion: '2.0',
      TimeoutInMillis: 30_000,
    },
  ],
});
const plan = (page: Page) => firstPlan(page);
const item = (page: Page, text: string | RegExp) => plan(page).getByRole('listitem').filter({ hasText: text });
const object = (page: Page, name: string) => plan(page).getByRole('region', { name: new RegExp(`^${name}\\b`) });

async function importText(page: Page, text: string) {
  await openStart(page);
  await paste(page, text);
  await bringIn(page).click();
  await expect(plan(page)).toBeVisible();
}

test('the first plan follows edits of what was imported, also after a reload', async ({ page }) => {
  await importText(page, answer('get-api', api) + described);
  await expect(plan(page)).toContainText('2 to import, 0 to add, 0 to change, 0 to destroy');
  await expect(plan(page)).toContainText('No in-place updates expected.');
  await row(page, /^charge/).click();
  const description = page.getByRole('textbox', { name: 'Description' });
  await description.fill('new text');
  await expect(plan(page)).toContainText('2 to import, 0 to add, 1 to change, 0 to destroy');
  await expect(item(page, 'description')).toContainText('"old text"');
  await expect(item(page, 'description')).toContainText('"new text"');
  await expect(page.getByText(/^Saved/).first()).toBeVisible();
  await page.reload();
  await expect(item(page, 'description')).toContainText('"old text"');
  expect(
    (await new AxeBuilder({ page }).include('[aria-label="Problems and next steps"]').analyze()).violations,
  ).toEqual([]);
  await description.fill('old text');
  await expect(plan(page)).toContainText('0 to change');
  await description.fill('');
  await expect(item(page, 'description')).toContainText('it stays "old text". Not in the plan.');
  await expect(plan(page)).toContainText('0 to change');
});

test('what was imported and deleted stays in AWS', async ({ page }) => {
  await importText(page, answer('get-api', api) + twelve + answer('get-routes', routes(12)));
  await expect(plan(page)).toContainText('25 to import');
  await row(page, /\/task\/3\b/).click();
  await page.keyboard.press('Delete');
  await expect(plan(page)).toContainText('24 to import');
  await expect(plan(page)).toContainText('1 no longer managed');
  await expect(object(page, 'get_task_3')).toContainText('Removed, stays in AWS');
});

test('edits since the import are told with old and new values, and go back one by one or all at once', async ({
  page,
}) => {
  await importText(page, answer('get-api', api) + described + answer('get-routes', routes(2)));
  const field = page.getByRole('textbox', { name: 'Description' });
  const acts = (name: string) => plan(page).getByRole('button', { name, exact: true });
  await expect(plan(page)).toContainText('4 to import, 0 to add, 0 to change, 0 to destroy');
  await expect(plan(page)).toContainText('Forecast from the import. No in-place updates expected.');

  await row(page, /^charge/).click();
  await field.fill('new text');
  await page.getByRole('button', { name: /^Timeout/ }).click();
  await page.getByRole('textbox', { name: 'Timeout' }).fill('12000');
  await expect(object(page, 'charge')).toContainText('Change in place');
  await expect(item(page, 'timeout_in_millis')).toContainText('30000 (default) becomes 12000Added in this design.');
  await expect(plan(page)).toContainText('1 resource edited since import');

  // One goes back, the other stays; a row leads to its field.
  await acts('Revert: timeout_in_millis of charge').press('Enter');
  await expect(item(page, 'timeout_in_millis')).toHaveCount(0);
  await expect(item(page, 'description')).toContainText('"old text" becomes "new text"');
  await item(page, 'description').getByRole('button').first().press('Enter');
  await expect(field).toBeFocused();

  // What awscc leaves in AWS is cleared with an empty text.
  await field.fill('');
  await expect(object(page, 'charge')).toContainText('No change in AWS');
  await acts('Set "": description of charge').click();
  await expect(item(page, 'description')).toContainText('"old text" becomes ""');
  await expect(plan(page)).toContainText('1 to change');

  await row(page, /\/task\/1\b/).click();
  await page.keyboard.press('Delete');
  await expect(object(page, 'get_task_1')).toContainText('Removed, stays in AWS');
  await acts('Restore: get_task_1').click();
  await expect(row(page, /\/task\/1\b/)).toBeVisible();
  await expect(plan(page)).toContainText('4 to import');

  await row(page, /\/task\/1\b/).click();
  await page.keyboard.press('Delete');
  await expect(plan(page)).toContainText('2 resources edited since import');
  await plan(page).getByRole('button', { name: 'Copy as Markdown' }).click();
  await expect
    .poll(() => page.evaluate(() => navigator.clipboard.readText()))
    .toContain('**charge** (integration): Change in place');
  expect(
    (await new AxeBuilder({ page }).include('[aria-label="Problems and next steps"]').analyze()).violations,
  ).toEqual([]);
  await acts('Revert all').click();
  await expect(plan(page)).toContainText('4 to import, 0 to add, 0 to change, 0 to destroy');
  await expect(plan(page)).not.toContainText('edited since import');
  await page.keyboard.press('ControlOrMeta+z');
  await expect(plan(page)).toContainText('2 resources edited since import');
});

test('an API that nobody can call says so, and a press mends it', async ({ page }) => {
  await openStart(page);
  await page.keyboard.press('h');
  await expect(page.getByRole('tab', { name: /^Problems 0/ })).toBeVisible();
  await page.getByRole('button', { name: 'Lambda', exact: true }).first().click();
  await page.getByRole('tab', { name: /^Problems/ }).click();
  const problems = page.getByRole('tabpanel', { name: /^Problems/ });
  await expect(problems).toContainText('No stage: the API has no invoke URL. Add a $default stage.');
  await problems.getByRole('button', { name: 'Add $default stage' }).click();
  await problems.getByRole('button', { name: 'Add $default route' }).click();
  await expect(problems).not.toContainText('No stage');
  await expect(problems).not.toContainText('No routes');
  await expect(page.getByRole('tab', { name: 'stages.tf' })).toBeVisible();
});

test('files that refer to each other are copied together', async ({ page }) => {
  await openStart(page);
  await page.getByRole('button', { name: 'HTTP + Lambda', exact: true }).click();
  const all = page.getByRole('button', { name: /^Copy all \(\d+ files\)$/ });
  await all.click();
  const text = () => page.evaluate(() => navigator.clipboard.readText());
  await expect.poll(text).toContain('# scaffolds.tf');
  expect(await text()).toContain('resource "aws_lambda_function" "example" {');
  await page.getByRole('tab', { name: 'versions.tf' }).click();
  await expect(all).toBeHidden();
});
