/** Where saved designs lie: two stores, so that listing designs does not read them. */
import { openDB, type DBSchema, type IDBPDatabase, type StoreNames } from 'idb';

export interface StoredEntry {
  readonly id: string;
}

/** What versions need of a database: a design has any number of them. */
export interface VersionDatabase {
  /** Of one design, or of all. */
  summaries(designId?: string): Promise<readonly unknown[]>;
  content(id: string): Promise<unknown>;
  /** Writes both and removes those with these ids, or does nothing. */
  put(summary: StoredEntry, content: StoredEntry, gone?: readonly string[]): Promise<void>;
  delete(ids: readonly string[]): Promise<void>;
}

/** What saving needs of a database. What comes back may have been written by anyone. */
export interface DesignDatabase {
  summaries(): Promise<readonly unknown[]>;
  content(id: string): Promise<unknown>;
  /** Both or none. */
  put(summary: StoredEntry, content: StoredEntry): Promise<void>;
  delete(id: string): Promise<void>;
}

type Pair = readonly ['summaries', 'contents'] | readonly ['versions', 'versionContents'];

interface Stores extends DBSchema {
  summaries: { key: string; value: StoredEntry };
  contents: { key: string; value: StoredEntry };
  versions: { key: string; value: StoredEntry; indexes: { designId: string } };
  versionContents: { key: string; value: StoredEntry };
}

const databaseVersion = 2;

/** The database of this browser: designs and their versions. Opened by the first use, and again after a failure. */
export function browserDatabase(name = 'gatewright'): DesignDatabase & { readonly versions: VersionDatabase } {
  let opening: Promise<IDBPDatabase<Stores>> | undefined;
  const forget = () => {
    opening = undefined;
  };
  const open = () => {
    opening ??= openDB<Stores>(name, databaseVersion, {
      upgrade(database, before) {
        if (before < 1) for (const store of ['summaries', 'contents'] as const) create(database, store);
        create(database, 'versions').createIndex('designId', 'designId');
        create(database, 'versionContents');
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
  const pairOf = (pair: Pair) => {
    const [summaries, contents] = pair;
    const both = async () => {
      const transaction = (await open()).transaction(pair, 'readwrite');
      return [transaction, transaction.objectStore(summaries), transaction.objectStore(contents)] as const;
    };
    return {
      summaries: async (designId?: string) =>
        designId === undefined
          ? (await open()).getAll(summaries)
          : (await open()).getAllFromIndex('versions', 'designId', designId),
      content: async (id: string) => (await open()).get(contents, id),
      async put(summary: StoredEntry, content: StoredEntry, gone: readonly string[] = []) {
        const [transaction, short, long] = await both();
        const writes = [
          ...gone.flatMap((id) => [short.delete(id), long.delete(id)]),
          short.put(summary),
          long.put(content),
        ];
        // Without waiting for the answers, which a page that goes away never gets.
        transaction.commit();
        await Promise.all([...writes, transaction.done]);
      },
      async delete(ids: readonly string[]) {
        const [transaction, short, long] = await both();
        await Promise.all([...ids.flatMap((id) => [short.delete(id), long.delete(id)]), transaction.done]);
      },
    };
  };
  const designs = pairOf(['summaries', 'contents']);
  return {
    ...designs,
    delete: (id) => designs.delete([id]),
    versions: pairOf(['versions', 'versionContents']),
  };
}

const create = <Name extends StoreNames<Stores>>(database: IDBPDatabase<Stores>, store: Name) =>
  database.createObjectStore(store, { keyPath: 'id' });
