import type { Locator } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { canvasMenu, drag, map, middleOf, node, openMap, saidOn } from './map-page.ts';

test('a line from a route to an integration connects them, in one step', async ({ page }) => {
  await openMap(page);
  const route = node(page, /^Route POST \/notes/);
  await expect(route).toHaveAccessibleName(/connects to audit/);
  await drag(
    page,
    route,
    '.source',
    await middleOf(
      node(page, /^Integration orders/)
        .locator('..')
        .locator('.target'),
    ),
  );
  await expect(route).toHaveAccessibleName(/connects to orders/);
  await expect(saidOn(page)).toHaveText('Connected POST /notes to orders');
  await page.keyboard.press('ControlOrMeta+z');
  await expect(route).toHaveAccessibleName(/connects to audit/);
});

/** Places on a node, from its left edge to its right, and near its corners. */
const spots = [
  [0.5, 0.5],
  [0.97, 0.5],
  [0.03, 0.1],
  [0.8, 0.92],
] as const;

async function placesOn(place: Locator) {
  const box = await place.boundingBox();
  if (!box) throw new Error('The element is not drawn.');
  return spots.map(([x, y]) => ({ x: box.x + x * box.width, y: box.y + y * box.height }));
}

test('a line may end anywhere on an integration', async ({ page }) => {
  await openMap(page);
  const route = node(page, /^Route POST \/notes/);
  for (const place of await placesOn(node(page, /^Integration orders/))) {
    await expect(route).toHaveAccessibleName(/connects to audit/);
    await drag(page, route, '.source', place);
    await expect(route).toHaveAccessibleName(/connects to orders/);
    await expect(canvasMenu(page)).toBeHidden();
    await page.keyboard.press('ControlOrMeta+z');
  }
});

test('a line drawn backwards may end anywhere on a route', async ({ page }) => {
  await openMap(page);
  const route = node(page, /^Route POST \/notes/);
  await drag(page, node(page, /^Integration orders/), '.target', await middleOf(route));
  await expect(route).toHaveAccessibleName(/connects to orders/);
  await expect(canvasMenu(page)).toBeHidden();
});

test('a line to what it cannot be connected with changes nothing, and says so', async ({ page }) => {
  await openMap(page);
  const route = node(page, /^Route POST \/notes/);
  const undo = page.getByRole('button', { name: /^Undo/ }).first();
  for (const [name, title] of [
    [/^Route GET \/orders,/, 'GET /orders'],
    [/^Backend default/, 'default'],
  ] as const) {
    await drag(page, route, '.source', await middleOf(node(page, name)));
    await expect(saidOn(page)).toHaveText(`POST /notes can't be connected to ${title}`);
    await expect(canvasMenu(page)).toBeHidden();
  }
  // Neither back to where it came from, nor over what lies on the map or beside it.
  const beside = page.getByRole('textbox', { name: 'Design name' });
  for (const place of [route, map(page).getByRole('button', { name: 'Export image' }), beside]) {
    await drag(page, route, '.source', await middleOf(place));
    await expect(canvasMenu(page)).toBeHidden();
  }
  await expect(route).toHaveAccessibleName(/connects to audit/);
  await expect(undo).toBeDisabled();
});

test('while a line is drawn, what it can end at stands out', async ({ page }) => {
  await openMap(page);
  const port = await middleOf(
    node(page, /^Route POST \/notes/)
      .locator('..')
      .locator('.source'),
  );
  await page.mouse.move(port.x, port.y);
  await page.mouse.down();
  await page.mouse.move(port.x + 30, port.y + 10, { steps: 3 });
  // Two integrations, and the authorizer.
  await expect(map(page).locator('[data-goal]')).toHaveCount(3);
  await page.mouse.up();
  await page.keyboard.press('Escape');
  await expect(map(page).locator('[data-goal]')).toHaveCount(0);
});

test('the end of a line can be taken to the middle of another integration, or off', async ({ page }) => {
  await openMap(page);
  const route = node(page, /^Route POST \/notes/);
  const takeEnd = async (from: RegExp, to: { x: number; y: number }) => {
    const anchor = await middleOf(node(page, from).locator('..').locator('.target'));
    await page.mouse.move(anchor.x - 20, anchor.y);
    await page.mouse.down();
    await page.mouse.move(anchor.x - 30, anchor.y + 12, { steps: 3 });
    await page.mouse.move(to.x, to.y, { steps: 6 });
    await page.mouse.up();
  };
  await takeEnd(/^Integration audit/, await middleOf(node(page, /^Integration orders/)));
  await expect(route).toHaveAccessibleName(/connects to orders/);
  await page.keyboard.press('ControlOrMeta+z');
  await expect(route).toHaveAccessibleName(/connects to audit/);
  await takeEnd(/^Integration audit/, await middleOf(node(page, /^Backend default/)));
  await expect(saidOn(page)).toHaveText("POST /notes can't be connected to default");
  await expect(route).toHaveAccessibleName(/connects to audit/);
  const at = await middleOf(route);
  await takeEnd(/^Integration audit/, { x: at.x + 200, y: at.y + 150 });
  await expect(saidOn(page)).toHaveText('Disconnected POST /notes');
  await expect(canvasMenu(page)).toBeHidden();
});

test('C, arrows and Enter connect by keyboard; Escape does not', async ({ page }) => {
  await openMap(page);
  const route = node(page, /^Route GET \/orders,/);
  await route.focus();
  await page.keyboard.press('c');
  await expect(saidOn(page)).toContainText('Connecting GET /orders.');
  await expect(node(page, /^Integration orders/)).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(node(page, /^Integration audit/)).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(route).toBeFocused();
  await expect(route).toHaveAccessibleName(/connects to orders/);

  await page.keyboard.press('c');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(route).toHaveAccessibleName(/connects to audit/);
  await expect(route).toBeFocused();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(route).toHaveAccessibleName(/connects to orders/);
});
