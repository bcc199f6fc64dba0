/** New bytes for files that are there. */
import { realpathSync, statSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import type { ReplacedFile } from '../fix/write-fixed.ts';
import { commitFolder, realDisk, type Disk } from './commit.ts';
import type { FolderChange } from './plan.ts';

/** A file that a link leads to is replaced itself. Throws what failed; nothing of that folder is changed then. */
export function replaceFiles(files: readonly ReplacedFile[], disk: Disk = realDisk): void {
  const folders = new Map<string, FolderChange[]>();
  for (const { path, bytes } of files) {
    const real = realpathSync(path);
    const { mode } = statSync(real);
    const folder = dirname(real);
    const change = { path: basename(real), file: { path: basename(real), text: '', bytes, isExecutable: false }, mode };
    const known = folders.get(folder);
    if (known) known.push(change);
    else folders.set(folder, [change]);
  }
  for (const [folder, changes] of folders) commitFolder(folder, changes, disk);
}
