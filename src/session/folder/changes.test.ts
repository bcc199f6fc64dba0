import { expect, test } from 'vitest';
import { diskChanges, newerFiles } from './changes.ts';

const texts = (entries: Readonly<Record<string, string>>) => new Map(Object.entries(entries));
type Expected = readonly [path: string, kind: string, isNewer: boolean];

test.each<{ name: string; opened: object; disk: object; files: object; expected: readonly Expected[] }>([
  { name: 'nothing', opened: { 'main.tf': 'a' }, disk: { 'main.tf': 'a' }, files: { 'main.tf': 'a' }, expected: [] },
  {
    name: 'an edit',
    opened: { 'main.tf': 'a' },
    disk: { 'main.tf': 'a' },
    files: { 'main.tf': 'b' },
    expected: [['main.tf', 'changed', false]],
  },
  {
    name: 'an edit of a file that somebody else changed',
    opened: { 'main.tf': 'a' },
    disk: { 'main.tf': 'c' },
    files: { 'main.tf': 'b' },
    expected: [['main.tf', 'changed', true]],
  },
  {
    name: 'the same edit on both sides',
    opened: { 'main.tf': 'a' },
    disk: { 'main.tf': 'b' },
    files: { 'main.tf': 'b' },
    expected: [],
  },
  {
    name: 'a new file',
    opened: {},
    disk: {},
    files: { 'imports.tf': 'a' },
    expected: [['imports.tf', 'added', false]],
  },
  {
    name: 'a new file where somebody else made one',
    opened: {},
    disk: { 'imports.tf': 'x' },
    files: { 'imports.tf': 'a' },
    expected: [['imports.tf', 'changed', true]],
  },
  {
    name: 'a file that was read and is no longer printed',
    opened: { 'main.tf': 'a', 'routes.tf': 'b' },
    disk: { 'main.tf': 'a', 'routes.tf': 'b' },
    files: { 'main.tf': 'a' },
    expected: [['routes.tf', 'removed', false]],
  },
  {
    name: 'files that are not of the design',
    opened: { 'main.tf': 'a' },
    disk: { 'main.tf': 'a', 'other.tf': 'x', 'README.md': 'x' },
    files: { 'main.tf': 'a' },
    expected: [],
  },
])('$name', ({ opened, disk, files, expected }) => {
  const changes = diskChanges({
    opened: texts({ ...opened }),
    disk: texts({ ...disk }),
    files: texts({ ...files }),
  });
  expect(changes.map(({ path, kind, isNewer }) => [path, kind, isNewer])).toEqual(expected);
});

test('files that somebody else changed, added or removed', () => {
  const opened = texts({ 'a.tf': '1', 'b.tf': '1', 'c.tf': '1' });
  expect(newerFiles(opened, texts({ 'a.tf': '1', 'b.tf': '2', 'd.tf': '1' }))).toEqual(['b.tf', 'c.tf', 'd.tf']);
});

test('a file that was not imported is never deleted, and says what writing it costs', () => {
  const disk = texts({ 'main.tf': 'a', 'left.tf': 'x', 'empty.tf': ' ' });
  const unread = ['left.tf', 'empty.tf'];
  expect(diskChanges({ opened: disk, unread, disk, files: texts({ 'main.tf': 'a' }) })).toEqual([]);
  const files = texts({ 'main.tf': 'a', 'left.tf': 'b', 'empty.tf': 'b' });
  expect(diskChanges({ opened: disk, unread, disk, files }).map(({ path, isUnread }) => [path, isUnread])).toEqual([
    ['left.tf', true],
    ['empty.tf', false],
  ]);
});

test('what was known and did not matter is told again only when it changes again', () => {
  const opened = texts({ 'a.tf': '1', 'b.tf': '1' });
  const ignored = texts({ 'a.tf': '2', 'b.tf': '1' });
  expect(newerFiles(opened, ignored, ignored)).toEqual([]);
  expect(newerFiles(opened, texts({ 'a.tf': '3' }), ignored)).toEqual(['a.tf', 'b.tf']);
});
