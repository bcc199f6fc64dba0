import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';

/** What axe finds; its rules for WCAG 2.2 AA and its own good practices. */
async function findings(page: Page): Promise<readonly string[]> {
  // Fades that are half done have half the contrast.
  await page.waitForTimeout(400);
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`));
}

for (const colorScheme of ['light', 'dark'] as const)
  test.describe(colorScheme, () => {
    test.use({ colorScheme });

    test('the start screen', async ({ page }) => {
      await page.goto('./');
      await expect(page.getByRole('button', { name: 'HTTP + Lambda', exact: true })).toBeVisible();
      expect(await findings(page)).toEqual([]);
    });

    test('the workspace with the editor, a problem and its field', async ({ page }) => {
      await page.goto('./');
      await page.getByRole('button', { name: /^Blank HTTP API/ }).click();
      await page.getByRole('button', { name: 'Lambda', exact: true }).click();
      await expect(page.locator('.monaco-editor')).toBeVisible();
      await page.keyboard.press('F8');
      await expect(page.getByRole('button', { name: '1 error' })).toBeVisible();
      expect(await findings(page)).toEqual([]);
      await page.getByRole('tab', { name: 'Next steps' }).click();
      expect(await findings(page)).toEqual([]);
    });

    test('the menu to add and all commands', async ({ page }) => {
      await page.goto('./');
      await page.getByRole('button', { name: /^Blank HTTP API/ }).click();
      await page.getByRole('button', { name: 'Add', exact: true }).click();
      await expect(page.getByRole('menu', { name: 'Add' })).toBeVisible();
      expect(await findings(page)).toEqual([]);
      await page.keyboard.press('Escape');
      await expect(page.getByRole('menu', { name: 'Add' })).toBeHidden();
      await page.keyboard.press('Control+k');
      await expect(page.getByRole('dialog', { name: 'All commands' })).toBeVisible();
      expect(await findings(page)).toEqual([]);
    });

    for (const width of [390, 820, 1100])
      test(`the workspace at ${width} px`, async ({ page }) => {
        await page.setViewportSize({ width, height: 844 });
        await page.goto('./');
        await page.getByRole('button', { name: 'SQS intake', exact: true }).click();
        await expect(page.getByLabel('Name of the design')).toBeVisible();
        expect(await findings(page)).toEqual([]);
      });
  });

test('nothing moves where motion is reduced', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto('./');
  await page.getByRole('button', { name: 'SQS intake', exact: true }).click();
  await page.getByRole('textbox', { name: 'Description' }).fill('A queue');
  const running = () => document.getAnimations().filter((animation) => animation.playState === 'running').length;
  expect(await page.evaluate(running)).toBe(0);
});
