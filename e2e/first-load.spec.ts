import { expect, test } from './fixtures.ts';

/** Holds back the files whose address has this form, until let go. */
const held = /\/assets\/[^/]+\.(?:js|css)$/;

test('the page says what it is before any script or style has come, and gives way to the start page', async ({
  page,
}) => {
  let letGo = () => {};
  const until = new Promise<void>((resolve) => (letGo = resolve));
  await page.route(held, async (route) => {
    await until;
    await route.continue();
  });
  await page.goto('./', { waitUntil: 'commit' });
  const shell = page.locator('#shell');
  await expect(shell.getByText('Design your API Gateway. Get the Terraform.')).toBeVisible();
  // Styled by what stands in the page itself, in the font that the page asks for at once.
  await expect(shell.getByText('Design your API Gateway')).toHaveCSS('font-size', '30px');
  await expect.poll(() => page.evaluate(() => performance.getEntriesByName('first-contentful-paint').length)).toBe(1);
  letGo();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Design your API Gateway. Get the Terraform.');
  await expect(shell).toBeHidden();
});
