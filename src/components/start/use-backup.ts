import { useEffect, useState } from 'react';
import { formatCount } from '../../model/text/format-number.ts';
import { download } from '../../session/page/download.ts';
import { savedDesigns } from '../../session/start.ts';
import { backupAt, rememberBackup } from '../../session/storage/backup-time.ts';
import { supplyOf, useSupply } from '../supply.ts';
import { useToast } from '../ui/overlay/use-toast.ts';
import { savedList } from './saved-list.ts';

/** With the versions, whose code the start page needs for nothing else. */
async function loadBackup() {
  const [backup, { keptVersions }] = await Promise.all([
    import('../../session/storage/backup.ts'),
    import('../../session/storage/kept-versions.ts'),
  ]);
  return { ...backup, stores: { saved: savedDesigns, versions: keptVersions } };
}

const dayOf = (time: number) => new Date(time).toISOString().slice(0, 10);

/** The backup of everything in this browser: when it was made, how it is made and brought back. */
export function useBackup() {
  const toast = useToast();
  const [lastAt, setLastAt] = useState(backupAt);
  const [isBusy, setBusy] = useState(false);

  /** Says why it did not work, where it did not. */
  const attempt = async (work: () => Promise<string>, failed: string) => {
    setBusy(true);
    const text = await work().catch(() => failed);
    setBusy(false);
    toast({ text });
    await savedList.refresh().catch(() => undefined); // the list says so
  };

  return {
    /** Milliseconds since 1970; undefined: none that this browser knows of. */
    lastAt,
    isBusy,
    exportAll: () =>
      attempt(async () => {
        const { makeBackup, stores } = await loadBackup();
        const now = Date.now();
        const { text, designs, omitted, unreadable } = await makeBackup(stores);
        download(`gatewright-backup-${dayOf(now)}.json`, text, 'application/json');
        rememberBackup(now);
        setLastAt(now);
        return [
          `${formatCount(designs, 'design')} exported`,
          ...(omitted ? [`${omitted} omitted, the file would be too large`] : []),
          ...(unreadable.length > 0 ? [`could not be read: ${unreadable.join(', ')}`] : []),
        ].join('; ');
      }, 'The browser blocks access to saved designs. Nothing was exported.'),
    importAll: (file: File) =>
      attempt(async () => {
        const { restoreBackup, restoredText, stores } = await loadBackup();
        const result = await restoreBackup(file, stores);
        return result.ok ? restoredText(result) : result.message;
      }, 'The file could not be read. Nothing was added.'),
  };
}

const storageUse = supplyOf(async () =>
  'storage' in navigator ? (await navigator.storage.estimate()).usage : undefined,
);

/** Bytes that this page takes of the browser's storage; undefined where the browser does not say. */
export function useStorageUse(changed: unknown): number | undefined {
  useEffect(() => void storageUse.refresh().catch(() => undefined), [changed]);
  return useSupply(storageUse, 'wait').data;
}
