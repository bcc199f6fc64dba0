/**
 * The address bar follows the person: one entry of the browser's history for each design and object, so that Back and
 * Forward work. A link is not an address; what it shows stays as long as its entry does.
 */
import type { StoreApi } from 'zustand';
import type { Actions } from '../document/actions.ts';
import type { SessionState } from '../document/state.ts';
import { addressText, isAddress, readAddress } from './address.ts';
import { hasPlace, nothingThere, showPlace } from './place.ts';

/** Milliseconds until a choice within a design counts, so that a walk through a list is one entry, not one per row. */
const rest = 200;

/** Marks the entry of a review that came without a link in the address. */
const reviewEntry = { entry: 'review' };
const isReviewEntry = () => (window.history.state as typeof reviewEntry | null)?.entry === 'review';

export interface AddressContext {
  readonly actions: Pick<
    Actions,
    'select' | 'closeToStart' | 'closeReview' | 'reportOpen' | 'dismissOpenProblem' | 'say'
  >;
  /** Opens a saved design, or reports why it cannot be. */
  readonly open: (id: string, stillWanted: () => boolean) => Promise<boolean>;
}

/** What the address bar says of a state; empty for the start page. */
const textOf = ({ screen, documentId, selection }: SessionState): string =>
  screen === 'workspace' && documentId !== undefined ? addressText({ ...selection, id: documentId }) : '';

/** Follows from now on; returns how to stop. */
export function startAddresses(store: StoreApi<SessionState>, { actions, open }: AddressContext): () => void {
  let turn = 0;
  let isGoing = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const put = (how: 'pushState' | 'replaceState', text: string, state: unknown = null) => {
    const { pathname, search, hash } = window.location;
    if (text !== hash || isReviewEntry()) window.history[how](state, '', text === '' ? `${pathname}${search}` : text);
  };

  /** Moves within an object, and away from one that is gone, leave no entry behind. */
  const write = (isReplacing = false) => {
    clearTimeout(timer);
    timer = undefined;
    const state = store.getState();
    if (isGoing || state.behind || state.linkProblem || state.openProblem !== undefined) return;
    const was = readAddress(window.location.hash);
    const isSame =
      was?.id === state.documentId &&
      (was?.key === undefined || was.key === state.selection.key || !hasPlace(state.history.present, was.key));
    put(isReplacing || isSame ? 'replaceState' : 'pushState', textOf(state));
  };

  const go = async (): Promise<void> => {
    const { hash } = window.location;
    turn += 1;
    const mine = turn;
    isGoing = false;
    clearTimeout(timer);
    if ((hash !== '' && !isAddress(hash)) || isReviewEntry()) return;
    const before = store.getState();
    const address = readAddress(hash);
    const { documentId, save } = before.behind ?? before;
    if (save.state === 'failed' && documentId !== address?.id) {
      // The only copy is the one in this tab.
      if (before.behind) actions.closeReview();
      put('pushState', textOf(store.getState()));
      actions.say('This design could not be saved, so it stays open. Download it first.');
      return;
    }
    isGoing = true;
    if (before.behind) actions.closeReview();
    if (before.openProblem !== undefined) actions.dismissOpenProblem();
    const isOpen =
      address !== undefined && (documentId === address.id || (await open(address.id, () => mine === turn)));
    if (mine !== turn) return;
    if (isOpen) showPlace(address, store.getState(), actions);
    else if (store.getState().screen !== 'start') actions.closeToStart();
    if (hash !== '' && address === undefined) actions.reportOpen(nothingThere);
    isGoing = false;
    write(true);
  };

  const onState = (state: SessionState, before: SessionState) => {
    if (state.behind) {
      const isPasted = !before.behind && (window.location.hash === '' || isAddress(window.location.hash));
      if (isPasted && !isGoing) window.history.pushState(reviewEntry, '');
    } else if (before.behind && isReviewEntry() && state.documentId === before.behind.documentId) window.history.back();
    else if (before.behind || (before.linkProblem && !state.linkProblem)) write(true);
    else if (before.openProblem !== undefined && state.openProblem === undefined && state.screen === 'start')
      write(true);
    else if (state.documentId !== before.documentId) write();
    else if (state.selection !== before.selection && !isGoing) {
      clearTimeout(timer);
      timer = setTimeout(() => write(), rest);
    }
  };

  const onPop = () => void go();
  const onLeave = () => {
    if (timer !== undefined) write();
  };
  window.addEventListener('popstate', onPop);
  window.addEventListener('pagehide', onLeave);
  const unsubscribe = store.subscribe(onState);
  const { hash } = window.location;
  if (store.getState().screen === 'workspace' && (hash === '' || isAddress(hash))) write(true);
  return () => {
    clearTimeout(timer);
    unsubscribe();
    window.removeEventListener('popstate', onPop);
    window.removeEventListener('pagehide', onLeave);
  };
}
