import type { Page } from '@playwright/test';
import { axeFindings } from './axe.ts';
import { expect, test } from './fixtures.ts';
import { openDesign } from './open-design.ts';

const template = `#set($b = $input.path('$'))
{
  "TableName": "order-events",
  "Item": {
    "pk": { "S": "ORDER#$b.orderId" },
    "sk": { "S": "$context.requestTimeEpoch" },
    "note": { "S": "$util.escapeJavaScript($b.note)" },
    "lines": { "L": [
#foreach($i in $b.items)
      { "M": { "sku": { "S": "$i.sku" } } }#if($foreach.hasNext),#end
#end
    ] }
  }
}`;

const message =
  '{"action":"order.place","orderId":"42","note":"Customer\'s gift","items":[{"sku":"A-100"},{"sku":"B-220"}]}';

const orders = {
  format: 'gatewright',
  version: 1,
  name: 'orders-live',
  output: { region: 'eu-west-1', account: '123456789012' },
  apis: [
    {
      key: 'a1',
      name: 'orders_live',
      protocol: 'WEBSOCKET',
      attributes: { name: 'orders-live', route_selection_expression: '$request.body.action' },
    },
  ],
  integrations: [
    {
      key: 'i1',
      name: 'order_events',
      variant: 'ws-service',
      attributes: {
        api_id: { ref: 'a1' },
        integration_uri: 'arn:aws:apigateway:eu-west-1:dynamodb:action/PutItem',
        integration_method: 'POST',
        credentials_arn: 'arn:aws:iam::123456789012:role/orders',
        template_selection_expression: '$request.body.action',
        request_templates: { 'order.place': template, $default: '{}' },
      },
    },
  ],
  routes: ['order.place', 'order.cancel'].map((route_key, at) => ({
    key: `r${at}`,
    name: `route_${at}`,
    variant: 'websocket',
    attributes: { api_id: { ref: 'a1' }, route_key, target: { ref: 'i1' } },
  })),
  stages: [
    {
      key: 's1',
      name: 'live',
      variant: 'websocket',
      attributes: { api_id: { ref: 'a1' }, stage_name: 'live', auto_deploy: true },
    },
  ],
  requests: [{ key: 'q1', name: 'Place an order', request: { event: 'MESSAGE', message } }],
};

const form = (page: Page) => page.getByRole('region', { name: 'Inspector' });
const field = (page: Page, key: string) =>
  form(page)
    .getByRole('group', { name: `Template ${key}` })
    .getByRole('textbox', { name: 'Template', exact: true });
const output = (page: Page, key: string) =>
  form(page).getByRole('region', { name: `DynamoDB receives, template ${key}` });
const sample = (page: Page) => form(page).getByRole('textbox', { name: 'Example message' });

test('a template renders for a message that is chosen and edited, with faults at their place', async ({ page }) => {
  await openDesign(page, orders);
  await page
    .getByRole('treeitem', { name: /^order_events/ })
    .first()
    .click();

  // The saved request that reaches the integration; its single quote breaks the JSON.
  await expect(form(page).getByRole('group', { name: 'Value of Template selection' })).toContainText('order.place');
  await expect(output(page, 'order.place')).toContainText('Not valid JSON');
  await expect(output(page, 'order.place')).toContainText('Rendered for Place an order');
  await expect(field(page, 'order.place')).toHaveAccessibleDescription(
    /Output line 6, column 29: \\' isn't a valid JSON escape/,
  );
  await expect(field(page, 'order.place')).toHaveAttribute('aria-invalid', 'true');
  expect(await axeFindings(page)).toEqual([]);

  await form(page).getByRole('button', { name: 'Append replaceAll' }).click();
  await expect(output(page, 'order.place')).toContainText('Valid JSON');
  await expect(output(page, 'order.place')).toContainText('ORDER#42');
  await expect(field(page, 'order.place')).toHaveValue(/\.replaceAll\(/);
  await expect(output(page, '$default')).toContainText('selects the template order.place');

  await sample(page).fill('{"action":"other","orderId":"7"}');
  await expect(output(page, 'order.place')).toContainText('ORDER#7');
  await expect(output(page, 'order.place')).toContainText('selects the template $default');
  await page.reload();
  await expect(sample(page)).toHaveValue('{"action":"other","orderId":"7"}');
  await form(page).getByRole('button', { name: 'Reset' }).click();
  await expect(sample(page)).toHaveValue(message);

  await form(page).getByRole('button', { name: 'Open in Trace' }).click();
  await expect(page.getByRole('tab', { name: 'Trace' })).toHaveAttribute('aria-selected', 'true');
  await expect(page.getByRole('list', { name: 'Steps' })).toContainText('order.place');
});

test('a template that cannot be read says where, and an example comes with its settings as one step', async ({
  page,
}) => {
  await openDesign(page, orders);
  await page
    .getByRole('treeitem', { name: /^order_events/ })
    .first()
    .click();

  // Said once the keys rest.
  await field(page, '$default').fill('{\n  #if($x)\n}');
  await expect(field(page, '$default')).toHaveAccessibleDescription(/Line 2, column 3: #end is missing/);
  await expect(output(page, '$default')).toContainText('Fails');

  await expect(page.getByRole('treeitem', { name: /^order_events 2 warnings/ }).first()).toBeVisible();
  await page.getByRole('tab', { name: /^Problems/ }).click();
  await expect(page.getByRole('tabpanel', { name: /^Problems/ })).toContainText(
    'Line 2, column 3 of the template: #end is missing',
  );

  // Another service: the settings come along, as one step.
  await form(page).getByRole('button', { name: 'Examples for template $default' }).press('Enter');
  await page.getByRole('menuitem', { name: /^SQS: send to a queue/ }).press('Enter');
  const dialog = page.getByRole('dialog', { name: 'SQS: send to a queue' });
  await expect(dialog).toContainText('arn:aws:apigateway:eu-west-1:sqs:path/123456789012/QUEUE');
  await expect(dialog).toContainText('sqs:SendMessage');
  expect(await axeFindings(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Insert with settings' }).click();
  const receives = form(page).getByRole('region', { name: 'SQS receives, template $default' });
  await expect(receives).toContainText('MessageBody=%7B%22action%22');
  await expect(form(page).getByRole('group', { name: 'Value of Template selection' })).toContainText('$default');
  await page.keyboard.press('ControlOrMeta+z');
  await expect(output(page, '$default')).toBeVisible();
  await expect(field(page, '$default')).toHaveValue('{\n  #if($x)\n}');
});
