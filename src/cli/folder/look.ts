/** What is in a folder where files are about to be written, symbolic links not followed. */
import { lstatSync, readFileSync, type Stats } from 'node:fs';
import { join } from 'node:path';

export type FoundFile =
  | { readonly kind: 'nothing' }
  /** Without bytes where there are more than any file of ours has. */
  | { readonly kind: 'file'; readonly stats: Stats; readonly bytes: Uint8Array | undefined }
  /** A file cannot be here, as a clause: what is in its way, and where. */
  | { readonly kind: 'blocked'; readonly by: 'folder' | 'link' | 'other'; readonly at: string };

const longestFile = 64 * 1024 * 1024;

const statsOf = (path: string): Stats | undefined => lstatSync(path, { throwIfNoEntry: false });

/** Looks at paths below a folder; each folder on the way is looked at once. */
export function looker(root: string): (path: string) => FoundFile {
  const folders = new Map<string, FoundFile | undefined>();

  /** What is in the way where a folder is needed: undefined for a folder, or nothing. */
  function folderFault(path: string): FoundFile | undefined {
    if (!folders.has(path)) {
      const parent = path.includes('/') ? folderFault(path.slice(0, path.lastIndexOf('/'))) : undefined;
      folders.set(path, parent ?? ownFolderFault(path));
    }
    return folders.get(path);
  }

  function ownFolderFault(path: string): FoundFile | undefined {
    const stats = statsOf(join(root, path));
    if (!stats) return { kind: 'nothing' };
    if (stats.isDirectory()) return undefined;
    return { kind: 'blocked', by: stats.isSymbolicLink() ? 'link' : 'other', at: path };
  }

  return (path) => {
    const fault = path.includes('/') ? folderFault(path.slice(0, path.lastIndexOf('/'))) : undefined;
    if (fault) return fault;
    const whole = join(root, path);
    const stats = statsOf(whole);
    if (!stats) return { kind: 'nothing' };
    if (stats.isFile())
      return { kind: 'file', stats, bytes: stats.size > longestFile ? undefined : readFileSync(whole) };
    return {
      kind: 'blocked',
      by: stats.isDirectory() ? 'folder' : stats.isSymbolicLink() ? 'link' : 'other',
      at: path,
    };
  };
}

export const isSame = (a: Stats, b: Stats | undefined): boolean =>
  b !== undefined && a.dev === b.dev && a.ino === b.ino;
