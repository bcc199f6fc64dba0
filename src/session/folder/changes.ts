/** What differs between a folder and the files of a design. */
import type { Texts } from './directory.ts';
import { isModuleFile } from './directory.ts';

export interface DiskChange {
  readonly path: string;
  readonly kind: 'added' | 'changed' | 'removed';
  /** In the folder now. */
  readonly before: string | undefined;
  /** To be written; undefined: the file goes. */
  readonly after: string | undefined;
  /** Somebody else changed the file since it was read: writing undoes that. */
  readonly isNewer: boolean;
}

export interface FolderStates {
  /** As the design was read from, or last written to it. */
  readonly opened: Texts;
  readonly disk: Texts;
  /** As the design prints them. */
  readonly files: Texts;
}

/** In the order of the files, then what goes. Files that were never read and are not printed are nobody's business. */
export function diskChanges({ opened, disk, files }: FolderStates): readonly DiskChange[] {
  const written = [...files].flatMap(([path, after]): readonly DiskChange[] => {
    const before = disk.get(path);
    if (before === after) return [];
    return [
      { path, kind: before === undefined ? 'added' : 'changed', before, after, isNewer: before !== opened.get(path) },
    ];
  });
  const removed = [...opened].flatMap(([path, text]): readonly DiskChange[] => {
    const before = disk.get(path);
    if (files.has(path) || before === undefined || !isModuleFile(path)) return [];
    return [{ path, kind: 'removed', before, after: undefined, isNewer: before !== text }];
  });
  return [...written, ...removed];
}

/** Files that somebody else changed, added or removed since the folder was read. */
export function newerFiles(opened: Texts, disk: Texts): readonly string[] {
  const paths = [...new Set([...opened.keys(), ...disk.keys()])];
  return paths.filter((path) => opened.get(path) !== disk.get(path)).toSorted();
}
