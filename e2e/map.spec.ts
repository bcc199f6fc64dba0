import { readFile } from 'node:fs/promises';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from './fixtures.ts';
import { canvasMenu, drag, form, map, middleOf, node, openMap } from './map-page.ts';

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
  await expect(route).toHaveAccessibleName(/connects to public_http/);
  await expect(node(page, /^Integration public_http/)).toHaveAttribute('aria-pressed', 'true');
  await page.getByRole('button', { name: /^Undo/ }).first().click();
  await expect(route).toHaveAccessibleName(/connects to audit/);
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
    await expect(route).toHaveAccessibleName(/connects to orders/);
    await expect(canvasMenu(page)).toBeHidden();
    // All tools are in reach without moving them sideways.
    const tools = page.getByRole('toolbar', { name: 'Map view' });
    expect(await tools.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBe(0);
    await tools.getByRole('button', { name: 'View' }).tap();
    await page.getByRole('menuitemradio', { name: 'Groups' }).tap();
    await expect(map(page)).toHaveAttribute('data-level', 'groups');
  });

  test(
    'the map takes the place of the list, and a tap shows the form below it, and Full form the whole of it',
    { tag: '@scenario-24' },
    async ({ page }) => {
      await openMap(page);
      await node(page, /^Route POST \/orders,/).tap();
      await expect(form(page).getByRole('textbox', { name: 'Terraform label' })).toHaveValue('create_order');
      await expect(node(page, /^Route POST \/orders,/)).toBeInViewport();
      await form(page).getByRole('textbox', { name: 'Terraform label' }).fill('place_order');
      await page.getByRole('button', { name: 'Close form' }).tap();
      await expect(form(page)).toBeHidden();
      await page.getByRole('button', { name: 'Open', exact: true }).tap();
      await page.getByRole('button', { name: 'Full form' }).tap();
      await expect(map(page)).toBeHidden();
      await expect(form(page).getByRole('textbox', { name: 'Terraform label' })).toHaveValue('place_order');
    },
  );
});
