import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';

const form = (page: Page) => page.getByRole('region', { name: 'Inspector' });
const group = (page: Page, name: RegExp) => form(page).getByRole('button', { name });

async function openIntegration(page: Page) {
  if ((page.viewportSize()?.width ?? 0) > 1000) await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto('./');
  await page.getByRole('button', { name: 'HTTP + Lambda', exact: true }).click();
  await page
    .getByRole('navigation', { name: 'Outline' })
    .getByRole('tree', { name: /^Integrations/ })
    .getByRole('treeitem', { name: /^example/ })
    .click();
  await group(page, /^Timeout/).click();
  await expect(form(page).getByRole('textbox', { name: 'Timeout' })).toBeVisible();
}

async function topOf(place: Locator) {
  const box = await place.boundingBox();
  if (!box) throw new Error('The element is not drawn.');
  return box.y;
}

async function middleOf(place: Locator) {
  const box = await place.boundingBox();
  if (!box) throw new Error('The element is not drawn.');
  return [box.x + box.width / 2, box.y + box.height / 2] as const;
}

test('the message of a field that is left does not move what is being pressed', async ({ page }) => {
  await openIntegration(page);
  const timeout = form(page).getByRole('textbox', { name: 'Timeout' });
  const message = form(page)
    .getByText(/30,?000/)
    .first();
  const header = group(page, /^Request mapping/);
  const wasOpen = await header.getAttribute('aria-expanded');
  await timeout.fill('99000');
  await page.mouse.move(...(await middleOf(header)));
  const top = await topOf(header);
  await page.mouse.down();
  await expect(timeout).not.toBeFocused();
  // Longer than anything waits by itself.
  await page.waitForTimeout(1500);
  expect(await topOf(header)).toBe(top);
  await expect(timeout).not.toHaveAttribute('aria-invalid', 'true');
  await page.mouse.up();
  await expect(header).toHaveAttribute('aria-expanded', wasOpen === 'true' ? 'false' : 'true');
  await expect(timeout).toHaveAttribute('aria-invalid', 'true');
  await expect(message).toBeVisible();
});

test('a click right after something wrong was typed does what it should', async ({ page }) => {
  await openIntegration(page);
  const timeout = form(page).getByRole('textbox', { name: 'Timeout' });
  for (const text of ['99000', '1', 'soon']) {
    await timeout.fill(text);
    const header = group(page, /^Request mapping/);
    const before = await header.getAttribute('aria-expanded');
    await header.click();
    await expect(header).toHaveAttribute('aria-expanded', before === 'true' ? 'false' : 'true');
    await expect(timeout).toHaveAttribute('aria-invalid', 'true');
  }
});

test('by keyboard the message comes as soon as the field is left', async ({ page }) => {
  await openIntegration(page);
  const timeout = form(page).getByRole('textbox', { name: 'Timeout' });
  await timeout.fill('99000');
  await page.keyboard.press('Tab');
  await expect(timeout).toHaveAttribute('aria-invalid', 'true');
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test('a tap right after something wrong was typed does what it should', async ({ page }) => {
    await page.goto('./');
    await page.getByRole('button', { name: 'HTTP + Lambda', exact: true }).tap();
    await page
      .getByRole('tree', { name: /^Integrations/ })
      .getByRole('treeitem', { name: /^example/ })
      .tap();
    await group(page, /^Timeout/).tap();
    const timeout = form(page).getByRole('textbox', { name: 'Timeout' });
    await timeout.fill('99000');
    const header = group(page, /^Request mapping/);
    const before = await header.getAttribute('aria-expanded');
    await header.tap();
    await expect(header).toHaveAttribute('aria-expanded', before === 'true' ? 'false' : 'true');
    await expect(timeout).toHaveAttribute('aria-invalid', 'true');
  });
});
