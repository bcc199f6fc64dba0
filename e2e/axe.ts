import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe finds, by its rules for WCAG 2.2 AA and its own good practices: on the page, or within a part of it. */
export async function axeFindings(page: Page, within?: string): Promise<readonly string[]> {
  // Fades that are half done have half the contrast.
  await page.waitForTimeout(400);
  const builder = new AxeBuilder({ page }).withTags(tags);
  const { violations } = await (within === undefined ? builder : builder.include(within)).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}
