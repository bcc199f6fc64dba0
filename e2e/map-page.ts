/** The map of a design, for journeys. */
import type { Locator, Page } from '@playwright/test';
import { expect } from './fixtures.ts';

export const map = (page: Page) => page.getByRole('region', { name: 'Map', exact: true });
export const node = (page: Page, name: RegExp) => map(page).getByRole('button', { name });
export const form = (page: Page) => page.getByRole('region', { name: 'Inspector' });
export const saidOn = (page: Page) => map(page).locator('output');

export async function openMap(page: Page, template = 'HTTP CRUD with JWT') {
  await page.goto('./');
  await page.getByRole('button', { name: template, exact: true }).click();
  await page.getByRole('radiogroup', { name: 'View' }).getByText('Map').click();
  await expect(node(page, /^(Route|Integration) /).first()).toBeVisible({ timeout: 15_000 });
}

export async function middleOf(place: Locator) {
  const box = await place.boundingBox();
  if (!box) throw new Error('The element is not drawn.');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** Draws a line from the port of a node. */
export async function drag(page: Page, from: Locator, port: '.source' | '.target', to: { x: number; y: number }) {
  const start = await middleOf(from.locator('..').locator(port));
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  await page.mouse.move(start.x + 20, start.y + 10, { steps: 3 });
  await page.mouse.move(to.x, to.y, { steps: 6 });
  await page.mouse.up();
}

export const canvasMenu = (page: Page) => page.getByRole('menu', { name: 'Add to the map' });
