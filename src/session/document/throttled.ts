/**
 * What the screen around the form shows: the design, not with each key but twice a second while someone types.
 * Outline, code and problems are most of a key's work, and nobody reads them at that pace. Anything but a further key
 * of the same change shows at once.
 */
import { createStore, useStore, type StoreApi } from 'zustand';
import type { Design } from '../../model/design/design.ts';
import type { SessionState, Touched } from './state.ts';
import { afterPress } from '../page/press.ts';
import { session } from './store.ts';

/** Milliseconds between two pictures while keys keep coming. */
const pace = 450;

export interface ThrottledState {
  readonly design: Design;
  readonly touched: Touched;
  /** What the rules say counts once they are there. */
  readonly isChecked: boolean;
}

const settledOf = ({ history, touched, isChecked }: SessionState): ThrottledState => ({
  design: history.present,
  touched,
  isChecked,
});

/** Keystrokes on one field become one step, so a further one leaves the steps before it as they are. */
const isFurtherKey = (state: SessionState, before: SessionState) =>
  state.history.past === before.history.past &&
  state.history.epoch === before.history.epoch &&
  state.touched === before.touched &&
  state.isChecked === before.isChecked &&
  state.documentId === before.documentId;

/** Follows a session for as long as the page is open. */
export function throttle(source: StoreApi<SessionState>, now: () => number): StoreApi<ThrottledState> {
  const settled = createStore<ThrottledState>(() => settledOf(source.getState()));
  let shownAt = now();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const show = () => {
    clearTimeout(timer);
    timer = undefined;
    shownAt = now();
    settled.setState(settledOf(source.getState()));
  };
  source.subscribe((state, before) => {
    const { design, touched, isChecked } = settled.getState();
    if (state.history.present === design && state.touched === touched && state.isChecked === isChecked) return;
    const wait = shownAt + pace - now();
    if (!isFurtherKey(state, before) || wait <= 0) show();
    else timer ??= setTimeout(() => afterPress(show), wait);
  });
  return settled;
}

const settled = throttle(session, () => performance.now());

/** A part of what the screen around the form shows. */
export const useThrottled = <T>(select: (state: ThrottledState) => T): T => useStore(settled, select);
