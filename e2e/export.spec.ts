import { readFile } from 'node:fs/promises';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { copyWith, expect, test } from './fixtures.ts';

const dialog = (page: Page) => page.getByRole('dialog', { name: 'Export Terraform' });
const choice = (page: Page, group: string, name: string) =>
  dialog(page).getByRole('radiogroup', { name: group }).getByRole('radio', { name, exact: true });

const adopted = {
  format: 'gatewright',
  version: 1,
  name: 'orders-api',
  variables: [{ key: 'v1', name: 'role_arn' }],
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
        credentials_arn: { var: 'role_arn' },
      },
      import: { integration_id: 'a1b2c3d' },
    },
  ],
};

async function openExport(page: Page, design: object = adopted) {
  await page.goto('./');
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Choose files' }).click();
  const file = { name: 'a.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(design)) };
  await (await chooser).setFiles(file);
  await page
    .getByRole('button', { name: /^Export/ })
    .first()
    .click();
  await expect(dialog(page)).toBeVisible();
}

async function downloadZip(page: Page) {
  const download = page.waitForEvent('download');
  await dialog(page).getByRole('button', { name: 'Download zip' }).click();
  const zip = await download;
  const unpacked = unzipSync(new Uint8Array(await readFile(await zip.path())));
  return {
    name: zip.suggestedFilename(),
    files: Object.fromEntries(Object.entries(unpacked).map(([name, bytes]) => [name, strFromU8(bytes)])),
  };
}

test('the zip holds the checked files, named after the design', async ({ page }) => {
  await openExport(page);
  await dialog(page)
    .getByRole('checkbox', { name: /import\.sh/ })
    .check({ force: true });
  await dialog(page)
    .getByRole('checkbox', { name: /outputs\.tf/ })
    .uncheck({ force: true });
  const { name, files } = await downloadZip(page);
  expect(name).toBe('orders-api.zip');
  expect(Object.keys(files)).toEqual([
    'main.tf',
    'imports.tf',
    'variables.tf',
    'versions.tf',
    'terraform.tfvars.example',
    'import.sh',
    'orders-api.gatewright.json',
    '.gatewright.json',
  ]);
  expect(files['main.tf']).toContain('resource "awscc_apigatewayv2_integration" "orders_list" {');
  expect(files['imports.tf']).toContain('integration_id = "a1b2c3d"');
  expect(files['import.sh']).toContain("'x9y8z7w6v5|a1b2c3d'");
  expect(JSON.parse(files['orders-api.gatewright.json'] ?? '')).toEqual(adopted);
});

test('one file holds everything', async ({ page }) => {
  await openExport(page);
  await choice(page, 'Layout', 'Single file').check({ force: true });
  await expect(dialog(page).getByRole('checkbox', { name: /versions\.tf/ })).toBeHidden();
  const { files } = await downloadZip(page);
  expect(Object.keys(files)).toEqual([
    'main.tf',
    'terraform.tfvars.example',
    'orders-api.gatewright.json',
    '.gatewright.json',
  ]);
  for (const part of ['required_providers', 'variable "role_arn"', 'import {', 'output "'])
    expect(files['main.tf']).toContain(part);
});

test(
  'import style, program, region and account change the files, and are undone as edits',
  { tag: '@scenario-12' },
  async ({ page }) => {
    await openExport(page);
    await expect(dialog(page)).toContainText('Terraform ≥ 1.12');
    await choice(page, 'Imports', 'id').check({ force: true });
    await expect(dialog(page)).toContainText('Terraform ≥ 1.5');
    await choice(page, 'Tool', 'OpenTofu').check({ force: true });
    await expect(dialog(page)).toContainText('OpenTofu ≥ 1.6');
    await expect(dialog(page)).toContainText('tofu init');
    await dialog(page).getByRole('textbox', { name: 'Region' }).fill('eu-west-1');
    await dialog(page)
      .getByRole('switch', { name: /^Add outputs/ })
      .uncheck({ force: true });
    const { files } = await downloadZip(page);
    expect(files['imports.tf']).toContain('= "x9y8z7w6v5|a1b2c3d"');
    expect(files['versions.tf']).toContain('provider "awscc" {\n  region = "eu-west-1"');
    expect(files).not.toHaveProperty('outputs.tf');

    await page.keyboard.press('Escape');
    await expect(dialog(page)).toBeHidden();
    for (let step = 0; step < 4; step += 1) await page.keyboard.press('ControlOrMeta+Z');
    await page.keyboard.press('ControlOrMeta+S');
    await expect(dialog(page)).toContainText('Terraform ≥ 1.12');
    await expect(dialog(page).getByRole('switch', { name: /^Add outputs/ })).toBeChecked();
  },
);

test('a region that is none says so at its field', async ({ page }) => {
  await openExport(page);
  const region = dialog(page).getByRole('textbox', { name: 'Region' });
  await region.fill('Ireland');
  await expect(region).not.toHaveAccessibleDescription(/isn't a region/);
  await region.blur();
  await expect(region).toHaveAccessibleDescription(/isn't a region/);
  await region.fill('eu-west-1');
  await region.blur();
  await expect(region).not.toHaveAccessibleDescription(/isn't a region/);
});

test('says what comes next', async ({ page }) => {
  await openExport(page);
  const next = dialog(page).getByRole('region', { name: 'Next steps' });
  await expect(next.getByRole('code')).toHaveText([
    'unzip orders-api.zip -d orders-api',
    'cd orders-api',
    'cp terraform.tfvars.example terraform.tfvars',
    'terraform init',
    'terraform plan',
  ]);
  await expect(next).toContainText('Set role_arn in terraform.tfvars.');
  await expect(next).toContainText('2 to import, 0 to add, 0 to destroy');
});

test('copies all checked Terraform files as one text', async ({ page }) => {
  await openExport(page);
  await copyWith(dialog(page), 'Copy all');
  const text = await page.evaluate(() => navigator.clipboard.readText());
  expect(text).toMatch(/^# main\.tf\n\nresource /);
  expect(text).toContain('\n# versions.tf\n\nterraform {');
  expect(text).not.toContain('import.sh');
});

test('errors are named, and the first is one press away', async ({ page }) => {
  const [integration] = adopted.integrations;
  const broken = {
    ...adopted,
    integrations: [{ ...integration, attributes: { ...integration?.attributes, timeout_in_millis: 45_000 } }],
  };
  await openExport(page, broken);
  await expect(dialog(page)).toContainText('1 error remains');
  await dialog(page).getByRole('button', { name: 'Go to first' }).click();
  await expect(dialog(page)).toBeHidden();
  await expect(page.getByRole('textbox', { name: /Timeout/ })).toBeFocused();
});

for (const colorScheme of ['light', 'dark'] as const)
  test(`meets the accessibility rules, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await openExport(page);
    const { violations } = await new AxeBuilder({ page }).include('[role="dialog"]').analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)])).toEqual([]);
  });
