/** Blocks of a module that are kept as text: they stand in the outline, can be read, and can be referred to. */
import type { Page } from '@playwright/test';
import { bringIn, drop, openStart, toast } from './adopt-page.ts';
import { expect, test } from './fixtures.ts';
import { exported } from './terraform.ts';
import { axeFindings } from './axe.ts';

const main = `resource "aws_apigatewayv2_api" "shop" {
  name          = "shop"
  protocol_type = "HTTP"
}

variable "functions" {
  type    = map(object({ arn = string }))
  default = { orders = { arn = "arn:aws:lambda:eu-west-1:123456789012:function:orders" }, users = { arn = "x" } }
}

resource "aws_apigatewayv2_integration" "lambda" {
  for_each = var.functions

  api_id                 = aws_apigatewayv2_api.shop.id
  integration_type       = "AWS_PROXY"
  integration_uri        = each.value.arn
  payload_format_version = "2.0"
}
`;
const routes = `resource "aws_apigatewayv2_route" "health" {
  api_id    = aws_apigatewayv2_api.shop.id
  route_key = "GET /health"
}

# One route per entry of var.routes
resource "aws_apigatewayv2_route" "this" {
  for_each = var.routes

  api_id    = aws_apigatewayv2_api.shop.id
  route_key = each.key
  target    = "integrations/\${aws_apigatewayv2_integration.lambda[each.value].id}"
}

variable "routes" {
  type = map(string)
}

resource "aws_apigatewayv2_stage" "default" {
  api_id = aws_apigatewayv2_api.shop.id
  name   = "$default"

  dynamic "route_settings" {
    for_each = var.routes
    content {
      route_key              = route_settings.key
      throttling_burst_limit = 10
    }
  }
  depends_on = [aws_apigatewayv2_route.this]
}

output "route_ids" {
  value = [for one in aws_apigatewayv2_route.this : one.id]
}
`;

const outline = (page: Page) => page.getByRole('navigation', { name: 'Outline' });
const row = (page: Page, name: string) => outline(page).getByRole('treeitem', { name });
const form = (page: Page) => page.getByRole('region', { name: 'Inspector' });

async function openModule(page: Page) {
  await openStart(page);
  await drop(page, [
    { name: 'main.tf', text: main },
    { name: 'routes.tf', text: routes },
  ]);
  await bringIn(page).click();
  await expect(row(page, 'lambda for_each')).toBeVisible();
}

test('a block with for_each is found, read, and called by a route', async ({ page }) => {
  await openModule(page);
  await expect(row(page, 'this for_each')).toBeVisible();
  await expect(row(page, 'default dynamic')).toBeVisible();
  await expect(outline(page).getByRole('heading', { name: 'Routes 2' })).toBeVisible();

  await page.getByLabel('Filter outline').fill('for_each');
  await expect(outline(page).getByRole('treeitem')).toHaveText([/this/, /Lambda/, /lambda/, /default/]);
  await page.getByLabel('Filter outline').fill('');

  // By keys, from the row above.
  await row(page, 'GET /health').click();
  await page.keyboard.press('ArrowDown');
  await expect(row(page, 'this for_each')).toBeFocused();
  await expect(form(page).getByRole('heading', { name: 'this' })).toBeVisible();
  await expect(form(page)).toContainText('Uses for_each; only single resources can be edited here.');
  await expect(form(page)).toContainText('aws_apigatewayv2_route.this');
  await expect(form(page).getByLabel('Route key')).toHaveValue('each.key');
  await expect(form(page).getByLabel('Route key')).not.toBeEditable();
  await expect(form(page).getByRole('button', { name: 'default dynamic depends_on · routes.tf:19' })).toBeVisible();
  await expect(form(page)).toContainText('output · routes.tf:');

  await form(page).getByRole('button', { name: 'routes.tf:7' }).click();
  await expect(page.getByRole('tab', { name: 'routes.tf', exact: true })).toHaveAttribute('aria-selected', 'true');
  await form(page)
    .getByRole('button', { name: /^lambda for_each/ })
    .click();
  await expect(form(page)).toContainText('2 keys, from the default of var.functions.');

  await row(page, 'GET /health').click();
  const target = form(page).getByRole('combobox', { name: 'Target', exact: true });
  await target.click();
  await page.getByRole('option', { name: 'aws_apigatewayv2_integration.lambda["orders"].id' }).click();
  await expect(target).toHaveValue('"integrations/${aws_apigatewayv2_integration.lambda["orders"].id}"');
  const files = await exported(page);
  expect(files.get('routes.tf')).toContain(
    'target = "integrations/${aws_apigatewayv2_integration.lambda["orders"].id}"',
  );
  expect(files.get('main.tf')).toContain(main.slice(main.indexOf('resource "aws_apigatewayv2_integration"')).trim());
});

test('a key that nobody knows is asked for', async ({ page }) => {
  await openStart(page);
  const text = `${main.replace(/ {2}default.*\n/, '')}\n${routes}`;
  await drop(page, [{ name: 'main.tf', text }]);
  await bringIn(page).click();
  await row(page, 'GET /health').click();
  await form(page).getByRole('combobox', { name: 'Target', exact: true }).click();
  await page.getByRole('option', { name: 'aws_apigatewayv2_integration.lambda["KEY"].id' }).click();
  await expect(toast(page)).toContainText('Replace KEY with one of them');
});

for (const colorScheme of ['light', 'dark'] as const)
  for (const width of [1440, 390])
    test(`its form has no barriers, ${colorScheme}, ${width} px`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      await openModule(page);
      await row(page, 'this for_each').click();
      await page.setViewportSize({ width, height: 900 });
      const parts = page.getByRole('navigation', { name: 'Workspace' });
      if (width < 700) await parts.getByRole('button', { name: 'Form' }).click();
      await expect(form(page).getByRole('heading', { name: 'this' })).toBeVisible();
      if (width < 700) await expect(page.getByText('Route', { exact: true })).toBeVisible();
      expect(await axeFindings(page)).toEqual([]);
    });
