import type { Page } from '@playwright/test';
import { axeFindings } from './axe.ts';
import { expect, test } from './fixtures.ts';
import { node } from './map-page.ts';

const steps = (page: Page) => page.getByRole('list', { name: 'Steps' });
const request = (page: Page) => page.getByRole('region', { name: 'Request', exact: true });
const backend = (page: Page) => page.getByRole('region', { name: 'Backend receives' });
const client = (page: Page) => page.getByRole('region', { name: 'Client receives' });

async function openTrace(page: Page, template = 'HTTP CRUD with JWT') {
  await page.goto('./');
  await page.getByRole('button', { name: template, exact: true }).click();
  await page.getByRole('tab', { name: 'Trace' }).click();
  await expect(steps(page)).toBeVisible();
}

test('a request is followed while it is typed: who wins, what the function gets, and where it was decided', async ({
  page,
}) => {
  await openTrace(page);
  await request(page).getByRole('textbox', { name: 'Request' }).fill('/orders/7?expand=items');
  await expect(backend(page)).toContainText('"rawPath": "/orders/7"');
  await expect(backend(page)).toContainText('"expand": "items"');
  const route = steps(page).getByRole('button', { name: /^Route GET \/orders\/\{id\}/ });
  await route.focus();
  await page.keyboard.press('Enter');
  await expect(steps(page).getByRole('list', { name: 'Not chosen' })).toContainText('DELETE /orders/{id}');
  await page.keyboard.press('ArrowDown');
  await expect(steps(page).getByRole('button', { name: /^Authorizer customers/ })).toBeFocused();
  const row = page.getByRole('treeitem', { name: /^GET \/orders\/\{id\}/ });
  await expect(row).toContainText('trace step 2');
  await steps(page).getByRole('button', { name: 'Go to field' }).click();
  await expect(row).toHaveAttribute('aria-selected', 'true');
  expect(await axeFindings(page)).toEqual([]);
});

test('a refusal says which check failed, and a saved request tells when its outcome changes', async ({ page }) => {
  await openTrace(page);
  await request(page).getByRole('button', { name: 'Save', exact: true }).click();
  await expect(request(page)).toContainText('As expected');
  const kept = page.getByRole('region', { name: /^Requests/ }).getByRole('button');
  await expect(kept).toHaveText(/GET \/orders, as expected/);
  await request(page).getByRole('combobox', { name: 'Caller' }).click();
  await page.getByRole('option', { name: /expired/ }).click();
  await expect(client(page)).toContainText('HTTP/1.1 401');
  await expect(client(page)).toContainText('{"message":"Unauthorized"}');
  await expect(steps(page).getByRole('button', { name: /^Authorizer customers/ })).toBeVisible();
  await request(page).getByRole('button', { name: 'Update' }).click();
  await expect(request(page)).toContainText('status: expected 200, got 401');
  await expect(kept).toHaveText(/GET \/orders, not as expected/);
  await page.getByRole('radiogroup', { name: 'View' }).getByText('Map').click();
  const onMap = node(page, /^Route GET \/orders,.* 1 saved request failed$/);
  await page.getByRole('radiogroup', { name: 'Show' }).getByText('All routes').click();
  // The map may still move to its place under the first press.
  await expect(async () => {
    await onMap.getByText('1 failed').click();
    await expect(request(page).getByRole('textbox', { name: 'Name of the request' })).toHaveValue('GET /orders', {
      timeout: 3000,
    });
  }).toPass();
  await request(page).getByRole('button', { name: 'Expect this' }).click();
  await expect(request(page)).toContainText('As expected');
  await page.getByRole('radiogroup', { name: 'Show' }).getByText('All routes').click();
  await expect(page.getByText('Saved requests: 1 passed')).toBeVisible();
  await page.getByRole('button', { name: 'Trace POST /notes' }).click();
  await expect(page.getByRole('region', { name: 'Backend receives' })).toContainText('order.noted');
});

test('a curl command fills in the request', async ({ page }) => {
  await openTrace(page);
  await request(page).getByRole('button', { name: 'Paste request' }).click();
  await page
    .getByRole('textbox', { name: 'Request to paste' })
    .fill(`curl -X DELETE 'https://elsewhere.example/orders/9' -H 'X-Reason: test'`);
  await expect(request(page).getByRole('textbox', { name: 'Request' })).toHaveValue('/orders/9');
  await expect(request(page).getByRole('textbox', { name: 'Header 1 value' })).toHaveValue('test');
  await expect(page.getByText("elsewhere.example isn't a domain of the design")).toBeVisible();
  await expect(client(page)).toContainText('401');
});

test('a request comes through a custom domain', async ({ page }) => {
  await openTrace(page, 'Custom domain');
  await request(page).getByRole('combobox', { name: 'Host' }).click();
  await page.getByRole('option', { name: 'api.example.com' }).click();
  await expect(steps(page).getByRole('button', { name: /^Domain api/ })).toBeVisible();
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 800 } });
  test('a message of a WebSocket API is traced, and nothing needs scrolling sideways', async ({ page }) => {
    await page.goto('./');
    await page.getByRole('button', { name: 'WebSocket chat', exact: true }).click();
    await page.getByRole('navigation', { name: 'Workspace' }).getByRole('button', { name: 'Trace' }).click();
    await expect(steps(page)).toBeAttached();
    await expect(request(page).getByRole('combobox', { name: 'Request to start from' })).toBeInViewport();
    await page.getByRole('radiogroup', { name: 'Event' }).getByText('Message').click();
    await request(page).getByRole('textbox', { name: 'Message' }).fill('{"action":"nothing"}');
    await expect(steps(page)).toContainText('which matches no route');
    await expect(backend(page)).toContainText('"eventType": "MESSAGE"');
    await request(page).getByText('Binary, as base64').click();
    await expect(steps(page)).toContainText('1003');
    const hidden = await page.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement;
      return scrollWidth - clientWidth;
    });
    expect(hidden).toBeLessThanOrEqual(0);
    expect(await axeFindings(page)).toEqual([]);
  });
});
