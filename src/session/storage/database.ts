/** Where saved designs lie: two stores, so that listing designs does not read them. */
import { openDB, type DBSchema, type IDBPDatabase } from 'idb';

export interface StoredEntry {
  readonly id: string;
}

/** What saving needs of a database. What comes back may have been written by anyone. */
export interface DesignDatabase {
  summaries(): Promise<readonly unknown[]>;
  content(id: string): Promise<unknown>;
  /** Both or none. */
  put(summary: StoredEntry, content: StoredEntry): Promise<void>;
  delete(id: string): Promise<void>;
}

interface Stores extends DBSchema {
  summaries: { key: string; value: StoredEntry };
  contents: { key: string; value: StoredEntry };
}

const databaseVersion = 1;

/** The database of this browser. Opened by the first use, and again after a failure. */
export function browserDatabase(name = 'gatewright'): DesignDatabase {
  let opening: Promise<IDBPDatabase<Stores>> | undefined;
  const forget = () => {
    opening = undefined;
  };
  const open = () => {
    opening ??= openDB<Stores>(name, databaseVersion, {
      upgrade(database) {
        database.createObjectStore('summaries', { keyPath: 'id' });
        database.createObjectStore('contents', { keyPath: 'id' });
      },
      blocking(_current, _blocked, event) {
        // A newer version of the app waits in another tab; this one opens again when it next saves.
        forget();
        if (event.target instanceof IDBDatabase) event.target.close();
      },
      terminated: forget,
    }).catch((error: unknown) => {
      forget();
      throw error;
    });
    return opening;
  };
  const both = async () => (await open()).transaction(['summaries', 'contents'], 'readwrite');
  return {
    summaries: async () => (await open()).getAll('summaries'),
    content: async (id) => (await open()).get('contents', id),
    async put(summary, content) {
      const transaction = await both();
      const writes = [
        transaction.objectStore('summaries').put(summary),
        transaction.objectStore('contents').put(content),
      ];
      // Without waiting for the answers, which a page that goes away never gets.
      transaction.commit();
      await Promise.all([...writes, transaction.done]);
    },
    async delete(id) {
      const transaction = await both();
      await Promise.all([
        transaction.objectStore('summaries').delete(id),
        transaction.objectStore('contents').delete(id),
        transaction.done,
      ]);
    },
  };
}
