/** Which folder a design was opened from, so that it is still known after a reload. Handles cannot be written as text. */
import { openDB, type DBSchema } from 'idb';
import type { DirectoryHandle, Texts } from './directory.ts';

export interface RememberedFolder {
  readonly name: string;
  /** Missing where the browser has no access to folders: changes are downloaded. */
  readonly root?: DirectoryHandle;
  readonly opened: Texts;
  /** Of these, files that the design knows nothing of: they were empty, refused, or taken out of the import. */
  readonly unread?: readonly string[];
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
  delete(documentId: string): Promise<void>;
}

/** A browser that keeps nothing forgets the folder with the tab. */
export const browserFolders: FolderMemory = {
  get: async (documentId) => (await open()).get('folders', documentId),
  put: async (documentId, folder) => void (await (await open()).put('folders', folder, documentId)),
  delete: async (documentId) => (await open()).delete('folders', documentId),
};
