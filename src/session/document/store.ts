/** The session of this tab. */
import { createStore, useStore, type StoreApi } from 'zustand';
import { actionsOf } from './actions.ts';
import { loadLayout } from '../page/layout.ts';
import { startState, type SessionState } from './state.ts';

const createSession = (): StoreApi<SessionState> =>
  createStore<SessionState>(() => ({ ...startState, layout: loadLayout() }));

export const session = createSession();

/** A part of the session; renders again only when that part is another one. */
export const useSession = <T>(select: (state: SessionState) => T): T => useStore(session, select);

/** Made once for the session of the page. */
export const actions = actionsOf(session);

export const {
  edit,
  undo,
  redo,
  select,
  selectAll,
  holdBack,
  touch,
  moveBaseline,
  recordExport,
  openHistory,
  closeHistory,
  goToStep,
  openDesign,
  newDesign,
  closeToStart,
  review,
  closeReview,
  dismissLinkProblem,
  reportOpen,
  dismissOpenProblem,
  setLayout,
  openDialog,
  openMove,
  openReference,
  closeDialog,
  showFile,
  explain,
  closeExplained,
  say,
} = actions;
