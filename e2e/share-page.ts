/** Own work and links, for the journeys about both. */
import type { BrowserContext, Page } from '@playwright/test';
import { expect } from './fixtures.ts';

/** The address is that of one's own design, or of the start page. */
export const noLink = /^[^#]*(?:#\/d\/.*)?$/;

export async function openTemplate(page: Page, name: string) {
  await page.goto('./');
  await page.getByRole('button', { name, exact: true }).click();
  await expect(page.getByRole('button', { name: 'Share' })).toBeVisible();
}

/** A browser of someone else, with a design of their own open. */
export async function withOwnWork(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  await openTemplate(page, 'EventBridge');
  await expect(page.getByText('events-api').first()).toBeVisible();
  return page;
}
