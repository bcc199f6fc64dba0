/** Starts the session of this tab and holds what runs beside it: saving, locks, the address bar. */
import { indexOf } from '../model/design/design.ts';
import { startAutosave, type Autosave } from './storage/autosave.ts';
import { commandsOf, type Command } from './commands/commands.ts';
import { browserDatabase } from './storage/database.ts';
import { startLink } from './link/link.ts';
import { savedDesignsIn } from './storage/saved-designs.ts';
import { isBlockKey } from './document/following.ts';
import { ownDocumentOf } from './document/state.ts';
import { actions, session } from './document/store.ts';
import { loadTab, startTabMemory } from './storage/tab-memory.ts';
import { startTabs, type Channel, type TabLocks } from './storage/tabs.ts';

/** Milliseconds after which a database that does not answer no longer holds up the start. */
const patience = 3_000;

let tabs: TabLocks | undefined;
let autosave: Autosave | undefined;

export const savedDesigns = savedDesignsIn(browserDatabase());
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
    actions.reportOpen('The browser does not give access to saved designs here, as in a private window.');
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

/** Brings back what this tab had open. */
async function restore(): Promise<void> {
  const memory = loadTab();
  // It may come late; by then the person may have opened something else.
  const untouched = () => session.getState().screen === 'start';
  if (!memory || !(await openSaved(memory.documentId, untouched))) return;
  const { key, path } = memory;
  const { present } = session.getState().history;
  if (key !== undefined && (indexOf(present).byKey.has(key) || isBlockKey(key))) actions.select(key, path, 'outline');
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
  await startLink(session, { actions }).first;
}

const channelOf = (name: string): Channel => new BroadcastChannel(name);
