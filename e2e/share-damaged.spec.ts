import { readFile } from 'node:fs/promises';
import { readDocumentText } from '../src/model/document/read-document.ts';
import { encodeLink } from '../src/model/document/link.ts';
import { expect, test } from './fixtures.ts';
import { noLink, withOwnWork } from './share-page.ts';

const read = readDocumentText(await readFile('public/templates/sqs-intake.gatewright.json', 'utf8'));
const fragment = read.ok ? await encodeLink(read.design) : '';
const middle = Math.floor(fragment.length / 2);
const swapped = fragment[middle] === 'A' ? 'B' : 'A';

for (const [what, hash, message] of [
  ['cut by ten characters', fragment.slice(0, -10), /This link is incomplete: [\d,]+ of [\d,]+ characters arrived/],
  [
    'with one character changed',
    fragment.slice(0, middle) + swapped + fragment.slice(middle + 1),
    /This link is damaged/,
  ],
  ['of a newer version', fragment.replace('#1z', '#2z'), /created with a newer version of Gatewright/],
  ['of something else', `#${'access_token=abcdefghijklmnopqrstuvwxyz0123456789'}`, /has no Gatewright design/],
] as const)
  // What a new tab shows instead is the same for all of them.
  for (const where of what.startsWith('cut')
    ? (['in a new tab', 'over own work'] as const)
    : (['over own work'] as const))
    test(`a link ${what}, ${where}, says so and loses nothing`, { tag: '@scenario-23' }, async ({ context }) => {
      const own = await withOwnWork(context);
      const page = where === 'in a new tab' ? await context.newPage() : own;
      await page.goto(`./${hash}`);
      const problem = page.getByRole('alert', { name: 'Link problem' });
      await expect(problem).toContainText(message);
      await expect(problem).toContainText("Your designs aren't changed.");
      if (where === 'over own work') await expect(page.getByText('events-api').first()).toBeVisible();
      else
        await expect(
          page.getByRole('region', { name: 'Recent' }).getByRole('button', { name: 'events-api', exact: true }),
        ).toBeVisible();
      await problem.getByRole('button', { name: 'Close' }).click();
      await expect(problem).toBeHidden();
      await expect(page).toHaveURL(noLink);
    });
