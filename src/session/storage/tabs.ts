/** One tab edits a design; others show it until they take over. Rests on Web Locks; without them nothing is locked. */
import type { StoreApi } from 'zustand';
import { z } from '../../model/zod.ts';
import type { Autosave } from './autosave.ts';
import type { SavedDesigns } from './saved-designs.ts';
import { ownDocumentOf, withOwn, type OpenDocument, type SessionState } from '../document/state.ts';

/** How long the other tab has to save before its lock is taken all the same; a frozen tab never answers. */
const patience = 1_000;

interface LockOptions {
  readonly ifAvailable?: boolean;
  readonly steal?: boolean;
  readonly signal?: AbortSignal;
}

/** The part of LockManager that is needed here. */
export interface Locks {
  request(name: string, options: LockOptions, granted: (lock: object | null) => Promise<void>): Promise<unknown>;
}

/** The part of BroadcastChannel that is needed here. */
export interface Channel {
  postMessage(message: unknown): void;
  onmessage: ((event: MessageEvent) => void) | null;
  close(): void;
}

export interface TabsContext {
  readonly locks: Locks | undefined;
  readonly channel: Channel | undefined;
  readonly autosave: Pick<Autosave, 'flush' | 'drop'>;
  readonly saved: Pick<SavedDesigns, 'read'>;
}

export interface TabLocks {
  /** Makes this tab the one that edits; the other saves first. */
  takeOver(): Promise<void>;
  /** Tells other tabs that a design was saved here. */
  tellSaved(id: string): void;
  stop(): void;
}

const messageSchema = z.object({ kind: z.enum(['take-over', 'given', 'saved']), id: z.string() });
type Message = z.infer<typeof messageSchema>;

const lockName = (id: string) => `gatewright.design.${id}`;

/** Whether another tab edits a design that this one has not open. */
export async function isEditedElsewhere(id: string, locks: Locks | undefined): Promise<boolean> {
  let isTaken = false;
  await locks?.request(lockName(id), { ifAvailable: true }, async (lock) => {
    isTaken = lock === null;
  });
  return isTaken;
}

export function startTabs(store: StoreApi<SessionState>, { locks, channel, autosave, saved }: TabsContext): TabLocks {
  /** The wish for the lock of the open design; ending it gives the lock back. */
  let claim: { readonly id: string; readonly end: () => void } | undefined;
  let onGiven: (id: string) => void = () => {};

  const own = () => ownDocumentOf(store.getState());
  const change = (id: string, changes: Partial<OpenDocument>) => {
    if (own().documentId === id) store.setState(withOwn(store.getState(), changes));
  };
  const post = (message: Message) => channel?.postMessage(message);

  const refresh = async (id: string, changes: Partial<OpenDocument>) => {
    const read = await saved.read(id).catch(() => undefined);
    if (!read?.ok) return change(id, changes);
    const save = changes.mode?.kind === 'edit' ? { save: { state: 'saved', at: read.savedAt } as const } : {};
    return change(id, { history: read.history, stored: read.history, ...changes, ...save });
  };

  const lockOut = (id: string) => {
    autosave.drop(id);
    change(id, { mode: { kind: 'locked' }, save: { state: 'off' } });
  };

  /** Asks for the lock: at once, by force, or in line behind the tab that has it. */
  const ask = (id: string, options: LockOptions): void => {
    if (!locks) return;
    let ended = false;
    let release: () => void = () => {};
    const leaving = new AbortController();
    const end = () => {
      ended = true;
      release();
      leaving.abort();
    };
    claim?.end();
    claim = { id, end };
    const waiting = options.ifAvailable !== true && options.steal !== true;
    locks
      .request(lockName(id), waiting ? { signal: leaving.signal } : options, async (lock) => {
        if (ended) return;
        if (!lock) {
          lockOut(id);
          void refresh(id, {});
          ask(id, {});
          return;
        }
        if (options.ifAvailable !== true) void refresh(id, { mode: { kind: 'edit' } });
        await new Promise<void>((resolve) => {
          release = resolve;
        });
      })
      .catch(() => {
        // Another tab took the lock by force. A request that was given up ends here too.
        if (ended) return;
        lockOut(id);
        ask(id, {});
      });
  };

  const follow = () => {
    const { documentId } = own();
    if (documentId === claim?.id) return;
    claim?.end();
    claim = undefined;
    if (documentId !== undefined) ask(documentId, { ifAvailable: true });
  };
  const unsubscribe = store.subscribe(follow);

  const hear = async ({ kind, id }: Message) => {
    const { documentId, mode } = own();
    if (kind === 'given') onGiven(id);
    if (documentId !== id) return;
    if (kind === 'saved' && mode.kind === 'locked') await refresh(id, {});
    if (kind === 'take-over' && mode.kind === 'edit') {
      store.setState(withOwn(store.getState(), { mode: { kind: 'locked' }, save: { state: 'off' } }));
      await autosave.flush();
      post({ kind: 'given', id });
    }
  };
  if (channel)
    channel.onmessage = ({ data }) => {
      const message = z.safeParse(messageSchema, data);
      if (message.success) void hear(message.data);
    };
  follow();

  return {
    async takeOver() {
      const { documentId, mode } = own();
      if (documentId === undefined || mode.kind !== 'locked') return;
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, patience);
        onGiven = (id) => {
          if (id !== documentId) return;
          clearTimeout(timer);
          resolve();
        };
        post({ kind: 'take-over', id: documentId });
      });
      if (own().documentId === documentId && own().mode.kind === 'locked') ask(documentId, { steal: true });
    },
    tellSaved: (id) => post({ kind: 'saved', id }),
    stop() {
      unsubscribe();
      claim?.end();
      if (channel) channel.onmessage = null;
      channel?.close();
    },
  };
}
