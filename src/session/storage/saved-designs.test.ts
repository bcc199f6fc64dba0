import fc from 'fast-check';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { loadChecks } from '../document/checks.ts';
import { anyDesign } from '../../model/design/design.arbitrary.ts';
import { setDesignName } from '../../model/design/naming/design-name.ts';
import { blankDesign, setValue } from '../../model/design/edits.ts';
import { commitStep, startHistory, undoStep, type History } from '../../model/design/history.ts';
import { fakeDatabase, type FakeDatabase } from '../page/fake-browser.ts';
import { savedDesignsIn, type SavedDesigns } from './saved-designs.ts';
import { packHistory, unpackHistory } from './saved-history.ts';

beforeAll(async () => {
  await loadChecks();
});

let database: FakeDatabase;
let saved: SavedDesigns;
beforeEach(() => {
  database = fakeDatabase();
  saved = savedDesignsIn(database);
});

const start = startHistory(blankDesign('HTTP'));
const renamed = (history: History, ...names: readonly string[]) =>
  names.reduce(
    (before, name) => commitStep(before, setDesignName(name)(before.present), { label: `Rename to ${name}` }, 0, false),
    history,
  );
const readBack = async (id: string) => {
  const read = await saved.read(id);
  if (!read.ok) throw new Error(read.message);
  return read;
};

test('what was written is read again', async () => {
  await fc.assert(
    fc.asyncProperty(anyDesign({ valid: false }), async (design) => {
      await saved.write('x', startHistory(design), 5);
      expect((await readBack('x')).history.present).toEqual(design);
    }),
    { numRuns: 50 },
  );
});

test('the list is recent first and counts without reading the designs', async () => {
  await saved.write('old', start, 1);
  await saved.write('new', startHistory(blankDesign('WEBSOCKET')), 2);
  database.kept.contents.clear();
  const { designs, damaged } = await saved.list();
  expect(designs.map(({ id, name }) => [id, name])).toEqual([
    ['new', 'websocket-api'],
    ['old', 'http-api'],
  ]);
  expect(designs[0]?.counts).toMatchObject({ protocol: 'WEBSOCKET', integrations: 0, errors: expect.any(Number) });
  expect(damaged).toEqual([]);
});

test('undo steps come back, nearest first where there are too many', async () => {
  const history = undoStep(renamed(start, ...Array.from({ length: 31 }, (_, index) => `n${index}`)));
  await saved.write('x', history, 1);
  const read = (await readBack('x')).history;
  expect(read.past.map(({ design }) => design.name)).toEqual(Array.from({ length: 20 }, (_, index) => `n${index + 9}`));
  expect(read.future.map(({ design, label }) => [design.name, label])).toEqual([['n30', 'Rename to n30']]);
  expect(undoStep(read).present.name).toBe('n28');
});

test('undo steps stay under a mebibyte', () => {
  const text = (letter: string) => letter.repeat(300_000);
  const history = ['a', 'b', 'c', 'd', 'e', 'f'].reduce(
    (before, letter) =>
      commitStep(before, setValue('a1', ['description'], text(letter))(before.present), { label: letter }, 0, false),
    start,
  );
  expect(packHistory(history).past.map(({ label }) => label)).toEqual(['d', 'e', 'f']);
});

test('steps that came back share the objects that they do not change', () => {
  const history = renamed(start, 'one', 'two');
  const read = unpackHistory(history.present, packHistory(history));
  expect(read.past[0]?.design.objects[0]).toBe(read.present.objects[0]);
});

test('what a step is comes back, also of steps that were stored when only their labels said it', () => {
  const adopted = commitStep(
    start,
    setDesignName('shop')(start.present),
    { label: 'Bring in 1 API', kind: 'adopt' },
    0,
    false,
  );
  const packed = packHistory(renamed(adopted, 'stall'));
  expect(unpackHistory(start.present, packed).past.map(({ kind }) => kind)).toEqual(['adopt', undefined]);
  const earlier = { ...packed, past: packed.past.map(({ label, document }) => ({ label, document })) };
  expect(unpackHistory(start.present, earlier).past.map(({ kind }) => kind)).toEqual(['adopt', undefined]);
});

test('a damaged step ends the steps, not the design', async () => {
  await saved.write('x', renamed(start, 'one', 'two', 'three'), 1);
  const content = database.kept.contents.get('x') as { readonly history: { readonly past: { document: string }[] } };
  const second = content.history.past[1];
  if (second) second.document = '{';
  const read = await readBack('x');
  expect(read.history.past.map(({ label }) => label)).toEqual(['Rename to three']);
  expect(read.history.present.name).toBe('three');
});

test.each<[what: string, content: unknown, message: string]>([
  [
    'nothing',
    undefined,
    'This design is not saved in this browser. It was deleted, or its address is from another browser.',
  ],
  ['a number', 7, 'The saved design cannot be read.'],
  ['no document', { id: 'x', savedAt: 1 }, 'The saved design cannot be read.'],
  [
    'cut JSON',
    { id: 'x', savedAt: 1, document: '{"format":' },
    "The saved design cannot be read. This isn't valid JSON",
  ],
  [
    'another format',
    { id: 'x', savedAt: 1, document: '{}' },
    "The saved design cannot be read. This isn't a Gatewright",
  ],
])('a damaged record is reported: %s', async (_, content, message) => {
  if (content !== undefined) database.kept.contents.set('x', content);
  expect(await saved.read('x')).toEqual({ ok: false, message: expect.stringContaining(message) });
});

test('the list names damaged entries and shows the others', async () => {
  await saved.write('good', start, 1);
  database.kept.summaries.set('bad', { id: 'bad', name: 5 });
  database.kept.summaries.set('worse', 'text');
  const { designs, damaged } = await saved.list();
  expect([designs.map(({ id }) => id), damaged]).toEqual([['good'], ['bad']]);
});

test('rename, duplicate, remove', async () => {
  await saved.write('x', start, 1);
  await saved.rename('x', 'orders');
  expect((await saved.list()).designs[0]).toMatchObject({ id: 'x', name: 'orders', savedAt: 1 });
  const first = await saved.duplicate('x', 2);
  const second = await saved.duplicate(first?.id ?? '', 3);
  expect((await saved.list()).designs.map(({ name }) => name)).toEqual(['orders copy 2', 'orders copy', 'orders']);
  expect((await readBack(second?.id ?? '')).history.present.objects).toEqual(start.present.objects);
  await saved.remove('x');
  expect((await saved.list()).designs).toHaveLength(2);
  expect(await saved.duplicate('x', 4)).toBeUndefined();
});
