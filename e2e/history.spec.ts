import type { Page } from '@playwright/test';
import { bringIn, drop, toast, twelve } from './adopt-page.ts';
import { axeFindings } from './axe.ts';
import { expect, test } from './fixtures.ts';
import { openDesign } from './open-design.ts';

const design = {
  format: 'gatewright',
  version: 1,
  name: 'shop',
  apis: [{ key: 'a1', name: 'shop', protocol: 'HTTP', attributes: { name: 'shop' } }],
  integrations: [
    {
      key: 'i1',
      name: 'orders',
      variant: 'http-url',
      attributes: {
        api_id: { ref: 'a1' },
        integration_uri: 'https://example.com',
        integration_method: 'GET',
        timeout_in_millis: 30_000,
      },
    },
  ],
  routes: [
    {
      key: 'r1',
      name: 'get_orders',
      variant: 'http',
      attributes: { api_id: { ref: 'a1' }, route_key: 'GET /orders', target: { ref: 'i1' } },
    },
  ],
};

const history = (page: Page) => page.getByRole('navigation', { name: 'History' });
const versions = (page: Page) => history(page).getByRole('list', { name: 'Versions' });
const version = (page: Page, name: string) => versions(page).getByRole('button', { name, exact: true });
const compared = (page: Page) => page.getByRole('main', { name: 'Comparison' });
const openHistory = (page: Page) => page.getByRole('tab', { name: 'History' }).click();
const timeout = (page: Page) => page.getByRole('textbox', { name: 'Timeout', exact: true });

async function setTimeoutTo(page: Page, value: string) {
  await page
    .getByRole('navigation', { name: 'Outline' })
    .getByRole('treeitem', { name: 'orders', exact: true })
    .click();
  await timeout(page).fill(value);
  await timeout(page).press('Tab');
}

async function saveVersion(page: Page, name: string) {
  await history(page).getByRole('button', { name: 'Save version' }).click();
  await history(page).getByRole('textbox', { name: 'Version name' }).fill(name);
  await page.keyboard.press('Enter');
  await expect(version(page, name)).toBeVisible();
}

test('a version is saved, compared with what came after, restored in one step, and kept over a reload', async ({
  page,
}) => {
  await openDesign(page, design);
  await openHistory(page);
  await expect(history(page).getByRole('heading', { name: 'History' })).toBeFocused();
  await expect(compared(page)).toContainText('Nothing to compare');
  await history(page).getByRole('button', { name: 'Save version' }).click();
  await page.keyboard.press('Enter');
  await expect(history(page).getByRole('alert')).toHaveText('Enter a name.');
  await page.keyboard.press('Escape');
  await saveVersion(page, 'before tuning');
  await page.getByRole('tab', { name: 'Problems' }).click();
  await setTimeoutTo(page, '12000');

  await openHistory(page);
  await expect(history(page).getByRole('button', { name: /^\d\d:\d\d .*imeout/ })).toHaveAttribute(
    'aria-current',
    'step',
  );
  await expect(version(page, 'before tuning')).toHaveAccessibleDescription(/Compared as A/);
  await expect(compared(page).getByText('From A to B: 1 change in 1 resource')).toBeVisible();
  await expect(compared(page).getByRole('region', { name: 'Breaking' })).toContainText('30000 ms to 12000 ms');
  await expect(compared(page).getByRole('region', { name: 'Differences in main.tf' })).toContainText('12000');
  await compared(page).getByRole('radio', { name: 'By resource' }).check({ force: true });
  await expect(compared(page).getByRole('region', { name: 'Changes' }).getByText('Breaking')).toBeVisible();
  expect(await axeFindings(page)).toEqual([]);

  // Split, it says in two columns what it said in one; a narrow window has no room for them.
  const lines = compared(page).getByRole('region', { name: 'Differences in main.tf' });
  const changed = lines.getByRole('row', { name: /30000.*12000/ });
  await expect(changed).toHaveCount(0);
  await compared(page).getByRole('radio', { name: 'Unified' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(changed).toBeVisible();
  await expect(lines.getByRole('columnheader')).toHaveText(['A', 'B']);
  await expect(changed.getByRole('cell')).toHaveText([/30000/, /12000/]);
  expect(await axeFindings(page)).toEqual([]);
  await page.setViewportSize({ width: 900, height: 720 });
  await expect(changed).toHaveCount(0);
  await expect(lines).toContainText('12000');
  await page.setViewportSize({ width: 1280, height: 720 });
  await expect(changed).toBeVisible();

  await compared(page).getByRole('button', { name: 'Restore A' }).click();
  await expect(compared(page)).toContainText('No difference');
  await expect(version(page, 'Before restore')).toBeVisible();
  await page.reload();
  await openHistory(page);
  await expect(version(page, 'before tuning')).toBeVisible();
  await version(page, 'Before restore').click();
  await version(page, 'before tuning').click();
  await expect(compared(page)).toContainText('No difference');
  await history(page).getByRole('button', { name: 'Before these steps' }).click();
  await expect(history(page).getByRole('button', { name: /Restore before tuning ?, undone/ })).toBeVisible();
  await page.keyboard.press('ControlOrMeta+Shift+Z');
  await compared(page)
    .getByRole('button', { name: /^Go to orders/ })
    .click();
  await expect(timeout(page)).toBeFocused();
  await expect(timeout(page)).toHaveValue('12000');
});

test('exports and imports leave versions, and what changed since the last export is one command away', async ({
  page,
}) => {
  await openDesign(page, design);
  const sinceExport = async () => {
    await page.keyboard.press('ControlOrMeta+K');
    await page.getByRole('combobox', { name: 'Find a command or resource' }).fill('since last export');
    await page.keyboard.press('Enter');
  };
  await sinceExport();
  await expect(compared(page)).toContainText('been exported yet');
  await page.getByRole('button', { name: 'Export' }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('dialog').getByRole('button', { name: 'Download zip' }).click();
  await download;
  await page.keyboard.press('Escape');
  await expect(version(page, 'Exported')).toHaveAccessibleDescription(/main\.tf|versions\.tf/);
  await history(page).getByRole('button', { name: 'Close history' }).click();
  await setTimeoutTo(page, '12000');

  // An import into the open design leaves what was there before it.
  await drop(page, [{ name: 'integrations.json', text: twelve }]);
  await expect(bringIn(page)).toBeEnabled();
  await bringIn(page).click();
  await expect(toast(page)).toContainText('12 integrations');
  await sinceExport();
  await expect(version(page, 'Exported')).toHaveAccessibleDescription(/Compared as A/);
  await expect(version(page, 'Before import')).toBeVisible();
  await expect(compared(page).getByText(/From A to B: \d+ changes/)).toBeVisible();

  await versions(page).getByRole('button', { name: 'More for Before import' }).click();
  await page.getByRole('menuitem', { name: 'Rename' }).click();
  await versions(page).getByRole('textbox', { name: 'Name of Before import' }).fill('only orders');
  await page.keyboard.press('Enter');
  await versions(page).getByRole('button', { name: 'More for only orders' }).click();
  await page.getByRole('menuitem', { name: 'Delete' }).click();
  await expect(version(page, 'only orders')).toBeHidden();
  await toast(page).getByRole('button', { name: 'Undo' }).last().click();
  await expect(version(page, 'only orders')).toBeVisible();
  await versions(page).getByRole('button', { name: 'More for only orders' }).click();
  await page.getByRole('menuitem', { name: 'Open as copy' }).click();
  await expect(page.getByRole('textbox', { name: 'Design name' })).toHaveValue('shop copy');
  await expect(page.getByRole('navigation', { name: 'Outline' })).toBeVisible();
});

test('everything is exported to one file and brought back beside what is there; a design is searched for and deleted with its versions', async ({
  page,
  browser,
  baseURL,
}) => {
  await openDesign(page, design);
  await openHistory(page);
  await saveVersion(page, 'first draft');
  await page.getByRole('button', { name: 'All designs' }).click();
  const recent = page.getByRole('region', { name: 'Recent' });
  const entry = (name: string) => recent.getByRole('button', { name, exact: true });
  await expect(recent).toContainText('No backup yet');
  for (let count = 0; count < 5; count += 1) {
    await recent.getByRole('button', { name: 'More for shop', exact: true }).click();
    await recent.getByRole('button', { name: 'Duplicate' }).click();
    await expect(entry(count === 0 ? 'shop copy' : `shop copy ${count + 1}`)).toBeVisible();
  }
  await expect(recent).toContainText('Back up your designs');
  await recent.getByRole('searchbox', { name: 'Search designs' }).fill('copy 3');
  await expect(entry('shop copy 3')).toBeVisible();
  await expect(entry('shop')).toBeHidden();
  await recent.getByRole('searchbox').fill('nothing');
  await expect(recent).toContainText('No results.');
  await recent.getByRole('searchbox').fill('');
  expect(await axeFindings(page)).toEqual([]);
  const download = page.waitForEvent('download');
  await recent.getByRole('button', { name: 'Export all' }).click();
  const file = await (await download).path();
  await expect(toast(page)).toContainText('6 designs exported');
  await expect(recent).toContainText(/Last backup now · \d/);

  const bring = async (there: Page) => {
    const chooser = there.waitForEvent('filechooser');
    await there.getByRole('button', { name: 'Import backup' }).click();
    await (await chooser).setFiles(file);
  };
  await bring(page);
  await expect(toast(page)).toContainText('0 designs added, 6 already here');
  const other = await browser.newPage({ ...(baseURL !== undefined && { baseURL }) });
  await other.goto('./');
  await bring(other);
  await expect(toast(other)).toContainText('6 designs added');
  await other.getByRole('region', { name: 'Recent' }).getByRole('button', { name: 'All 6' }).click();
  await other.getByRole('button', { name: 'shop', exact: true }).click();
  await openHistory(other);
  await expect(version(other, 'first draft')).toBeVisible();
  await other.close();

  await recent.getByRole('button', { name: 'All 6' }).click();
  await recent.getByRole('button', { name: 'More for shop', exact: true }).click();
  await recent.getByRole('button', { name: 'Delete' }).click();
  await expect(entry('shop')).toBeHidden();
  await toast(page).getByRole('button', { name: 'Undo' }).click();
  await entry('shop').click();
  await openHistory(page);
  await expect(version(page, 'first draft')).toBeVisible();
});

test('a design is duplicated into another account, whose output brings its own ids by what the objects are', async ({
  page,
}) => {
  const [here, there] = ['123456789012', '210987654321'];
  const lambda = (account: string) => `arn:aws:lambda:eu-west-1:${account}:function:orders`;
  const [integration] = design.integrations;
  await openDesign(page, {
    ...design,
    integrations: [
      {
        ...integration,
        variant: 'http-lambda',
        attributes: { api_id: { ref: 'a1' }, integration_uri: lambda(here), payload_format_version: '2.0' },
        import: { integration_id: 'abc1234' },
      },
    ],
    apis: design.apis.map((api) => ({ ...api, import: { api_id: 'x9y8z7w6v5' } })),
  });
  await page.getByRole('button', { name: 'All designs' }).click();
  const recent = page.getByRole('region', { name: 'Recent' });
  await recent.getByRole('button', { name: 'More for shop' }).click();
  await recent.getByRole('button', { name: 'New environment' }).click();
  const dialog = page.getByRole('dialog', { name: 'Duplicate shop to a new environment' });
  await dialog.getByRole('textbox', { name: 'Account ID' }).fill('12');
  await dialog.getByRole('button', { name: 'Duplicate' }).click();
  await expect(dialog.getByRole('textbox', { name: 'Account ID' })).toHaveAccessibleDescription(/12 digits/);
  expect(await axeFindings(page, '[role="dialog"]')).toEqual([]);
  await dialog.getByRole('textbox', { name: 'Account ID' }).fill(there);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'Design name' })).toHaveValue('shop staging');
  await expect(page.getByRole('tab', { name: 'imports.tf' })).toBeHidden();
  const output = {
    Items: [
      {
        IntegrationId: 'zzz9999',
        IntegrationType: 'AWS_PROXY',
        IntegrationMethod: 'POST',
        IntegrationUri: lambda(there),
        PayloadFormatVersion: '2.0',
        TimeoutInMillis: 30_000,
        ConnectionType: 'INTERNET',
      },
    ],
  };
  const command = '$ aws apigatewayv2 get-integrations --api-id q1w2e3r4t5\n';
  await drop(page, [{ name: 'there.txt', text: `${command}${JSON.stringify(output)}` }]);
  await expect(bringIn(page)).toBeEnabled();
  await bringIn(page).click();
  await expect(toast(page)).toContainText(/updated 2/i);
  await page.getByRole('tab', { name: 'imports.tf' }).click();
  await expect(page.getByRole('region', { name: 'Code' })).toContainText('zzz9999');
  await expect(page.getByRole('region', { name: 'Code' })).not.toContainText('abc1234');
});
