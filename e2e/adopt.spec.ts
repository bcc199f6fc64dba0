import { readFile } from 'node:fs/promises';
import {
  adopt,
  bringIn,
  row,
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
import { answer, api, apiId, integrations, routes } from './adopt-samples.ts';
import { copyWith, expect, test } from './fixtures.ts';
import { axeFindings } from './axe.ts';

test(
  'raw terminal text with 12 integrations is a zip with 12 import blocks after three interactions',
  { tag: '@scenario-11' },
  async ({ page }) => {
    await openStart(page);
    await paste(page, twelve);
    await expect(bringIn(page)).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(toast(page)).toContainText('Imported 12 integrations');
    await expect(firstPlan(page)).toContainText('12 to import');
    const files = await downloadZip(page);
    const imports = [...(files.get('imports.tf') ?? '').matchAll(/to = awscc_apigatewayv2_integration\.(\w+)/g)];
    const names = imports.map(([, name]) => name);
    expect(new Set(names).size).toBe(12);
    for (const name of names) expect(files.get('main.tf')).toContain(`"awscc_apigatewayv2_integration" "${name}" {`);
    expect(files.get('imports.tf')?.match(new RegExp(`api_id +=|"${apiId}"`, 'g'))?.length).toBeGreaterThanOrEqual(12);
    await expect(outputTab(page, 'imports.tf')).toHaveAttribute('aria-selected', 'true');
  },
);

test('what was brought in is one step to undo', async ({ page }) => {
  await openStart(page);
  await paste(page, answer('get-api', api) + twelve + answer('get-routes', routes(14)));
  await expect(adopt(page)).toContainText('1 API');
  await bringIn(page).click();
  await expect(toast(page)).toContainText('Imported 1 API, 12 integrations and 14 routes');
  await expect(page.getByRole('button', { name: 'orders-api' }).or(page.getByLabel('Design name'))).toBeVisible();
  await toast(page).getByRole('button', { name: 'Undo' }).click();
  await expect(
    page.getByRole('navigation', { name: 'Outline' }).getByRole('heading', { name: 'No API yet' }),
  ).toBeVisible();
  await page.keyboard.press('ControlOrMeta+Shift+Z');
  await expect(page.getByText('task_11').first()).toBeVisible();
});

test('several pastes add up, each can be removed, and one line says what was found', async ({ page }) => {
  await openStart(page);
  await page.getByRole('button', { name: 'Import existing API' }).click();
  await expect(adopt(page).getByRole('textbox', { name: 'Paste or drop an existing API' })).toBeFocused();
  await paste(page, twelve);
  await expect(adopt(page)).toContainText('12 integrations · AWS CLI JSON');
  await adopt(page).getByRole('textbox', { name: 'Paste or drop an existing API' }).focus();
  await paste(page, answer('get-routes', routes(3)).replace(/\}\n$/, '},\n'));
  const list = adopt(page).getByRole('list', { name: 'Sources' });
  await expect(list.getByRole('listitem')).toHaveCount(2);
  await expect(adopt(page)).toContainText('12 integrations and 3 routes · AWS CLI JSON ×2');
  await list.getByRole('button', { name: 'Remove Paste 1' }).click();
  await expect(list.getByRole('listitem')).toHaveCount(1);
  await expect(adopt(page).getByRole('textbox', { name: 'Paste or drop an existing API' })).toBeFocused();
  await expect(
    adopt(page)
      .locator('output')
      .filter({ hasText: /^3 routes · AWS CLI JSON$/ }),
  ).toHaveCount(1);
  await adopt(page).getByRole('button', { name: 'Review import' }).click();
  await expect(bringIn(page)).toHaveText(/Import 3/);
});

test('the page after a cut list adds to it and doubles nothing', { tag: '@scenario-15' }, async ({ page }) => {
  await openStart(page);
  await paste(page, answer('get-integrations', { ...integrations(3), NextToken: 'abc' }));
  await expect(adopt(page).getByRole('button', { name: /^Notes/ })).toContainText('1 to review');
  await expect(adopt(page).getByText(/^The list is incomplete\. Run aws apigatewayv2 get-integrations/)).toBeVisible();
  await paste(page, answer('get-integrations', { Items: integrations(5).Items.slice(2) }));
  await expect(adopt(page).getByText(/^The list is incomplete/)).toBeHidden();
  await expect(bringIn(page)).toHaveText(/Import 5/);
  await expect(row(page, /Duplicate of/)).toHaveCount(1);
});

test('an answer without its API asks for the one missing id', async ({ page }) => {
  await openStart(page);
  await paste(page, JSON.stringify(integrations(2)));
  const field = adopt(page).getByRole('textbox', { name: 'API ID' });
  await expect(field).toBeFocused();
  await expect(field).toHaveAccessibleDescription(/doesn't show which API 2 resources belong to/);
  await field.fill(`https://${apiId}.execute-api.eu-west-1.amazonaws.com`);
  await expect(field).toHaveAccessibleDescription(/All resources are assigned/);
  await bringIn(page).click();
  await expect(page.getByText(`"${apiId}"`).first()).toBeVisible();
  await expect(firstPlan(page)).toContainText('2 to import');
});

test(
  'files of Terraform come in, and what is not edited stays word for word',
  { tag: '@scenario-18' },
  async ({ page }) => {
    const text = await readFile('src/importers/terraform/samples/awscc.tf', 'utf8');
    await openStart(page);
    await drop(page, [{ name: 'main.tf', text }]);
    await expect(rowNamed(page, 'billing')).toContainText('New');
    await expect(row(page, 'locals')).toContainText('Kept unchanged');
    await row(page, '"awscc_apigatewayv2_route" "more"').getByRole('button', { name: /^Why/ }).click();
    await expect(page.getByRole('dialog', { name: /^Details of/ })).toContainText('for_each');
    await page.keyboard.press('Escape');
    await expect(adopt(page).getByRole('button', { name: /^Kept unchanged/ })).toContainText('7 blocks');
    await bringIn(page).click();
    const files = await downloadZip(page);
    expect(files.get('main.tf')).toBe(text);
    expect([...files.keys()].filter((path) => path === 'imports.tf' || path === 'moved.tf')).toEqual([]);
  },
);

test('with a design open it goes into that one, in place of it, or beside it', async ({ page }) => {
  await openStart(page);
  await page.getByRole('button', { name: 'SQS intake', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Share' })).toBeVisible();
  await page.keyboard.press('ControlOrMeta+O');
  await expect(adopt(page).getByRole('textbox', { name: 'Paste or drop an existing API' })).toBeFocused();
  await paste(page, answer('get-api', api) + twelve);
  await adopt(page).getByRole('button', { name: 'Review import' }).click();
  const into = adopt(page).getByRole('combobox', { name: 'Import into' });
  await expect(into).toHaveText('intake-api');
  await into.click();
  await page.getByRole('option', { name: /^Replace / }).click();
  await expect(adopt(page)).toContainText('Replaces everything in the open design.');
  await bringIn(page).click();
  await expect(page.getByText('task_0', { exact: true }).first()).toBeVisible();
  await expect(page.getByText('SQS', { exact: true })).toBeHidden();
  await page.keyboard.press('ControlOrMeta+Z');
  await expect(page.getByText('task_0', { exact: true })).toBeHidden();
});

test('what was pasted is there again after the dialog was closed, and gone after Cancel', async ({ page }) => {
  await openStart(page);
  await paste(page, twelve);
  await expect(bringIn(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(adopt(page)).toBeHidden();
  await page.getByRole('button', { name: 'Import existing API' }).click();
  await expect(bringIn(page)).toHaveText(/Import 12/);
  await adopt(page).getByRole('button', { name: 'Back' }).click();
  await adopt(page).getByRole('button', { name: 'Cancel' }).click();
  await page.getByRole('button', { name: 'Import existing API' }).click();
  await expect(adopt(page).getByRole('list', { name: 'Sources' })).toBeHidden();
});

test('nothing of what is pasted is stored or sent before it is brought in', async ({ page }) => {
  const sent: string[] = [];
  page.on('request', (request) => sent.push(request.url() + (request.postData() ?? '')));
  await openStart(page);
  await paste(page, twelve);
  await expect(bringIn(page)).toBeVisible();
  const stored = await page.evaluate(async () => {
    const databases = await indexedDB.databases();
    const texts = await Promise.all(
      databases.map(
        ({ name = '' }) =>
          new Promise<string>((resolve) => {
            const opening = indexedDB.open(name);
            opening.onsuccess = () => {
              const database = opening.result;
              const stores = [...database.objectStoreNames];
              if (stores.length === 0) return resolve('');
              const transaction = database.transaction(stores);
              const parts: string[] = [];
              for (const store of stores)
                transaction.objectStore(store).getAll().onsuccess = (event) =>
                  parts.push(JSON.stringify((event.target as IDBRequest).result));
              transaction.oncomplete = () => resolve(parts.join());
            };
          }),
      ),
    );
    return JSON.stringify([texts, Object.entries(localStorage), Object.entries(sessionStorage), location.href]);
  });
  expect(stored).not.toContain('task-1');
  expect(sent.join()).not.toContain('task-1');
});

test('the commands take the id, and are copied whole', async ({ page }) => {
  await openStart(page);
  await page.getByRole('button', { name: 'Import existing API' }).click();
  await adopt(page).getByRole('textbox', { name: 'API ID' }).fill('orders');
  await adopt(page).getByRole('textbox', { name: 'API ID' }).blur();
  await expect(adopt(page).getByRole('textbox', { name: 'API ID' })).toHaveAccessibleDescription(/lowercase letters/);
  await adopt(page).getByRole('textbox', { name: 'API ID' }).fill(apiId);
  await adopt(page).getByRole('radio', { name: 'PowerShell' }).check({ force: true });
  await copyWith(adopt(page), 'Copy');
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toContain(`$api = '${apiId}'`);
  expect(copied.startsWith('& {')).toBe(true);
  expect(copied.endsWith('}')).toBe(true);
});

test('a stray paste beside one’s own work does nothing', async ({ page }) => {
  await openStart(page);
  await page.getByRole('button', { name: 'SQS intake', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Share' })).toBeVisible();
  await page.getByRole('tree').first().focus();
  await paste(page, 'a word');
  await paste(page, answer('get-routes', routes(1)));
  await expect(bringIn(page)).toHaveText(/Import 1/);
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true });

  test('it is a page, rows are cards, and nothing needs scrolling sideways', async ({ page }) => {
    await openStart(page);
    await page.getByRole('button', { name: 'Import existing API' }).tap();
    await adopt(page).getByRole('textbox', { name: 'Paste or drop an existing API' }).tap();
    await paste(page, answer('get-api', api) + twelve);
    await adopt(page).getByRole('button', { name: 'Review import' }).tap();
    const wide = await adopt(page).evaluate((element) => {
      const around = [];
      for (let at = element.querySelector('[role="table"]'); at && at !== element; at = at.parentElement)
        around.push(at);
      return [element, ...around, ...element.querySelectorAll('[role="row"]')].filter(
        (part) => part.scrollWidth > part.clientWidth + 1,
      ).length;
    });
    expect(wide).toBe(0);
    await rowNamed(page, 'task_11').scrollIntoViewIfNeeded();
    await bringIn(page).tap();
    await expect(page.getByRole('region', { name: 'Code' })).toContainText('imports.tf');
    await expect(toast(page)).toContainText('Imported 1 API and 12 integrations');
  });
});

for (const colorScheme of ['light', 'dark'] as const)
  test(`meets the accessibility rules at each step, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const findings = () => axeFindings(page, '[role="dialog"]');
    await openStart(page);
    await page.getByRole('button', { name: 'Import existing API' }).click();
    await expect(adopt(page)).toBeVisible();
    expect(await findings()).toEqual([]);
    await paste(page, 'nothing of an API');
    await expect(adopt(page).getByRole('alert')).toBeVisible();
    expect(await findings()).toEqual([]);
    const [first, second, third] = integrations(3).Items;
    const list = {
      Items: [first, { ...second, IntegrationUri: first?.IntegrationUri, TimeoutInMillis: 45_000 }, third],
    };
    await adopt(page).getByRole('textbox', { name: 'Paste or drop an existing API' }).focus();
    await paste(page, JSON.stringify(list));
    await adopt(page).getByRole('button', { name: 'Review import' }).click();
    await adopt(page).getByRole('button', { name: 'Show', exact: true }).click();
    await rowNamed(page, 'task_2').getByRole('textbox').fill('2');
    expect(await findings()).toEqual([]);
  });
