import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { encodeLink } from '../src/model/document/link.ts';
import { readDocumentText } from '../src/model/document/read-document.ts';
import { axeFindings } from './axe.ts';
import { copyWith, expect, test } from './fixtures.ts';

const read = readDocumentText(await readFile('public/templates/http-lambda.gatewright.json', 'utf8'));
if (!read.ok) throw new Error(read.message);
const fragment = await encodeLink(read.design);

/** A page of documentation that has some HTML in it, at an address of its own. */
async function showInPage(page: Page, html: string) {
  await page.route('**/wiki.html', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<!doctype html><html lang="en"><title>Wiki</title><main><h1>Wiki</h1>${html}</main></html>`,
    }),
  );
  await page.goto('./wiki.html');
}

test('the snippet of the Share dialog shows the map in a page, without storage and without a way to edit', async ({
  page,
}) => {
  await page.goto('./');
  await page.getByRole('button', { name: 'HTTP + Lambda', exact: true }).click();
  await page.getByRole('button', { name: 'Share' }).click();
  const share = page.getByRole('dialog', { name: 'Share this design' });
  await copyWith(share, 'Copy HTML');
  const snippet = await page.evaluate(() => navigator.clipboard.readText());
  await expect(share.getByRole('textbox', { name: 'Embed the map' })).toHaveValue(snippet);
  expect(snippet).toContain('/sub/?view=map#1z');

  // Nothing but scripts, so that no storage can be reached.
  const [opened] = await Promise.all([
    page.context().newPage(),
    expect(page.getByText(/^Saved in this browser/)).toBeVisible(),
  ]);
  await showInPage(opened, snippet.replace(/sandbox="[^"]*"/, 'sandbox="allow-scripts"'));
  const frame = opened.frameLocator('iframe');
  await expect(frame.getByRole('heading', { level: 1 })).toHaveText(await page.getByLabel('Design name').inputValue());
  const map = frame.getByRole('region', { name: 'Map' });
  const node = map.getByRole('button', { name: /^Integration / }).first();
  await expect(node).toBeVisible();
  for (const name of ['Add', 'Export image']) await expect(map.getByRole('button', { name })).toBeHidden();
  await node.click();
  const details = frame.getByRole('complementary', { name: 'Details' });
  await expect(details).toContainText('awscc_apigatewayv2_integration.');
  await node.click({ button: 'right' });
  await expect(frame.getByRole('menu')).toBeHidden();
  await details.getByRole('button', { name: 'Close details' }).click();
  await expect(details).toBeHidden();
  await expect(frame.getByRole('link', { name: 'Open in Gatewright' })).toHaveAttribute('href', /^\/sub\/#1z/);
});

for (const colorScheme of ['light', 'dark'] as const)
  test(`an embed keeps nothing and meets the accessibility rules, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.addInitScript(() => localStorage.setItem('gatewright.theme', '"light"'));
    await page.goto(`./?view=map${fragment}`);
    await page
      .getByRole('button', { name: /^Integration / })
      .first()
      .click();
    await expect(page.getByRole('complementary', { name: 'Details' })).toBeVisible();
    await page.waitForTimeout(1_000);
    expect(await axeFindings(page)).toEqual([]);
    const kept = await page.evaluate(async () => [
      Object.keys(localStorage).toSorted(),
      Object.keys(sessionStorage),
      (await indexedDB.databases()).map(({ name }) => name),
      (await navigator.serviceWorker.getRegistrations()).length,
    ]);
    expect(kept).toEqual([['gatewright.first-hint', 'gatewright.theme'], [], [], 0]);
    // The system's, not the one that was chosen for the app.
    const background = await page.evaluate(
      () => getComputedStyle(document.querySelector('main') ?? document.body).backgroundColor,
    );
    const [red = 0] = /\d+/.exec(background)?.map(Number) ?? [];
    expect(red > 128).toBe(colorScheme === 'light');
    await page.goto(`./?view=map${fragment.slice(0, -9)}`);
    await expect(page.getByRole('alert')).toContainText('This link is incomplete');
  });
