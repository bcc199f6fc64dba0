import { axeFindings } from './axe.ts';
import { expect, test } from './fixtures.ts';

test('settings are kept and new designs begin with them, keys are listed, and a text is replaced everywhere in one step', async ({
  page,
}) => {
  await page.goto('./');
  await expect(page.getByRole('button', { name: 'Choose files' })).toBeVisible();
  await page.keyboard.press('ControlOrMeta+,');
  const settings = page.getByRole('dialog', { name: 'Settings' });
  await settings.getByRole('textbox', { name: 'Region' }).fill('eu-central-1');
  await settings.getByRole('button', { name: 'Add tag' }).click();
  await settings.getByRole('textbox', { name: 'Key of tag 1' }).fill('team');
  await settings.getByRole('textbox', { name: 'Value of tag 1' }).fill('orders');
  expect(await axeFindings(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await page.reload();
  await page.getByRole('button', { name: /^Blank HTTP API/ }).click();
  await expect(page.getByRole('region', { name: 'Code' })).toContainText('team');

  await page.keyboard.press('ControlOrMeta+Shift+f');
  const find = page.getByRole('dialog', { name: 'Find and replace' });
  await find.getByRole('textbox', { name: 'Find', exact: true }).fill('eu-central-1');
  await find.getByRole('textbox', { name: 'Replace with' }).fill('eu-west-1');
  await expect(find.getByRole('listitem')).toHaveCount(1);
  expect(await axeFindings(page)).toEqual([]);
  await find.getByRole('button', { name: 'Replace 1' }).click();
  await expect(page.getByRole('button', { name: 'Undo: Replace eu-central-1 in 1 place' })).toBeVisible();

  await page.getByRole('button', { name: 'All designs' }).press('?');
  const sheet = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  await expect(sheet).toContainText('Find and replace');
  await expect(sheet).toContainText('Extend the selection');
});
