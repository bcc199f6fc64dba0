import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { readDocumentText } from '../src/model/document/read-document.ts';
import { encodeLink } from '../src/model/document/link.ts';
import { copyWith, expect, test } from './fixtures.ts';
import { noLink, openTemplate, withOwnWork } from './share-page.ts';

const share = (page: Page) => page.getByRole('dialog', { name: 'Share this design' });
const linkField = (page: Page) => share(page).getByRole('textbox', { name: 'Link' });
const banner = (page: Page) => page.getByRole('region', { name: 'Design from a link' });
const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

async function openFile(page: Page, design: object) {
  await page.goto('./');
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Choose files' }).click();
  const file = { name: 'a.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(design)) };
  await (await chooser).setFiles(file);
  await expect(page.getByRole('button', { name: 'Share' })).toBeVisible();
}

const account = '123456789012';
const designWithAccount = {
  format: 'gatewright',
  version: 1,
  name: 'orders',
  apis: [{ key: 'a1', name: 'orders', protocol: 'HTTP', attributes: { name: 'orders' } }],
  integrations: [
    {
      key: 'i1',
      name: 'orders',
      variant: 'http-lambda',
      attributes: {
        api_id: { ref: 'a1' },
        integration_uri: `arn:aws:lambda:eu-west-1:${account}:function:orders`,
        payload_format_version: '2.0',
      },
    },
  ],
};

test('share and copy: two interactions, and the whole address', { tag: '@scenario-24' }, async ({ page, baseURL }) => {
  await openTemplate(page, 'HTTP + Lambda');
  await page.getByRole('button', { name: 'Share' }).click();
  await copyWith(share(page), 'Copy link');
  const copied = await clipboard(page);
  expect(copied).toMatch(new RegExp(`^${baseURL}#1z[0-9a-z]+\\.[A-Za-z0-9_-]+$`));
  await expect(linkField(page)).toHaveValue(copied);
  await expect(share(page).getByText(`${copied.length} characters`)).toBeVisible();
  await expect(page).toHaveURL(noLink);
});

test(
  'a link opens beside own work, and a copy of it can be edited',
  { tag: '@scenario-22' },
  async ({ page, browser, baseURL }) => {
    await openTemplate(page, 'SQS intake');
    await page.getByRole('button', { name: 'Share' }).click();
    await share(page).getByRole('textbox', { name: 'Note (optional)' }).fill('Is the role right?');
    await copyWith(share(page), 'Copy link');
    const link = await clipboard(page);

    const context = await browser.newContext({ baseURL: baseURL ?? '' });
    const requests: string[] = [];
    context.on('request', (request) => requests.push(request.url() + (request.postData() ?? '')));
    const reader = await withOwnWork(context);
    await reader.goto(link);
    await expect(banner(reader)).toContainText('Read-only: opened from a link.');
    await expect(banner(reader)).toContainText('1 HTTP API, 1 integration');
    await expect(banner(reader)).toContainText('Is the role right?');
    await expect(reader.getByText('intake-api').first()).toBeVisible();

    await banner(reader).getByRole('button', { name: 'Close' }).click();
    await expect(banner(reader)).toBeHidden();
    await expect(reader.getByText('events-api').first()).toBeVisible();
    await expect(reader).toHaveURL(noLink);

    await reader.goto(link);
    await banner(reader).getByRole('button', { name: 'Edit a copy' }).click();
    await expect(banner(reader)).toBeHidden();
    await expect(reader.getByText('intake-api').first()).toBeVisible();

    const start = await context.newPage();
    await start.goto('./');
    const recent = start.getByRole('region', { name: 'Recent' });
    await expect(recent.getByRole('button', { name: 'intake-api', exact: true })).toBeVisible();
    await expect(recent.getByRole('button', { name: 'events-api', exact: true })).toBeVisible();
    const payload = new URL(link).hash.slice(-20);
    expect(requests.filter((request) => request.includes(payload))).toEqual([]);
    await context.close();
  },
);

test('Back leaves a link for one’s own work, Forward shows it again, and a reload changes neither', async ({
  page,
  baseURL,
}) => {
  const design = readDocumentText(JSON.stringify(designWithAccount));
  if (!design.ok) throw new Error(design.message);
  const link = `${baseURL}${await encodeLink(design.design)}`;
  const name = page.getByRole('textbox', { name: 'Design name' });
  await openTemplate(page, 'EventBridge');
  const own = await name.inputValue();
  await page.goto(link);
  await expect(banner(page)).toBeVisible();
  await page.goBack();
  await expect(banner(page)).toBeHidden();
  await expect(name).toHaveValue(own);
  await page.goForward();
  await expect(banner(page)).toBeVisible();
  await page.reload();
  await expect(banner(page)).toBeVisible();
  await page.goBack();
  await expect(banner(page)).toBeHidden();
  await expect(name).toHaveValue(own);
});

test('an address that holds no link says so, and what is open stays', async ({ page, baseURL }) => {
  await openTemplate(page, 'EventBridge');
  await page.goto(`${baseURL}#hello`);
  const problem = page.getByRole('alert', { name: 'Link problem' });
  await expect(problem).toContainText('Copy the whole link');
  await problem.getByRole('button', { name: 'Close' }).click();
  await expect(page).toHaveURL(noLink);
  await expect(page.getByText('events-api').first()).toBeVisible();
});

test('a design from a link is compared with one’s own, line by line', { tag: '@scenario-22' }, async ({ page }) => {
  await openTemplate(page, 'SQS intake');
  await page.getByRole('button', { name: 'Share' }).click();
  await copyWith(share(page), 'Copy link');
  const link = await clipboard(page);
  await page.keyboard.press('Escape');
  await page.getByRole('treeitem', { name: /^intake\b/ }).click();
  await page.getByLabel('Description', { exact: true }).fill('Takes in orders');
  await expect(page.getByText(/^Saved in this browser/)).toBeVisible();
  await page.goto(link);
  await page.reload();
  await banner(page).getByRole('button', { name: 'Compare with mine' }).click();
  const compare = page.getByRole('dialog', { name: 'Compare with mine' });
  await expect(compare.getByRole('combobox', { name: 'Compare with' })).toContainText('intake-api');
  const impact = compare.getByRole('region', { name: 'Impact' });
  await expect(impact).toContainText('From your design to the linked design: 1 safe');
  await expect(impact.getByRole('region', { name: 'Safe 1' })).toContainText(
    'Description removed, which was Takes in orders',
  );
  await expect(compare).toContainText('0 additions and 1 deletion in 1 file');
  await expect(compare.getByRole('region', { name: /^Differences in/ }).getByRole('deletion')).toContainText(
    'description   = "Takes in orders"',
  );
  const { violations } = await new AxeBuilder({ page }).include('[role="dialog"]').analyze();
  expect(violations).toEqual([]);
  await impact.getByRole('button', { name: /^Go to .*Description/ }).click();
  await expect(compare).toBeHidden();
  await expect(page.getByLabel('Description', { exact: true })).toBeVisible();
  await expect(banner(page)).toBeVisible();
});

test('says what a link gives away, and replaces account ids in one step', async ({ page }) => {
  await openFile(page, designWithAccount);
  await page.getByRole('button', { name: 'Share' }).click();
  const gives = share(page).getByRole('region', { name: 'Information in this link' });
  await expect(gives).toContainText('1 account ID 1234…9012');
  await expect(gives).toContainText('1 ARN');
  await expect(linkField(page)).toHaveValue(/#1z/);
  const before = await linkField(page).inputValue();
  await gives.getByRole('button', { name: 'Replace account IDs with variables' }).click();
  await expect(gives).not.toContainText('account ID 1234');
  await expect(gives).toContainText('Account IDs replaced with variables');
  await expect(linkField(page)).not.toHaveValue(before);
  await gives.getByRole('button', { name: 'Undo' }).click();
  await expect(gives).toContainText('1 account ID 1234…9012');
  await expect(linkField(page)).toHaveValue(before);
});

test('a long design is offered as a file, a very long one has no link', { tag: '@scenario-25' }, async ({ page }) => {
  // Text that does not compress: a different one for each integration.
  let seed = 1;
  const noise = (length: number) =>
    Array.from({ length }, () => {
      seed = (seed * 48_271) % 2_147_483_647;
      return String.fromCharCode(97 + (seed % 26));
    }).join('');
  const withNoise = (length: number) => ({ ...designWithAccount, note: noise(length) });

  await openFile(page, withNoise(3000));
  await page.getByRole('button', { name: 'Share' }).click();
  await expect(share(page).getByText('long for chat apps')).toBeVisible();
  await expect(share(page).getByRole('button', { name: 'Download file' })).toBeVisible();

  const other = await page.context().newPage();
  await openFile(other, withNoise(14_000));
  await other.getByRole('button', { name: 'Share' }).click();
  await expect(share(other)).toContainText('Send the file');
  await expect(share(other).getByRole('button', { name: 'Copy link' })).toBeVisible();
  const download = other.waitForEvent('download');
  await share(other).getByRole('button', { name: 'Download file' }).click();
  expect((await download).suggestedFilename()).toBe('orders.gatewright.json');

  const last = await page.context().newPage();
  await openFile(last, withNoise(110_000));
  await last.getByRole('button', { name: 'Share' }).click();
  await expect(share(last)).toContainText('This design is too large for a link.');
  await expect(share(last).getByRole('button', { name: 'Copy link' })).toBeHidden();
});

for (const colorScheme of ['light', 'dark'] as const)
  test(`meets the accessibility rules, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await openFile(page, designWithAccount);
    await page.getByRole('button', { name: 'Share' }).click();
    await expect(linkField(page)).toHaveValue(/#1z/);
    const { violations } = await new AxeBuilder({ page }).include('[role="dialog"]').analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)])).toEqual([]);
  });

test('a link says which code it brings beside its resources, and shows it before anything is copied', async ({
  page,
}) => {
  const run = 'resource "null_resource" "x" {\n  provisioner "local-exec" {\n    command = "id"\n  }\n}';
  const read = readDocumentText(
    JSON.stringify({
      ...designWithAccount,
      kept: [
        { file: 'extra.tf', text: run },
        { file: 'network.tf', text: 'module "vpc" {\n  source = "./vpc"\n}' },
      ],
    }),
  );
  if (!read.ok) throw new Error(read.message);
  await page.goto(`./${await encodeLink(read.design)}`);
  await expect(banner(page)).toContainText(
    "Terraform code that isn't shown as resources: 1 provisioner, 1 module and 1 resource in 2 files.",
  );
  await banner(page).getByRole('button', { name: 'Review code' }).click();
  const dialog = page.getByRole('dialog', { name: 'Additional code in this design' });
  await expect(dialog.getByRole('region', { name: 'Code in extra.tf' })).toContainText('command = "id"');
  await expect(dialog.getByRole('region', { name: 'Code in network.tf' })).toContainText('source = "./vpc"');
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(banner(page).getByRole('button', { name: 'Review code' })).toBeFocused();
});
