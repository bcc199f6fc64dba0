import { beforeEach, expect, test, vi } from 'vitest';
import { blankDesign } from '../../model/design/edits.ts';
import { setDesignName } from '../../model/design/naming/design-name.ts';
import { fakeVersions, type FakeVersions } from '../page/fake-browser.ts';
import { mostAutomatic, mostNamed, versionsIn, type VersionReason, type Versions } from './versions.ts';

let database: FakeVersions;
let versions: Versions;
let at = 0;
const named = (name: string) => setDesignName(name)(blankDesign('HTTP'));
const keep = (name: string, reason: VersionReason = 'manual', designId = 'd1') =>
  versions.keep(designId, named(name), { reason, name, at: ++at });
const names = async (designId = 'd1') => (await versions.list(designId)).map(({ name }) => name);

beforeEach(() => {
  database = fakeVersions();
  versions = versionsIn(database);
});

test('versions are those of one design, newest first, and each is read as it was', async () => {
  await keep('one');
  await keep('two', 'adopt');
  await keep('other', 'manual', 'd2');
  expect(await names()).toEqual(['two', 'one']);
  const [, first] = await versions.list('d1');
  expect(await versions.read(first?.id ?? '')).toEqual({ ok: true, design: named('one') });
  expect(database.kept.contents.size).toBe(3);
});

test('the oldest automatic version goes when there is one too many; named ones and the last export stay', async () => {
  await keep('mine');
  await keep('export', 'export');
  for (let count = 0; count < mostAutomatic + 5; count += 1) await keep(`auto ${count}`, 'adopt');
  const left = await names();
  expect(left).toHaveLength(mostAutomatic + 1);
  expect(left.slice(-3)).toEqual(['auto 6', 'export', 'mine']);
  expect(database.kept.contents.size).toBe(mostAutomatic + 1);
});

test('at the same time, each version counts the others', async () => {
  await Promise.all(Array.from({ length: mostAutomatic + 3 }, (_, count) => keep(`auto ${count}`, 'move')));
  expect(await names()).toHaveLength(mostAutomatic);
});

test('an automatic version like the newest one is not kept twice, one by name is', async () => {
  await keep('same', 'adopt');
  expect(await keep('same', 'restore')).toBeUndefined();
  await keep('same');
  expect(await names()).toHaveLength(2);
});

test('an export of the same design again moves up, and one of another is kept beside it', async () => {
  await keep('a', 'export');
  await keep('b', 'export');
  await keep('a', 'export');
  expect((await versions.list('d1')).map((version) => [version.name, version.at])).toEqual([
    ['a', at],
    ['b', at - 1],
  ]);
});

test('more named versions than are kept are refused, and nothing is lost', async () => {
  const [entry] = [await keep('first')];
  for (let count = 1; count < mostNamed; count += 1)
    database.kept.summaries.set(`v${count}`, { ...entry, id: `v${count}` });
  await expect(keep('one more')).rejects.toThrow('Delete one first');
  expect(database.kept.summaries.size).toBe(mostNamed);
  await keep('automatic', 'adopt');
  expect(database.kept.summaries.size).toBe(mostNamed + 1);
});

test('a refusal of the browser is passed on, and the next version is kept', async () => {
  await keep('one');
  database.refusal = new DOMException('full', 'QuotaExceededError');
  await expect(keep('two')).rejects.toThrow('full');
  database.refusal = undefined;
  await keep('three');
  expect(await names()).toEqual(['three', 'one']);
});

test('a version that gets a name is no longer automatic; a removed one comes back with all it had', async () => {
  const version = await keep('auto', 'adopt');
  if (!version) throw new Error('nothing kept');
  await versions.rename(version, 'mine');
  expect(await versions.list('d1')).toMatchObject([{ name: 'mine', reason: 'manual' }]);
  const all = await versions.wholes('d1');
  await versions.remove([version.id]);
  expect([database.kept.summaries.size, database.kept.contents.size]).toEqual([0, 0]);
  await versions.putBack(all);
  expect(await versions.read(version.id)).toEqual({ ok: true, design: named('auto') });
});

test.each<[string, unknown, string]>([
  ['nothing', undefined, 'This version is no longer saved in this browser.'],
  ['something else', { id: 'v1', document: 3 }, 'This version is no longer saved in this browser.'],
  ['no design', { id: 'v1', document: '{}' }, 'This version cannot be read. '],
])('%s in the database is told', async (_, content, message) => {
  if (content !== undefined) database.kept.contents.set('v1', content);
  database.kept.summaries.set('v1', { id: 'v1', designId: 'd1' });
  expect(await versions.read('v1')).toEqual({ ok: false, message: expect.stringContaining(message) });
  expect(await versions.list('d1')).toEqual([]);
});

test('who watches hears of each change', async () => {
  const heard = vi.fn<() => void>();
  const stop = versions.watch(heard);
  const version = await keep('one');
  await versions.remove([version?.id ?? '']);
  stop();
  await keep('two');
  expect(heard).toHaveBeenCalledTimes(2);
});
