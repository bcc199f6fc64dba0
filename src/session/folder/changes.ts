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
  /** The design knows nothing of what the file has: writing deletes that. */
  readonly isUnread: boolean;
}

export interface FolderStates {
  /** As the design was read from, or last written to it. */
  readonly opened: Texts;
  /** Of these, files that did not become part of the design. */
  readonly unread?: readonly string[] | undefined;
  readonly disk: Texts;
  /** As the design prints them. */
  readonly files: Texts;
}

/** In the order of the files, then what goes. Files that were never read and are not printed are nobody's business. */
export function diskChanges({ opened, unread = [], disk, files }: FolderStates): readonly DiskChange[] {
  const foreign = new Set(unread);
  const written = [...files].flatMap(([path, after]): readonly DiskChange[] => {
    const before = disk.get(path);
    if (before === after) return [];
    const kind = before === undefined ? 'added' : 'changed';
    const isUnread = foreign.has(path) && (before ?? '').trim() !== '';
    return [{ path, kind, before, after, isNewer: before !== opened.get(path), isUnread }];
  });
  const removed = [...opened].flatMap(([path, text]): readonly DiskChange[] => {
    const before = disk.get(path);
    if (files.has(path) || before === undefined || !isModuleFile(path) || foreign.has(path)) return [];
    return [{ path, kind: 'removed', before, after: undefined, isNewer: before !== text, isUnread: false }];
  });
  return [...written, ...removed];
}

/**
 * Files that somebody else changed, added or removed since the folder was read.
 *
 * @param ignored the folder when that was known and did not matter
 */
export function newerFiles(opened: Texts, disk: Texts, ignored: Texts = opened): readonly string[] {
  const paths = [...new Set([...opened.keys(), ...disk.keys()])];
  return paths.filter((path) => opened.get(path) !== disk.get(path) && ignored.get(path) !== disk.get(path)).toSorted();
}
