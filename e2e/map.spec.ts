import { readFile } from 'node:fs/promises';
import { AxeBuilder } from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';

const map = (page: Page) => page.getByRole('region', { name: 'Map', exact: true });
const node = (page: Page, name: RegExp) => map(page).getByRole('button', { name });
const form = (page: Page) => page.getByRole('region', { name: 'Inspector' });
const saidOn = (page: Page) => map(page).locator('output');

async function openMap(page: Page, template = 'HTTP CRUD with JWT') {
  await page.goto('./');
  await page.getByRole('button', { name: template, exact: true }).click();
  await page.getByRole('radiogroup', { name: 'View' }).getByText('Map').click();
  await expect(node(page, /^(Route|Integration) /).first()).toBeVisible({ timeout: 15_000 });
}

async function middleOf(place: Locator) {
  const box = await place.boundingBox();
  if (!box) throw new Error('The element is not drawn.');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** Draws a line from the port of a node. */
async function drag(page: Page, from: Locator, port: '.source' | '.target', to: { x: number; y: number }) {
  const start = await middleOf(from.locator('..').locator(port));
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  await page.mouse.move(start.x + 20, start.y + 10, { steps: 3 });
  await page.mouse.move(to.x, to.y, { steps: 6 });
  await page.mouse.up();
}

test('stages that are called alike say whose they are', async ({ page }) => {
  await openMap(page, 'Custom domain');
  await expect(node(page, /^Stage \$default of orders/)).toBeVisible();
  await expect(node(page, /^Stage \$default of admin/)).toBeVisible();
});

test('what is selected on the map is selected in outline and form, and the other way round', async ({ page }) => {
  await openMap(page);
  await node(page, /^Integration audit/).click();
  await expect(node(page, /^Integration audit/)).toHaveAttribute('aria-pressed', 'true');
  await expect(form(page).getByRole('textbox', { name: 'Terraform label' })).toHaveValue('audit');
  const outline = page.getByRole('navigation', { name: 'Outline' });
  const integrations = outline.getByRole('tree', { name: /Integrations/ });
  await expect(integrations.getByRole('treeitem', { name: /audit/ })).toHaveAttribute('aria-selected', 'true');

  await integrations.getByRole('treeitem', { name: /^orders/ }).click();
  await expect(node(page, /^Integration orders/)).toHaveAttribute('aria-pressed', 'true');
  await expect(node(page, /^Integration audit/)).toHaveAttribute('aria-pressed', 'false');
});

test('a line from a route to an integration connects them, in one step', async ({ page }) => {
  await openMap(page);
  const route = node(page, /^Route POST \/notes/);
  await expect(route).toHaveAccessibleName(/goes to audit/);
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
  await expect(route).toHaveAccessibleName(/goes to orders/);
  await expect(saidOn(page)).toHaveText('Connected POST /notes to orders');
  await page.keyboard.press('ControlOrMeta+z');
  await expect(route).toHaveAccessibleName(/goes to audit/);
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

const canvasMenu = (page: Page) => page.getByRole('menu', { name: 'Add to the map' });

test('a line may end anywhere on an integration', async ({ page }) => {
  await openMap(page);
  const route = node(page, /^Route POST \/notes/);
  for (const place of await placesOn(node(page, /^Integration orders/))) {
    await expect(route).toHaveAccessibleName(/goes to audit/);
    await drag(page, route, '.source', place);
    await expect(route).toHaveAccessibleName(/goes to orders/);
    await expect(canvasMenu(page)).toBeHidden();
    await page.keyboard.press('ControlOrMeta+z');
  }
});

test('a line drawn backwards may end anywhere on a route', async ({ page }) => {
  await openMap(page);
  const route = node(page, /^Route POST \/notes/);
  await drag(page, node(page, /^Integration orders/), '.target', await middleOf(route));
  await expect(route).toHaveAccessibleName(/goes to orders/);
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
  await expect(route).toHaveAccessibleName(/goes to audit/);
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
  await expect(route).toHaveAccessibleName(/goes to orders/);
  await page.keyboard.press('ControlOrMeta+z');
  await expect(route).toHaveAccessibleName(/goes to audit/);
  await takeEnd(/^Integration audit/, await middleOf(node(page, /^Backend default/)));
  await expect(saidOn(page)).toHaveText("POST /notes can't be connected to default");
  await expect(route).toHaveAccessibleName(/goes to audit/);
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
  await expect(route).toHaveAccessibleName(/goes to orders/);

  await page.keyboard.press('c');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(route).toHaveAccessibleName(/goes to audit/);
  await expect(route).toBeFocused();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(route).toHaveAccessibleName(/goes to orders/);
});

test('arrow keys walk along the threads, Enter opens the form', async ({ page }) => {
  await openMap(page);
  await node(page, /^Route POST \/notes/).focus();
  await page.keyboard.press('ArrowRight');
  await expect(node(page, /^Integration audit/)).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(node(page, /^Backend default/)).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowUp');
  await expect(node(page, /^Integration orders/)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(form(page).getByRole('textbox', { name: 'Terraform label' })).toBeFocused();
});

test('a line to empty space adds an integration and connects it, in one step', async ({ page }) => {
  await openMap(page);
  const route = node(page, /^Route POST \/notes/);
  const at = await middleOf(route);
  await drag(page, route, '.source', { x: at.x + 200, y: at.y + 150 });
  await page.getByRole('menuitem', { name: 'Public HTTP' }).click();
  await expect(route).toHaveAccessibleName(/goes to public_http/);
  await expect(node(page, /^Integration public_http/)).toHaveAttribute('aria-pressed', 'true');
  await page.getByRole('button', { name: /^Undo/ }).first().click();
  await expect(route).toHaveAccessibleName(/goes to audit/);
  await expect(node(page, /^Integration public_http/)).toBeHidden();
});

test('N adds; Shift selects several, and Delete takes them in one step that can be undone', async ({ page }) => {
  await openMap(page);
  await node(page, /^Route GET \/orders,/).focus();
  await page.keyboard.press('n');
  await page.getByRole('menuitem', { name: 'HTTP route' }).click();
  await expect(node(page, /^Route /)).toHaveCount(6);

  await node(page, /^Route GET \/orders,/).click();
  await node(page, /^Route POST \/orders,/).click({ modifiers: ['Shift'] });
  await node(page, /^Route POST \/orders,/).focus();
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Delete');
  await expect(page.getByText('Deleted 3 resources')).toBeVisible();
  await expect(node(page, /^Route /)).toHaveCount(3);
  await page.keyboard.press('ControlOrMeta+z');
  await expect(node(page, /^Route /)).toHaveCount(6);
});

test('a box drawn with Shift selects what it touches', async ({ page }) => {
  await openMap(page);
  const first = await middleOf(node(page, /^Route GET \/orders,/));
  const last = await middleOf(node(page, /^Route DELETE /));
  const box = await map(page).boundingBox();
  if (!box) throw new Error('The map is not drawn.');
  await page.keyboard.down('Shift');
  await expect(page.locator('.react-flow__pane.selection')).toBeVisible();
  await page.mouse.move(box.x + 8, first.y - 22);
  await page.mouse.down();
  await page.mouse.move(last.x, last.y, { steps: 6 });
  await page.mouse.up();
  await page.keyboard.up('Shift');
  await expect(map(page).getByRole('button', { name: /^Route /, pressed: true })).toHaveCount(4);
});

test('a WebSocket API shows its keys, and which of them answer', async ({ page }) => {
  await openMap(page, 'WebSocket chat, complete');
  for (const key of ['\\$connect', '\\$disconnect', '\\$default', 'send'])
    await expect(node(page, new RegExp(`^Route ${key},`))).toBeVisible();
  await expect(node(page, /^Route ping, returns a response, connects to ping/)).toBeVisible();
  await expect(map(page).locator('[data-back]')).toHaveCount(2);
});

test('the map can be saved as a picture', async ({ page }) => {
  await openMap(page);
  for (const [format, start] of [
    ['SVG', '<svg'],
    ['PNG', '\uFFFDPNG'],
  ] as const) {
    await page.getByRole('button', { name: 'Export image' }).click();
    const download = page.waitForEvent('download');
    await page.getByRole('menuitem', { name: format }).click();
    const file = await download;
    expect(file.suggestedFilename()).toBe(`orders-crud-map.${format.toLowerCase()}`);
    expect((await readFile(await file.path(), 'utf8')).slice(0, 4)).toBe(start);
  }
});

test('the choice of the map is remembered, and the map has no barriers', async ({ page }) => {
  await openMap(page);
  await page.reload();
  await expect(node(page, /^(Route|Integration) /).first()).toBeVisible();
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    const { violations } = await new AxeBuilder({ page }).include('[aria-label="Map"]').analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  }
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test('a finger may end a line anywhere on an integration', async ({ page }) => {
    await openMap(page);
    const route = node(page, /^Route POST \/notes/);
    const from = await middleOf(route.locator('..').locator('.source'));
    const to = await middleOf(node(page, /^Integration orders/));
    const touch = await page.context().newCDPSession(page);
    const points = [from, { x: from.x + 12, y: from.y + 6 }, { x: (from.x + to.x) / 2, y: to.y }, to];
    for (const [at, { x, y }] of points.entries())
      await touch.send('Input.dispatchTouchEvent', {
        type: at === 0 ? 'touchStart' : 'touchMove',
        touchPoints: [{ x, y }],
      });
    await touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    await expect(route).toHaveAccessibleName(/goes to orders/);
    await expect(canvasMenu(page)).toBeHidden();
  });

  test('the map takes the place of the list, and a tap and Open lead to the form', async ({ page }) => {
    await openMap(page);
    await node(page, /^Route POST \/orders,/).tap();
    await page.getByRole('button', { name: 'Open', exact: true }).tap();
    await expect(form(page).getByRole('textbox', { name: 'Terraform label' })).toHaveValue('create_order');
  });
});
