/** When everything was last exported, and whether it is time again. */
import { z } from '../../model/zod.ts';
import { load, save, webStorage, type WebStorage } from './web-storage.ts';

const storageKey = 'gatewright.backup';
const timeSchema = z.object({ at: z.number() });

const patience = 14 * 24 * 60 * 60 * 1_000;
/** So few that nobody minds; a person who only looks around is not told to back up. */
const few = 3;

/** Milliseconds since 1970; undefined: never, as far as this browser knows. */
export const backupAt = (memory: WebStorage | undefined = webStorage('localStorage')): number | undefined =>
  load(memory, storageKey, timeSchema)?.at;

export const rememberBackup = (at: number, memory: WebStorage | undefined = webStorage('localStorage')): void =>
  save(memory, storageKey, { at });

/** Whether to remind: several designs, some changed since, and no backup for two weeks. */
export function isBackupDue(
  designs: readonly { readonly savedAt: number }[],
  lastAt: number | undefined,
  now: number,
): boolean {
  if (designs.length < few) return false;
  if (lastAt === undefined) return true;
  return now - lastAt > patience && designs.some(({ savedAt }) => savedAt > lastAt);
}
