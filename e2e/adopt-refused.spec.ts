import { adopt, bringIn, table, openStart, drop, twelve } from './adopt-page.ts';
import { apiId, integrations } from './adopt-samples.ts';
import { expect, test } from './fixtures.ts';

test.describe('what cannot be read', () => {
  const cases: readonly (readonly [what: string, text: string, message: RegExp])[] = [
    ['a web page', '<!doctype html><html><body>Not found</body></html>', /It is a web page/],
    ['something binary', `PK\u0003\u0004${'\u0000\u0001\u0002'.repeat(300)}`, /It isn't text/],
    ['cut JSON', twelve.slice(0, -200), /Line \d+: the text is incomplete/],
  ];
  for (const [what, text, message] of cases)
    test(`${what} says why, and nothing changes`, { tag: '@scenario-16' }, async ({ page }) => {
      await openStart(page);
      await drop(page, [{ name: 'given.txt', text }]);
      await expect(adopt(page).getByRole('alert')).toContainText(message);
      await adopt(page).getByRole('button', { name: 'Cancel' }).click();
      await expect(adopt(page)).toBeHidden();
      await expect(page.getByRole('button', { name: 'HTTP + Lambda', exact: true })).toBeVisible();
    });

  test('more than is read says the figure', async ({ page }) => {
    await openStart(page);
    const transfer = await page.evaluateHandle(() => {
      const data = new DataTransfer();
      data.items.add(new File(['x'.repeat(33 * 1024 * 1024 + 1)], 'large.json'));
      return data;
    });
    await page.dispatchEvent('body', 'drop', { dataTransfer: transfer });
    await expect(adopt(page).getByRole('alert')).toContainText('33,554,432');
  });

  test('one bad file among others does not keep these out', async ({ page }) => {
    await openStart(page);
    await drop(page, [
      { name: 'integrations.json', text: JSON.stringify(integrations(2)) },
      { name: 'page.html', text: '<html></html>' },
    ]);
    await expect(adopt(page).getByRole('alert')).toContainText('It is a web page');
    await expect(adopt(page)).toContainText('2 integrations · AWS CLI JSON');
    await adopt(page).getByRole('button', { name: 'Review import' }).click();
    await expect(bringIn(page)).toHaveText(/Import 2/);
  });
});

test('20 MB are read beside the page, and can be cancelled without a loss', async ({ page }) => {
  test.slow();
  await openStart(page);
  const text = `aws apigatewayv2 get-integrations --api-id ${apiId}\n${JSON.stringify(
    { Items: integrations(16_000).Items.map((item) => ({ ...item, Description: 'x'.repeat(1_000) })) },
    null,
    1,
  )}`;
  expect(text.length).toBeGreaterThan(20_000_000);
  await drop(page, [{ name: 'large.txt', text }]);
  await expect(adopt(page).getByRole('progressbar', { name: 'Reading' })).toBeVisible();
  await adopt(page).getByRole('button', { name: 'Cancel reading' }).click();
  await expect(adopt(page).getByRole('alert')).toContainText('Reading canceled');
  await expect(adopt(page).getByRole('list', { name: 'Sources' })).toContainText('large.txt');
  await adopt(page).getByRole('button', { name: 'Retry' }).click();
  await expect(adopt(page)).toContainText('16,000 integrations', { timeout: 60_000 });
  await adopt(page).getByRole('button', { name: 'Review import' }).click();
  await expect(bringIn(page)).toHaveText(/Import 16,000/);
  expect(await table(page).getByRole('row').count()).toBeLessThan(80);
});
