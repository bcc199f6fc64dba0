/** Changes of a folder: all of them, or none. */
import { chmodSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { FolderChange, FolderFile } from './plan.ts';
import { reasonOf } from '../environment.ts';

/** What may fail halfway; passed in, so that tests can make it fail. */
export interface Disk {
  /** Writes a new file. */
  readonly write: (path: string, bytes: Uint8Array, mode: number) => void;
  readonly move: (from: string, to: string) => void;
}

export const realDisk: Disk = {
  write: (path, bytes, mode) => writeFileSync(path, bytes, { mode, flag: 'wx' }),
  move: renameSync,
};

/**
 * New files are written to a folder within the folder, which is on the same file system, and moved to their places from
 * there. What was there before is moved away first, and back when something fails. Throws what failed.
 *
 * @param root absolute; made where it is not there
 */
export function commitFolder(root: string, changes: readonly FolderChange[], disk: Disk): void {
  const made: string[] = [];
  const undo: (() => void)[] = [];
  let staging: string | undefined;
  try {
    makeFolders(root, (folder) => made.push(folder));
    const aside = (staging = mkdtempSync(join(root, '.gatewright-')));
    const move = (from: string, to: string) => {
      disk.move(from, to);
      undo.push(() => disk.move(to, from));
    };
    // Everything is on the disk before anything is moved, so that a full disk changes nothing.
    const staged = changes.map(({ file, mode }, at) => file && stage(join(aside, `new-${at}`), file, mode, disk));
    for (const [at, { path, mode }] of changes.entries()) {
      const target = join(root, path);
      if (mode !== undefined) move(target, join(aside, `old-${at}`));
      const source = staged[at];
      if (source === undefined) continue;
      makeFolders(dirname(target), (folder) => undo.push(() => rmdirSync(folder)));
      move(source, target);
    }
  } catch (error) {
    const isRestored = undo.toReversed().map(attempt).every(Boolean);
    if (!isRestored)
      throw new Error(`${reasonOf(error)}; some files couldn't be restored and are in ${staging ?? root}`, {
        cause: error,
      });
    remove(staging);
    for (const folder of made.toReversed()) attempt(() => rmdirSync(folder));
    throw new Error(`${reasonOf(error)}; nothing was changed`, { cause: error });
  }
  remove(staging);
  for (const { path, file } of changes) if (!file) removeEmptied(root, path);
}

function stage(path: string, { bytes, isExecutable }: FolderFile, mode: number | undefined, disk: Disk): string {
  disk.write(path, bytes, isExecutable ? 0o777 : 0o666);
  // A file that is replaced keeps its permissions.
  if (mode !== undefined) chmodSync(path, mode & 0o7777);
  return path;
}

/** Makes a folder and those on the way to it. */
function makeFolders(folder: string, onMade: (folder: string) => void): void {
  if (existsSync(folder)) return;
  makeFolders(dirname(folder), onMade);
  mkdirSync(folder);
  onMade(folder);
}

/** Removes the folders that a removed file leaves empty. */
function removeEmptied(root: string, path: string): void {
  let folder = dirname(path);
  while (folder !== '.' && attempt(() => rmdirSync(join(root, folder)))) folder = dirname(folder);
}

function remove(folder: string | undefined): void {
  if (folder !== undefined) attempt(() => rmSync(folder, { recursive: true, force: true }));
}

function attempt(step: () => void): boolean {
  try {
    step();
    return true;
  } catch {
    return false;
  }
}
