/** Keeps the open design in this browser: shortly after the last change, and at once when the page goes away. */
import type { StoreApi } from 'zustand';
import type { History } from '../../model/design/history.ts';
import type { SavedDesigns } from './saved-designs.ts';
import { ownDocumentOf, withOwn, type OpenDocument, type SessionState } from '../document/state.ts';

const quiet = 400;

export interface Autosave {
  /** Writes what is not written yet; resolves when that has been tried. */
  flush(): Promise<void>;
  /** Forgets changes of a design that another tab has taken over. */
  drop(id: string): void;
  stop(): void;
}

/** What a refusal of the browser means for the person. */
export function saveProblem(error: unknown): string {
  const kept = 'Your work is still here in this tab; download the design to keep it.';
  const name = error instanceof Error || error instanceof DOMException ? error.name : '';
  if (name === 'QuotaExceededError') return `The browser could not save: storage is full. ${kept}`;
  if (name === 'SecurityError' || name === 'InvalidStateError' || name === 'ReferenceError')
    return `The browser could not save: storage is disabled for this page, for example in a private window. ${kept}`;
  return `The browser could not save${name === '' ? '' : ` (${name})`}. ${kept}`;
}

export function startAutosave(
  store: StoreApi<SessionState>,
  saved: Pick<SavedDesigns, 'write'>,
  onSaved: (id: string) => void = () => {},
): Autosave {
  /** By document: one can be left before its last change is written. */
  const unsaved = new Map<string, History>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<void> = Promise.resolve();

  /** Reports about the document that was written, if it still is the person's. */
  const report = (id: string, changes: Partial<OpenDocument>) => {
    const state = store.getState();
    const own = ownDocumentOf(state);
    if (own.documentId !== id) return;
    // A tab that was locked while it wrote has nothing to keep any more.
    store.setState(withOwn(state, own.mode.kind === 'edit' ? changes : { ...changes, save: own.save }));
  };

  const write = async (id: string, history: History) => {
    unsaved.delete(id);
    try {
      const at = Date.now();
      await saved.write(id, history, at);
      report(id, { stored: history, ...(unsaved.has(id) ? {} : { save: { state: 'saved', at } }) });
      onSaved(id);
    } catch (error) {
      // Kept, so that the next edit and leaving the page try again.
      if (!unsaved.has(id)) unsaved.set(id, history);
      report(id, { save: { state: 'failed', message: saveProblem(error) } });
    }
  };

  const flush = (): Promise<void> => {
    clearTimeout(timer);
    running = running.then(async () => {
      for (const [id, history] of new Map(unsaved)) await write(id, history);
    });
    return running;
  };

  const note = (own: OpenDocument) => {
    if (own.documentId === undefined || own.mode.kind !== 'edit' || own.history === own.stored) return;
    unsaved.set(own.documentId, own.history);
    // A refusal stays in view until a save succeeds: a message that comes and goes with each key cannot be read.
    if (own.save.state !== 'saving' && own.save.state !== 'failed')
      report(own.documentId, { save: { state: 'saving' } });
    clearTimeout(timer);
    timer = setTimeout(() => void flush(), quiet);
  };

  const unsubscribe = store.subscribe((state, previous) => {
    const own = ownDocumentOf(state);
    const before = ownDocumentOf(previous);
    const moved = own.documentId !== before.documentId;
    if (moved && unsaved.size > 0) void flush();
    if (moved || own.history !== before.history) note(own);
  });
  note(ownDocumentOf(store.getState()));

  const onLeave = () => void flush();
  const onVisibility = () => {
    if (document.visibilityState === 'hidden') onLeave();
  };
  // The browser then asks before it throws work away that could not be kept.
  const onUnload = (event: Event) => {
    if (ownDocumentOf(store.getState()).save.state === 'failed') event.preventDefault();
  };
  window.addEventListener('pagehide', onLeave);
  window.addEventListener('beforeunload', onUnload);
  document.addEventListener('visibilitychange', onVisibility);

  return {
    flush,
    drop: (id) => void unsaved.delete(id),
    stop() {
      clearTimeout(timer);
      unsubscribe();
      window.removeEventListener('pagehide', onLeave);
      window.removeEventListener('beforeunload', onUnload);
      document.removeEventListener('visibilitychange', onVisibility);
    },
  };
}
