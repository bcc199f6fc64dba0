import fc from 'fast-check';
import { expect, test } from 'vitest';
import { editedAtRandom } from '../../codegen/testing/edited-account.arbitrary.ts';
import { addObject, newObject } from '../../model/design/edits.ts';
import { anyDesign } from '../../model/design/design.arbitrary.ts';
import { emptyDesign, type Design } from '../../model/design/design.ts';
import { madeHere, revertAll } from '../../model/design/imported/reverts.ts';
import { documentText } from '../../model/document/document.ts';
import { readDocumentText } from '../../model/document/read-document.ts';
import { assemble } from '../proposal/assemble.ts';
import { isObjectRow } from '../proposal/proposal.ts';
import { readSources } from '../read.ts';
import { liveDesign } from '../testing/live-design.arbitrary.ts';
import { terminalText } from '../testing/cli-responses.arbitrary.ts';
import { adopt } from './adopt.ts';

async function importedInto(start: Design, text: string): Promise<Design> {
  const { parsedSources } = await readSources([{ name: 'pasted', text }]);
  const proposal = assemble(parsedSources, start);
  return adopt(proposal, { rows: new Set(proposal.rows.filter(isObjectRow).map(({ key }) => key)) })(start);
}

const keysOf = ({ objects }: Design) => objects.map(({ key }) => key).toSorted();

const opened = (design: Design): Design => {
  const result = readDocumentText(documentText(design));
  if (!result.ok) throw new Error(result.message);
  return result.design;
};

test('what was drawn before an import stays when everything is reverted, also in a saved design', async () => {
  const donors = fc.sample(anyDesign({ valid: true, most: 30 }), { numRuns: 10, seed: 5 });
  let drawnBefore = 0;
  await fc.assert(
    fc.asyncProperty(
      anyDesign({ valid: true, most: 12 }),
      liveDesign,
      fc.nat(),
      fc.boolean(),
      async (drawn, live, seed, isSaved) => {
        const start = { ...emptyDesign, objects: drawn.objects.map((object) => ({ ...object, import: {} })) };
        const imported = await importedInto(start, terminalText(live));
        if (imported.adopted.length === 0) return;
        expect(madeHere(imported)).toEqual([]);
        const added = editedAtRandom(isSaved ? opened(imported) : imported, donors, seed);
        const left = new Set(keysOf(added));
        const back = new Set(keysOf(revertAll(added)));
        const wanted = keysOf(imported).filter((key) => left.has(key));
        expect(wanted.filter((key) => !back.has(key))).toEqual([]);
        expect([...back].filter((key) => !keysOf(imported).includes(key))).toEqual([]);
        drawnBefore += start.objects.length;
      },
    ),
    { numRuns: 25 },
  );
  expect(drawnBefore).toBeGreaterThan(20);
});

const openApi = JSON.stringify({
  openapi: '3.0.1',
  info: { title: 'orders', version: '1' },
  paths: { '/orders': { get: { responses: { 200: { description: 'ok' } } } } },
});

test('what a definition without IDs brings after an import stays, too', async () => {
  const [live] = fc.sample(liveDesign, { numRuns: 1, seed: 3 });
  const imported = await importedInto(emptyDesign, terminalText(live as Design));
  const both = await importedInto(imported, openApi);
  expect(both.objects.length).toBeGreaterThan(imported.objects.length);
  expect(keysOf(revertAll(both))).toEqual(keysOf(both));
});

test('of a design that does not tell what was there, nothing is removed', async () => {
  const [live] = fc.sample(liveDesign, { numRuns: 1, seed: 3 });
  const { earlier: _, ...imported } = await importedInto(emptyDesign, terminalText(live as Design));
  const drawn = addObject(newObject(imported, 'api', 'HTTP'))(imported);
  expect(keysOf(revertAll(drawn))).toEqual(keysOf(drawn));
});
