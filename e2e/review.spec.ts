import type { Locator, Page } from '@playwright/test';
import { copyWith, expect, test } from './fixtures.ts';
import { axeFindings } from './axe.ts';
import { openDesign } from './open-design.ts';

const route = (key: string, routeKey: string, attributes: object = {}) => ({
  key,
  name: key,
  variant: 'http',
  attributes: { api_id: { ref: 'a1' }, route_key: routeKey, target: { ref: 'i1' }, ...attributes },
});

const orders = {
  format: 'gatewright',
  version: 1,
  name: 'orders',
  apis: [{ key: 'a1', name: 'orders', protocol: 'HTTP', attributes: { name: 'orders-api' } }],
  integrations: [
    {
      key: 'i1',
      name: 'backend',
      variant: 'http-url',
      attributes: {
        api_id: { ref: 'a1' },
        integration_uri: 'http://orders.example.com/',
        integration_method: 'ANY',
      },
    },
  ],
  routes: [
    route('list', 'GET /orders'),
    route('create', 'POST /orders'),
    route('ping', 'GET /ping'),
    route('me', 'GET /me', { authorization_type: 'AWS_IAM' }),
  ],
  stages: [
    {
      key: 'st1',
      name: 'live',
      variant: 'http',
      attributes: { api_id: { ref: 'a1' }, stage_name: '$default', auto_deploy: true },
    },
  ],
  authorizers: [
    {
      key: 'au1',
      name: 'customers',
      variant: 'jwt',
      attributes: {
        api_id: { ref: 'a1' },
        name: 'customers',
        identity_source: ['$request.header.Authorization'],
        jwt_configuration: { issuer: 'https://login.example.com', audience: ['web'] },
      },
    },
  ],
};

async function open(page: Page, design: object = orders) {
  await openDesign(page, design);
  await expect(page.getByRole('tab', { name: /^Review/ })).toBeVisible();
}

const review = (page: Page) => page.getByRole('tabpanel', { name: /^Review/ });
const rows = (page: Page) => review(page).getByRole('list', { name: 'Route has no authorization' });

async function waive(page: Page, button: Locator, reason: string) {
  await button.click();
  const dialog = page.getByRole('dialog', { name: 'Waive finding' });
  await expect(dialog.getByRole('button', { name: 'Waive', exact: true })).toBeDisabled();
  await dialog.getByLabel('Reason').fill(reason);
  await dialog.getByRole('button', { name: 'Waive', exact: true }).click();
  await expect(dialog).toBeHidden();
}

test('fixes one finding and all of a rule, and undoes all in one step', async ({ page }) => {
  await open(page);
  await page.getByRole('tab', { name: /^Review/ }).click();
  await expect(rows(page).getByRole('listitem')).toHaveCount(3);
  const score = review(page).getByRole('list', { name: 'Score by topic' });
  await expect(score.getByRole('listitem').filter({ hasText: 'Authorization' })).toContainText('3 of 6');

  await rows(page).getByRole('button', { name: 'GET /orders', exact: true }).click();
  await expect(page.getByRole('treeitem', { name: /GET \/orders/ })).toHaveAttribute('aria-selected', 'true');
  await rows(page).getByRole('button', { name: 'Use customers: GET /orders' }).click();
  await expect(rows(page).getByRole('listitem')).toHaveCount(2);
  await expect(score.getByRole('listitem').filter({ hasText: 'Authorization' })).toContainText('4 of 6');

  await review(page).getByRole('button', { name: 'Fix all 2: Route has no authorization' }).click();
  await expect(rows(page)).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(rows(page).getByRole('listitem')).toHaveCount(2);
});

test('a waiver stays with its reason, goes with a link, and can be removed', async ({ page, context }) => {
  await open(page);
  await page.getByRole('tab', { name: /^Review/ }).click();
  await rows(page).getByRole('button', { name: 'GET /ping', exact: true }).hover();
  await waive(
    page,
    rows(page).getByRole('button', { name: 'Waive Route has no authorization, GET /ping' }),
    'Health check of the load balancer.',
  );
  const waived = review(page).getByRole('list', { name: 'Waived findings' });
  await expect(waived.getByRole('listitem')).toContainText(/GET \/ping.*Health check.*\d{4}-\d{2}-\d{2}/);
  await expect(rows(page).getByRole('listitem')).toHaveCount(2);

  await expect(page.getByText(/^Saved/).first()).toBeVisible();
  await page.reload();
  await expect(waived.getByRole('listitem')).toContainText('Health check of the load balancer.');

  await page.getByRole('button', { name: 'Share', exact: true }).click();
  const link = await page.getByRole('dialog').getByRole('textbox', { name: 'Link' }).inputValue();
  const other = await context.newPage();
  await other.goto(link);
  await other.getByRole('tab', { name: /^Review/ }).click();
  await expect(review(other).getByRole('list', { name: 'Waived findings' })).toContainText('Health check');
  await expect(review(other).getByRole('button', { name: /^Remove the waiver/ })).toHaveCount(0);
  await other.close();
  await page.keyboard.press('Escape');

  await waived.getByRole('button', { name: /^Remove the waiver of Route has no authorization/ }).click();
  await expect(rows(page).getByRole('listitem')).toHaveCount(3);
  await expect(waived).toHaveCount(0);
});

test('a problem is waived in its list, which then leads to what was waived', async ({ page }) => {
  await open(page, {
    ...orders,
    routes: orders.routes.map((each) => ({ ...each, attributes: { ...each.attributes, target: undefined } })),
  });
  const problems = page.getByRole('tabpanel', { name: /^Problems/ });
  const waivable = problems.getByRole('listitem').filter({ has: page.getByRole('button', { name: /^Waive/ }) });
  await expect(waivable.first()).toBeVisible();
  const before = await problems.getByRole('listitem').count();
  await waive(page, waivable.first().getByRole('button', { name: /^Waive/ }), 'Filled in later.');
  await expect(problems.getByRole('listitem')).toHaveCount(before - 1);
  await problems.getByRole('button', { name: '1 waived' }).click();
  await expect(review(page).getByRole('list', { name: 'Waived findings' })).toContainText('Filled in later.');
});

test('the page of a rule says why, what to do and how to silence it', async ({ page }) => {
  await open(page);
  await page.getByRole('tab', { name: /^Review/ }).click();
  await review(page)
    .getByRole('button', { name: /^Route has no authorization/ })
    .click();
  const rule = review(page).getByRole('article', { name: 'Route has no authorization' });
  await expect(rule).toContainText('CKV_AWS_309');
  await expect(rule).toContainText('3 here, 0 waived');
  await expect(rule.getByRole('region', { name: 'Reported' })).toContainText('resource "awscc_apigatewayv2_route"');
  await expect(rule.getByRole('region', { name: 'Passes' })).toContainText('authorization_type = "JWT"');
  await expect(rule).toContainText('# gatewright:ignore route-authorization: REASON');
  await rule.getByRole('button', { name: 'Close rule' }).click();
  await expect(rule).toBeHidden();
});

test('the report is copied as Markdown', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(page);
  await page.getByRole('tab', { name: /^Review/ }).click();
  await copyWith(page.locator('body'), 'Copy report');
  const report = await page.evaluate(() => navigator.clipboard.readText());
  expect(report).toContain('# Review of orders\n');
  expect(report).toContain('### Route has no authorization (3)');
});

for (const colorScheme of ['light', 'dark'] as const)
  for (const width of [390, 1440])
    test(`the review at ${width} px, ${colorScheme}, has nothing that axe finds`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      await open(page);
      await page.setViewportSize({ width, height: 900 });
      const button = page.getByRole('button', { name: /^Route has no authorization/ });
      if (width === 390) await page.getByRole('navigation', { name: 'Workspace' }).getByText('Checks').click();
      else await page.getByRole('tab', { name: /^Review/ }).click();
      await button.click();
      await expect(page.getByRole('region', { name: 'Passes' })).toBeVisible();
      expect(await axeFindings(page)).toEqual([]);
      if (process.env['SHOTS'] !== undefined)
        await page.screenshot({ path: `${process.env['SHOTS']}/review-${width}-${colorScheme}.png`, fullPage: true });
    });
