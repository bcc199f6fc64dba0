/** The folder that the open design came from. Small, since the header and the keys ask for it from the start. */
import { createStore, useStore } from 'zustand';
import type { Texts } from './directory.ts';
import type { RememberedFolder } from './folder-memory.ts';

export interface OpenFolder extends RememberedFolder {
  readonly documentId: string;
  /** Files that somebody else changed since they were read. */
  readonly newer: readonly string[];
  /** The folder when it was last looked at. */
  readonly disk?: Texts;
  /** The folder when the person chose to keep what the design has. */
  readonly ignored?: Texts;
}

export const folderStore = createStore<{ readonly folder: OpenFolder | undefined }>(() => ({ folder: undefined }));

/** Of a design, if it came from a folder. */
export const folderOf = (documentId: string | undefined): OpenFolder | undefined => {
  const { folder } = folderStore.getState();
  return folder?.documentId === documentId ? folder : undefined;
};

export const useFolder = (documentId: string | undefined): OpenFolder | undefined =>
  useStore(folderStore, ({ folder }) => (folder?.documentId === documentId ? folder : undefined));

/** All that reads and writes folders, by the first use. */
export const loadFolder = () => import('./folder.ts');
