import { createStore } from 'zustand';
import { expect, test } from 'vitest';
import { blankDesign, setNote } from '../../model/design/edits.ts';
import { startHistory } from '../../model/design/history.ts';
import { actionsOf } from '../document/actions.ts';
import { startState, withOwn, type SessionState } from '../document/state.ts';
import type { Locks } from '../storage/tabs.ts';
import { editBehind, openBehind, undoBehind } from './own-design.ts';

const reviewing = () => {
  const store = createStore<SessionState>(() => startState);
  const actions = actionsOf(store);
  actions.openDesign(blankDesign('HTTP'), { id: 'one', savedAt: 1 });
  actions.review(blankDesign('WEBSOCKET'));
  return { store, actions };
};
const saved = { id: 'two', history: startHistory(setNote('two')(blankDesign('HTTP'))), savedAt: 2 };
const locksOf = (isFree: boolean): Locks => ({
  request: (_name, _options, granted) => granted(isFree ? {} : null),
});

test('what is taken over is a step of the own design, which can be undone, and the link stays as it is', () => {
  const { store, actions } = reviewing();
  const { present } = store.getState().history;
  expect(editBehind(store, setNote('Taken'), 'Take over note')).toBe(true);
  expect(editBehind(store, (design) => design, 'Nothing')).toBe(false);
  expect(store.getState().behind?.history.past.map(({ label }) => label)).toEqual(['Take over note']);
  undoBehind(store, 'Another');
  expect(store.getState().behind?.history.present.note).toBe('Taken');
  undoBehind(store, 'Take over note');
  expect(store.getState().behind?.history.present.note).toBe('');
  expect(store.getState().history.present).toBe(present);
  actions.closeReview();
  actions.redo();
  expect(store.getState().history.present.note).toBe('Taken');
});

test('nothing is changed without a design behind the review, nor while another tab edits it', () => {
  const { store } = reviewing();
  store.setState(withOwn(store.getState(), { mode: { kind: 'locked' } }));
  expect(editBehind(store, setNote('Taken'), 'Take over note')).toBe(false);
  const empty = createStore<SessionState>(() => startState);
  actionsOf(empty).review(blankDesign('HTTP'));
  expect(editBehind(empty, setNote('Taken'), 'Take over note')).toBe(false);
});

test('a saved design comes behind the review, and is open afterwards', async () => {
  const { store, actions } = reviewing();
  expect(await openBehind(store, saved, locksOf(true))).toBeUndefined();
  expect(editBehind(store, setNote('Taken'), 'Take over note')).toBe(true);
  actions.closeReview();
  expect(store.getState()).toMatchObject({ documentId: 'two', screen: 'workspace', mode: { kind: 'edit' } });
  expect(store.getState().history.present.note).toBe('Taken');
});

test.each<[name: string, isFree: boolean, hasFailed: boolean, said: RegExp]>([
  ['open in another tab', false, false, /open in another tab/],
  ['in place of one that is only here', true, true, /could not be saved/],
])('a saved design does not come behind the review: %s', async (_, isFree, hasFailed, said) => {
  const { store } = reviewing();
  if (hasFailed) store.setState(withOwn(store.getState(), { save: { state: 'failed', message: 'Full.' } }));
  expect(await openBehind(store, saved, locksOf(isFree))).toMatch(said);
  expect(store.getState().behind?.documentId).toBe('one');
});
