/** Which folder a design was opened from, so that it is still known after a reload. Handles cannot be written as text. */
import { openDB, type DBSchema } from 'idb';
import type { DirectoryHandle, Texts } from './directory.ts';

export interface RememberedFolder {
  readonly name: string;
  /** Missing where the browser has no access to folders: changes are downloaded. */
  readonly root?: DirectoryHandle;
  readonly opened: Texts;
}

interface Stores extends DBSchema {
  folders: { key: string; value: RememberedFolder };
}

/** A database of its own: the designs are there even where a handle cannot be kept. */
const open = () =>
  openDB<Stores>('gatewright-folders', 1, { upgrade: (database) => void database.createObjectStore('folders') });

export interface FolderMemory {
  get(documentId: string): Promise<RememberedFolder | undefined>;
  put(documentId: string, folder: RememberedFolder): Promise<void>;
}

/** A browser that keeps nothing forgets the folder with the tab. */
export const browserFolders: FolderMemory = {
  get: async (documentId) => (await open()).get('folders', documentId),
  put: async (documentId, folder) => void (await (await open()).put('folders', folder, documentId)),
};
