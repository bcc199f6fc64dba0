import { beforeEach, expect, test } from 'vitest';
import { blankDesign, setNote } from '../../model/design/edits.ts';
import { setDesignName } from '../../model/design/naming/design-name.ts';
import { startHistory } from '../../model/design/history.ts';
import { fakeDatabase, fakeVersions, type FakeDatabase } from '../page/fake-browser.ts';
import { isBackup, makeBackup, restoreBackup, restoredText, type BackupStores } from './backup.ts';
import { savedDesignsIn } from './saved-designs.ts';
import { versionsIn } from './versions.ts';

const named = (name: string) => setDesignName(name)(blankDesign('HTTP'));

function browser() {
  const database = fakeDatabase();
  const saved = savedDesignsIn(database);
  const versions = versionsIn(fakeVersions());
  const stores: BackupStores = { saved, versions };
  return { database, saved, versions, stores };
}
const namesIn = async ({ saved }: ReturnType<typeof browser>) =>
  (await saved.list()).designs.map(({ name }) => name).toSorted();

let here: ReturnType<typeof browser>;
let database: FakeDatabase;

beforeEach(async () => {
  here = browser();
  ({ database } = here);
  await here.saved.write('d1', startHistory(named('orders')), 10);
  await here.saved.write('d2', startHistory(named('users')), 20);
  await here.versions.keep('d1', named('first'), { reason: 'manual', name: 'First draft', at: 5 });
  await here.versions.keep('d1', named('second'), { reason: 'adopt', name: 'Before import', detail: 'x', at: 6 });
});

test('what is exported is all there in another browser, with its versions', async () => {
  const { text, designs } = await makeBackup(here.stores);
  expect([designs, isBackup(text)]).toEqual([2, true]);
  const there = browser();
  const result = await restoreBackup(new Blob([text]), there.stores);
  expect(result).toEqual({ ok: true, added: 2, skipped: 0, unreadable: 0 });
  expect(await namesIn(there)).toEqual(['orders', 'users']);
  const orders = (await there.saved.list()).designs.find(({ name }) => name === 'orders');
  expect(orders).toMatchObject({ savedAt: 10 });
  expect(orders?.id).not.toBe('d1');
  const list = await there.versions.list(orders?.id ?? '');
  expect(list.map(({ name, reason, at, detail }) => [name, reason, at, detail])).toEqual([
    ['Before import', 'adopt', 6, 'x'],
    ['First draft', 'manual', 5, undefined],
  ]);
  expect(await there.versions.read(list[1]?.id ?? '')).toEqual({ ok: true, design: named('first') });
});

test('nothing that is here is changed: the same is skipped, another one of the same name gets a name of its own', async () => {
  const { text } = await makeBackup(here.stores);
  const before = structuredClone(database.kept.contents);
  expect(await restoreBackup(new Blob([text]), here.stores)).toEqual({ ok: true, added: 0, skipped: 2, unreadable: 0 });
  expect(database.kept.contents).toEqual(before);
  await here.saved.write('d1', startHistory(setNote('changed')(named('orders'))), 30);
  expect(await restoreBackup(new Blob([text]), here.stores)).toMatchObject({ added: 1, skipped: 1 });
  expect(await namesIn(here)).toEqual(['orders', 'orders copy', 'users']);
});

test('a design or version that cannot be read is counted, and the others are added', async () => {
  const { text } = await makeBackup(here.stores);
  const backup = JSON.parse(text) as { designs: { document: string; versions: { document: string }[] }[] };
  const [first, second] = backup.designs;
  if (first) first.document = '{"format":"gatewright","version":1';
  if (second?.versions[0]) second.versions[0].document = '[]';
  const there = browser();
  const result = await restoreBackup(new Blob([JSON.stringify(backup)]), there.stores);
  expect(result).toEqual({ ok: true, added: 1, skipped: 0, unreadable: 2 });
  expect(result.ok && restoredText(result)).toBe('1 design added, 2 could not be read');
});

test('where the browser refuses, what was added before stays, and that is told', async () => {
  const { text } = await makeBackup(here.stores);
  const there = browser();
  const { write } = there.saved;
  let writes = 0;
  const saved = {
    ...there.saved,
    write: (...args: Parameters<typeof write>) =>
      ++writes === 2 ? Promise.reject(new DOMException('full', 'QuotaExceededError')) : write(...args),
  };
  expect(await restoreBackup(new Blob([text]), { ...there.stores, saved })).toEqual({
    ok: false,
    message: expect.stringMatching(/could not save orders: .* 1 design/),
  });
  expect(await namesIn(there)).toEqual(['users']);
});

test('a design whose versions the browser refuses is not half there, so that it comes whole the next time', async () => {
  const { text } = await makeBackup(here.stores);
  const kept = fakeVersions();
  let most = 1;
  const versions = versionsIn({
    ...kept,
    put: async (...args) => {
      if (kept.kept.summaries.size === most) throw new DOMException('full', 'QuotaExceededError');
      await kept.put(...args);
    },
  });
  const there = { ...browser(), versions };
  const stores: BackupStores = { saved: there.saved, versions };
  expect(await restoreBackup(new Blob([text]), stores)).toMatchObject({ ok: false });
  expect([await namesIn(there), kept.kept.summaries.size]).toEqual([['users'], 0]);
  most = 10;
  expect(await restoreBackup(new Blob([text]), stores)).toMatchObject({ ok: true, added: 1, skipped: 1 });
  expect(kept.kept.summaries.size).toBe(2);
});

test('a file that could not be read back for its size leaves versions out, automatic ones first', async () => {
  const large = 'x'.repeat(65 * 1024 * 1024);
  const [version] = await here.versions.wholes('d1');
  const withLarge = (reason: 'manual' | 'export') => ({
    saved: here.saved,
    versions: {
      ...here.versions,
      wholes: async (id: string) => [
        ...(await here.versions.wholes(id)),
        ...(id === 'd1' && version ? [{ ...version, reason, document: large }] : []),
      ],
    },
  });
  for (const [reason, omitted, left] of [
    ['export', 'automatic versions', 1],
    ['manual', 'versions', 0],
  ] as const) {
    const file = await makeBackup(withLarge(reason));
    expect(file.omitted).toBe(omitted);
    const there = browser();
    expect(await restoreBackup(new Blob([file.text]), there.stores)).toMatchObject({ ok: true, added: 2 });
    const orders = (await there.saved.list()).designs.find(({ name }) => name === 'orders');
    expect(await there.versions.list(orders?.id ?? '')).toHaveLength(left);
  }
});

test('a file that is too large is not read', async () => {
  const file = { size: 65 * 1024 * 1024, text: () => Promise.reject(new Error('read')) } as unknown as Blob;
  expect(await restoreBackup(file, here.stores)).toMatchObject({ message: expect.stringContaining('the limit is') });
});

test.each([
  ['{', "isn't valid JSON"],
  ['{"format":"gatewright","version":1}', 'cannot be read: format'],
  ['{"format":"gatewright-backup","version":9,"designs":[]}', 'newer version'],
  ['{"format":"gatewright-backup","version":9,"things":{}}', 'newer version'],
  ['{"format":"gatewright-backup","version":1,"designs":[{"savedAt":"x","document":""}]}', 'designs.0.savedAt'],
  [`{"format":"gatewright-backup","version":1,"designs":${'['.repeat(50)}${']'.repeat(50)}}`, 'nested too deeply'],
])('%s is refused with the reason, and changes nothing', async (text, message) => {
  const before = structuredClone(database.kept.contents);
  expect(await restoreBackup(new Blob([text]), here.stores)).toEqual({
    ok: false,
    message: expect.stringContaining(message),
  });
  expect(database.kept.contents).toEqual(before);
});
