import { expect, test } from './fixtures.ts';
import { axeFindings } from './axe.ts';

for (const colorScheme of ['light', 'dark'] as const)
  test.describe(colorScheme, () => {
    test.use({ colorScheme });

    test('the start screen', async ({ page }) => {
      await page.goto('./');
      await expect(page.getByRole('button', { name: 'HTTP + Lambda', exact: true })).toBeVisible();
      expect(await axeFindings(page)).toEqual([]);
    });

    test('the workspace with the editor, a problem and its field', async ({ page }) => {
      await page.goto('./');
      await page.getByRole('button', { name: /^Blank HTTP API/ }).click();
      await page.getByRole('button', { name: 'Lambda', exact: true }).click();
      await expect(page.locator('.monaco-editor')).toBeVisible();
      await page.keyboard.press('F8');
      await expect(page.getByRole('button', { name: '1 error' })).toBeVisible();
      expect(await axeFindings(page)).toEqual([]);
      await page.getByRole('tab', { name: 'Next steps' }).click();
      expect(await axeFindings(page)).toEqual([]);
    });

    test('the menu to add and all commands', async ({ page }) => {
      await page.goto('./');
      await page.getByRole('button', { name: /^Blank HTTP API/ }).click();
      await page.getByRole('button', { name: 'Add', exact: true }).click();
      await expect(page.getByRole('menu', { name: 'Add' })).toBeVisible();
      expect(await axeFindings(page)).toEqual([]);
      await page.keyboard.press('Escape');
      await expect(page.getByRole('menu', { name: 'Add' })).toBeHidden();
      await page.keyboard.press('Control+k');
      await expect(page.getByRole('dialog', { name: 'All commands' })).toBeVisible();
      expect(await axeFindings(page)).toEqual([]);
    });

    for (const width of [390, 820, 1100])
      test(`the workspace at ${width} px`, async ({ page }) => {
        await page.setViewportSize({ width, height: 844 });
        await page.goto('./');
        await page.getByRole('button', { name: 'SQS intake', exact: true }).click();
        await expect(page.getByLabel('Design name')).toBeVisible();
        expect(await axeFindings(page)).toEqual([]);
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

test.describe('forced colors', () => {
  test.use({ contextOptions: { forcedColors: 'active' } });

  test('code in the editor can be told from what is behind it', async ({ page }) => {
    await page.goto('./');
    await page.getByRole('button', { name: /^Blank HTTP API/ }).click();
    await page.getByRole('button', { name: 'Lambda', exact: true }).click();
    const editor = page.locator('.monaco-editor');
    await expect(editor).toBeVisible();
    const colors = await editor.evaluate((element) => {
      const style = getComputedStyle(element);
      return ['foreground', 'background'].map((role) => style.getPropertyValue(`--vscode-editor-${role}`));
    });
    expect(new Set(colors).size).toBe(2);
  });
});
