import { expect, type Page } from '@playwright/test';

/** Opens a design from a file, as from the start page, on a screen of any size. */
export async function openDesign(page: Page, design: object): Promise<void> {
  await page.goto('./');
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Choose files' }).click();
  const buffer = Buffer.from(JSON.stringify(design));
  await (await chooser).setFiles({ name: 'orders.gatewright.json', mimeType: 'application/json', buffer });
  // Not Export: a phone has it in a menu.
  await expect(page.getByRole('textbox', { name: 'Design name' })).toBeVisible();
}
