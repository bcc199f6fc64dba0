/** Starts the session of this tab and holds what runs beside it: saving, locks, the address bar. */
import { isAddress, readAddress } from './address/address.ts';
import { nothingThere, showPlace } from './address/place.ts';
import { startAutosave, type Autosave } from './storage/autosave.ts';
import { commandsOf, type Command } from './commands/commands.ts';
import { database } from './storage/here.ts';
import { notLoaded } from './link/decode-link.ts';
import { isAnchor } from './link/take-link.ts';
import { savedDesignsIn } from './storage/saved-designs.ts';
import { ownDocumentOf } from './document/state.ts';
import { actions, session } from './document/store.ts';
import { loadTab, startTabMemory } from './storage/tab-memory.ts';
import { startTabs, type Channel, type TabLocks } from './storage/tabs.ts';

/** Milliseconds after which a database that does not answer no longer holds up the start. */
const patience = 3_000;

let tabs: TabLocks | undefined;
let autosave: Autosave | undefined;

export const savedDesigns = savedDesignsIn(database);
export const commands: readonly Command[] = commandsOf(session, actions);

/**
 * Opens a saved design, with its undo steps; says why if it cannot be read.
 * @param stillWanted asked when it has been read
 */
export async function openSaved(id: string, stillWanted: () => boolean = () => true): Promise<boolean> {
  try {
    const saved = await savedDesigns.read(id);
    if (!stillWanted()) return false;
    if (!saved.ok) {
      actions.reportOpen(saved.message);
      return false;
    }
    actions.openDesign(saved.history.present, { id, history: saved.history, savedAt: saved.savedAt });
    return true;
  } catch {
    actions.reportOpen('The browser blocks access to saved designs, for example in a private window.');
    return false;
  }
}

/** Makes what is shown read-only the person's own, under a name that tells it from their other designs. */
export async function editCopy(): Promise<void> {
  const names = await savedDesigns.list().then(
    ({ designs }) => designs.map(({ name }) => name),
    () => [],
  );
  actions.keepCopy(new Set(names));
}

/** Writes what is not kept yet; whether all of it is. */
export async function saveNow(): Promise<boolean> {
  await autosave?.flush();
  return ownDocumentOf(session.getState()).save.state !== 'failed';
}

/** Makes this tab the one that edits the open design. */
export const takeOver = async (): Promise<void> => tabs?.takeOver();

/** Opens what the address leads to; without one, what this tab had open. */
async function restore(): Promise<void> {
  const { hash } = window.location;
  const memory = loadTab();
  const last = memory && { id: memory.documentId, key: memory.key, path: memory.path };
  const wanted = isAddress(hash) ? readAddress(hash) : last;
  // It may come late; by then the person may have opened something else.
  const untouched = () => session.getState().screen === 'start';
  if (!wanted && isAddress(hash)) actions.reportOpen(nothingThere);
  if (wanted && (await openSaved(wanted.id, untouched))) showPlace(wanted, session.getState(), actions);
}

/** Once, before the first render: resolves when the screen to show is known. */
export async function startSession(): Promise<void> {
  await Promise.race([restore(), new Promise((resolve) => setTimeout(resolve, patience))]);
  startTabMemory(session);
  autosave = startAutosave(session, savedDesigns, (id) => tabs?.tellSaved(id));
  tabs = startTabs(session, {
    locks: 'locks' in navigator ? navigator.locks : undefined,
    channel: 'BroadcastChannel' in globalThis ? channelOf('gatewright') : undefined,
    autosave,
    saved: savedDesigns,
  });
  const isLink = !isAnchor(window.location.hash);
  const following = follow().catch(() => isLink && actions.reportLink(notLoaded));
  if (isLink) await following;
}

/** Addresses, links and versions. The first screen waits for them only where a link is to be read. */
async function follow(): Promise<void> {
  const { startFollowers } = await import('./followers.ts');
  await startFollowers(openSaved);
}

const channelOf = (name: string): Channel => new BroadcastChannel(name);
