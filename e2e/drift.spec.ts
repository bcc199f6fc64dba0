import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { bringIn, firstPlan, openStart, paste } from './adopt-page.ts';
import { answer, api, integrations, routes } from './adopt-samples.ts';
import { expect, test } from './fixtures.ts';

const dialog = (page: Page) => page.getByRole('dialog', { name: 'Check for drift' });
const pile = (page: Page, name: RegExp) => dialog(page).getByRole('region', { name });
const code = (page: Page) => page.getByRole('region', { name: 'Code' });
const rows = (page: Page, name: RegExp) => pile(page, name).getByRole('listitem');

const then = {
  api: { ...api, CorsConfiguration: { AllowOrigins: ['https://shop.example'] } },
  integrations: integrations(2),
  routes: routes(2),
};
const [first, second] = then.integrations.Items;
const now = {
  api: { ...api, CorsConfiguration: { AllowOrigins: ['*'] } },
  integrations: { Items: [{ ...first, TimeoutInMillis: 12_000 }, second] },
  routes: {
    Items: [routes(1).Items[0], { ...routes(1).Items[0], RouteId: 'route900', RouteKey: 'GET /export' }],
  },
};
const output = (parts: typeof then | typeof now) =>
  answer('get-api', parts.api) + answer('get-integrations', parts.integrations) + answer('get-routes', parts.routes);

async function importThen(page: Page) {
  await openStart(page);
  await paste(page, output(then));
  await bringIn(page).click();
  await expect(firstPlan(page)).toBeVisible();
}

async function runCommand(page: Page, name: string) {
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: 'Find a command or resource' }).fill(name);
  await page.getByRole('option', { name, exact: true }).click();
}

async function check(page: Page, text: string) {
  await expect(dialog(page).getByRole('textbox', { name: 'Output' })).toBeFocused();
  await paste(page, text);
}

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

test('drift is shown in three piles, and each value is taken or kept as one undo step', async ({ page }) => {
  await importThen(page);
  await firstPlan(page).getByRole('button', { name: 'Check for drift' }).click();
  await expect(dialog(page)).toContainText(`--api-id "$api"`);
  expect((await new AxeBuilder({ page }).include('[role="dialog"]').analyze()).violations).toEqual([]);
  await check(page, output(now));

  await expect(dialog(page).getByRole('heading', { name: '4 changes in AWS since import' })).toBeVisible();
  await expect(rows(page, /^Changed in AWS/)).toHaveText([
    /orders-api|orders_api/,
    /task_0.*timeout_in_millis 30000 \(default\) → is in AWS 12000/,
  ]);
  await expect(rows(page, /^Added in AWS/)).toHaveText([/GET \/export.*route900/]);
  await expect(rows(page, /^Deleted in AWS/)).toHaveText([/GET \/task\/1.*Still in this design.*route001/]);
  const next = dialog(page).getByRole('region', { name: 'What the next apply changes' });
  await expect(next.getByRole('region', { name: /^Breaking/ })).toContainText(
    'CORS origins: https://shop.example added; * removed',
  );
  // What was added in AWS is not managed, so that no apply removes it.
  await expect(next).not.toContainText('export');
  expect((await new AxeBuilder({ page }).include('[role="dialog"]').analyze()).violations).toEqual([]);

  await dialog(page).getByRole('button', { name: 'Accept: timeout_in_millis of task_0' }).click();
  await expect(dialog(page).getByRole('heading', { name: '3 changes in AWS since import' })).toBeFocused();
  await dialog(page)
    .getByRole('button', { name: /^Keep mine: cors_configuration/ })
    .click();
  await expect(dialog(page).getByRole('heading', { name: '2 changes in AWS since import' })).toBeVisible();
  await dialog(page).getByRole('button', { name: 'Import: GET /export' }).click();
  await dialog(page).getByRole('button', { name: 'Re-create: GET /task/1' }).click();
  await expect(dialog(page).getByRole('heading', { name: 'No changes in AWS since import' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toBeHidden();

  // What was kept is what the next apply sets.
  await expect(firstPlan(page).getByRole('listitem')).toHaveText([
    /allow_origins.*\["\*"\].*shop\.example.*Attribute of cors_configuration/,
  ]);
  await page.getByRole('tab', { name: 'main.tf' }).click();
  await expect(code(page)).toContainText('timeout_in_millis');
  for (let step = 0; step < 4; step += 1) await page.keyboard.press('Control+z');
  await expect(firstPlan(page)).toContainText('0 to change');
  await runCommand(page, 'Check for drift');
  await check(page, output(then));
  await expect(dialog(page).getByRole('heading', { name: 'No changes in AWS since import' })).toBeVisible();
});

test('all drift is taken at once, and one undo brings the design back', async ({ page }) => {
  await importThen(page);
  await runCommand(page, 'Check for drift');
  await check(page, output(now));
  await dialog(page).getByRole('button', { name: 'Accept all 4' }).click();
  await expect(dialog(page).getByRole('heading', { name: 'No changes in AWS since import' })).toBeVisible();
  await dialog(page).getByRole('button', { name: 'Close' }).last().click();
  const outline = page.getByRole('navigation', { name: 'Outline' });
  await expect(outline.getByRole('treeitem', { name: /export/ })).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(outline.getByRole('treeitem', { name: /export/ })).toBeHidden();
  await expect(outline.getByRole('treeitem', { name: /task\/1\b/ })).toBeVisible();
});

test('what says nothing of what runs is refused with what to paste', async ({ page }) => {
  await importThen(page);
  await runCommand(page, 'Check for drift');
  await check(
    page,
    'resource "awscc_apigatewayv2_api" "other" {\n  name          = "x"\n  protocol_type = "HTTP"\n}\n',
  );
  await expect(dialog(page)).toContainText('Paste AWS CLI output or a Terraform state.');
  await dialog(page).getByRole('button', { name: 'Paste again' }).click();
  await check(page, 'hello');
  await expect(
    dialog(page)
      .getByRole('alert')
      .or(
        dialog(page)
          .getByText(/paste|recogni/i)
          .first(),
      ),
  ).toBeVisible();
});

for (const width of [1440, 390])
  test(`drift fits ${width} pixels`, async ({ page }) => {
    await importThen(page);
    await page.setViewportSize({ width, height: 900 });
    await runCommand(page, 'Check for drift');
    await check(page, output(now));
    await expect(dialog(page).getByRole('heading', { name: '4 changes in AWS since import' })).toBeVisible();
    const overflow = await dialog(page).evaluate((frame) => frame.scrollWidth - frame.clientWidth);
    expect(overflow).toBeLessThanOrEqual(0);
  });
