import { expect, test } from './fixtures.ts';

test('opens under a sub-path', async ({ page }) => {
  await page.goto('./');
  await expect(page).toHaveTitle(/Gatewright/);
  await expect(page.locator('#root > *').first()).toBeAttached();
});
