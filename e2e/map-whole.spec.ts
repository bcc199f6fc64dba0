import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { axeFindings } from './axe.ts';
import { expect, test } from './fixtures.ts';
import { openDesign } from './open-design.ts';

const map = (page: Page) => page.getByRole('region', { name: 'Map', exact: true });
const node = (page: Page, name: RegExp) => map(page).getByRole('button', { name });
const edge = (page: Page, name: string) => map(page).getByRole('button', { name, exact: true });
const saidOn = (page: Page) => map(page).locator('output');
const showMap = (page: Page) => page.getByRole('radiogroup', { name: 'View' }).getByText('Map').click();

test('connections are selected, deleted and given another end, by keys, menu and pointer', async ({ page }) => {
  await page.goto('./');
  await page.getByRole('button', { name: 'HTTP CRUD with JWT', exact: true }).click();
  await showMap(page);
  const route = node(page, /^Route POST \/notes/);
  await route.focus();
  await page.keyboard.press('e');
  const thread = edge(page, 'From POST /notes to audit');
  await expect(thread).toBeFocused();
  await expect(thread).toHaveAttribute('aria-pressed', 'true');
  await page.keyboard.press('Delete');
  await expect(saidOn(page)).toHaveText('Disconnected POST /notes');
  await expect(route).toHaveAccessibleName(/no target yet/);
  await expect(route).toContainText('No target');
  await expect(route).toBeFocused();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(route).toHaveAccessibleName(/connects to audit/);

  // The menu of the edge begins what C does.
  await page.keyboard.press('e');
  await page.keyboard.press('Shift+F10');
  await page.getByRole('menuitem', { name: 'Reconnect' }).click();
  await expect(node(page, /^Integration audit/)).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await expect(route).toHaveAccessibleName(/connects to orders/);

  const guard = node(page, /^Authorizer customers/);
  await guard.click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Select its 5 routes' }).click();
  await expect(map(page).getByRole('group', { name: 'Selection' })).toContainText('5 routes selected');

  // What is selected alone, with its paths; and everything again.
  await route.click();
  await node(page, /^Route POST \/orders,/).click({ modifiers: ['Shift'] });
  await map(page).getByRole('button', { name: 'Show only these' }).click();
  await expect(node(page, /^Route /)).toHaveCount(2);
  await expect(node(page, /^Route POST \/notes/)).toBeVisible();
  await expect(guard).toBeVisible();
  await map(page).getByRole('button', { name: 'Show all' }).click();
  await expect(node(page, /^Route /)).toHaveCount(5);
});

/** An API with a group of many routes, and the ways into it. */
const large = {
  format: 'gatewright',
  version: 1,
  name: 'shop',
  apis: [{ key: 'a1', name: 'shop', protocol: 'HTTP', attributes: { name: 'shop' } }],
  stages: [{ key: 'st1', name: 'prod', variant: 'http', attributes: { api_id: { ref: 'a1' }, stage_name: 'prod' } }],
  integrations: Array.from({ length: 60 }, (_, at) => ({
    key: `i${at}`,
    name: `${['orders', 'users', 'carts'][at % 3]}_${at}`,
    variant: 'http-url',
    attributes: { api_id: { ref: 'a1' }, integration_uri: `https://${at}.example.com`, integration_method: 'ANY' },
  })),
  routes: Array.from({ length: 180 }, (_, at) => ({
    key: `r${at}`,
    name: `route_${at}`,
    variant: 'http',
    attributes: {
      api_id: { ref: 'a1' },
      route_key: `GET /${['orders', 'users', 'carts'][at % 3]}/${at}`,
      target: { ref: `i${at % 60}` },
    },
  })),
};

test('a long map begins with groups, opens them in place, and is saved whole', async ({ page }) => {
  await openDesign(page, large);
  await showMap(page);
  const group = node(page, /^Group \/orders, 60 routes/);
  await expect(group).toHaveAttribute('aria-expanded', 'false');
  await expect(node(page, /^Integration orders_\*, 20 Public HTTP/)).toBeVisible();
  await expect(map(page).getByText('Routes 180')).toBeVisible();
  await group.focus();
  await page.keyboard.press('Enter');
  await expect(node(page, /^Route GET \/orders\/0,/)).toBeVisible();
  await expect(group).toHaveAttribute('aria-expanded', 'true');

  // Heads, and what is at the left of a lane, stay in view while the map moves.
  await node(page, /^Route GET \/orders\/0,/).focus();
  await page.keyboard.press('End');
  await expect(map(page).getByRole('button', { name: 'API shop' })).toBeInViewport();
  await expect(map(page).getByText('Routes 180')).toBeInViewport();
  await expect(node(page, /^Group \/orders, 60 routes/)).not.toBeInViewport();
  await expect(node(page, /^Stage prod/)).toBeInViewport({ ratio: 1 });

  await map(page).getByRole('radiogroup', { name: 'Detail' }).getByText('Routes').click();
  await expect(map(page)).toHaveAttribute('data-level', 'routes');
  await map(page).getByRole('button', { name: 'Layers, 7 of 7' }).click();
  await page.getByRole('menuitemcheckbox', { name: 'Backends', exact: true }).click();
  await page.keyboard.press('Escape');
  await expect(node(page, /^Backend /)).toHaveCount(0);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await axeFindings(page, '[aria-label="Map"]')).toEqual([]);
  }
  await page.getByRole('button', { name: 'Export image' }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('menuitem', { name: 'SVG' }).click();
  const picture = await readFile(await (await download).path(), 'utf8');
  for (const words of ['>Map of shop<', 'Stage prod', '>Kept as text<', '/orders/177'])
    expect(picture).toContain(words);

  // Where the outline is a drawer, the way to another view is in reach below all of it.
  await page.setViewportSize({ width: 1024, height: 768 });
  await page.getByRole('button', { name: 'Outline', exact: true }).click();
  await expect(page.getByRole('radiogroup', { name: 'View' })).toBeInViewport({ ratio: 1 });
});
