import { expect, test } from 'vitest';
import { backupAt, isBackupDue, rememberBackup } from './backup-time.ts';

const day = 24 * 60 * 60 * 1_000;
const now = 100 * day;
const saved = (...days: readonly number[]) => days.map((ago) => ({ savedAt: now - ago * day }));

test.each([
  ['few designs', saved(1, 1), undefined, false],
  ['several, never backed up', saved(1, 1, 1), undefined, true],
  ['a backup last week', saved(1, 1, 1), 7, false],
  ['a backup a month ago, nothing changed since', saved(40, 50, 60), 30, false],
  ['a backup a month ago, one changed since', saved(1, 50, 60), 30, true],
])('%s', (_, designs, ago, isDue) =>
  expect(isBackupDue(designs, ago === undefined ? undefined : now - ago * day, now)).toBe(isDue),
);

test('the time is kept, and anything else in its place is no time', () => {
  const kept = new Map<string, string>();
  const memory = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  };
  expect(backupAt(memory)).toBeUndefined();
  rememberBackup(5, memory);
  expect(backupAt(memory)).toBe(5);
  kept.set('gatewright.backup', '{"at":"soon"}');
  expect(backupAt(memory)).toBeUndefined();
});
