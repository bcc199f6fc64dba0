import { useEffect } from 'react';
import { watchSaved } from '../../session/storage/saved-changes.ts';
import type { SavedSummary } from '../../session/storage/saved-designs.ts';
import { savedDesigns } from '../../session/start.ts';
import { useSupply } from '../supply.ts';
import { useToast } from '../ui/overlay/use-toast.ts';
import { savedList } from './saved-list.ts';

const refresh = () => savedList.refresh().catch(() => undefined); // the list says so

/** Their code is loaded when a design goes, as its versions go along. */
const loadVersions = async () => (await import('../../session/storage/kept-versions.ts')).keptVersions;

/** A design with all that is kept of it. */
async function removeWhole(id: string): Promise<void> {
  await savedDesigns.remove(id);
  const versions = await loadVersions();
  await versions.remove((await versions.list(id)).map((version) => version.id));
}

/** The designs kept in this browser, and what can be done with one from outside. */
export function useSavedDesigns() {
  const toast = useToast();
  const list = useSupply(savedList, 'refresh');

  useEffect(() => watchSaved(() => void refresh()), []);

  const attempt = async (work: () => Promise<unknown>, failed: string) => {
    try {
      await work();
    } catch {
      toast({ text: failed });
    }
    await refresh();
  };

  return {
    list,
    rename: (id: string, name: string) =>
      attempt(() => savedDesigns.rename(id, name), 'The new name could not be saved.'),
    duplicate: ({ id, name }: SavedSummary) =>
      attempt(async () => {
        const copy = await savedDesigns.duplicate(id, Date.now());
        toast({ text: copy ? `Duplicated ${name}` : `${name} could not be read, so it was not duplicated.` });
      }, 'The copy could not be saved.'),
    /** With a way back as long as the toast shows. False, and nothing done, where there would be none. */
    remove: async ({ id, name }: SavedSummary): Promise<boolean> => {
      const saved = await savedDesigns.read(id).catch(() => undefined);
      if (!saved?.ok) return false;
      await attempt(async () => {
        const versions = await loadVersions();
        const kept = await versions.wholes(id);
        const restore = () =>
          attempt(async () => {
            await savedDesigns.write(id, saved.history, saved.savedAt);
            await versions.putBack(kept);
          }, `${name} could not be restored.`);
        await removeWhole(id);
        toast({ text: `Deleted ${name}`, action: { label: 'Undo', onAction: () => void restore() } });
      }, `${name} could not be deleted.`);
      return true;
    },
    removeForGood: (ids: readonly string[]) =>
      attempt(() => Promise.all(ids.map(removeWhole)), 'The saved data could not be deleted.'),
  };
}
