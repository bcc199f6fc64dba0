// @vitest-environment happy-dom
import { createStore, type StoreApi } from 'zustand';
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { setDesignName } from '../../model/design/naming/design-name.ts';
import { blankDesign } from '../../model/design/edits.ts';
import { actionsOf, type Actions } from '../document/actions.ts';
import { saveProblem, startAutosave, type Autosave } from './autosave.ts';
import { fakeDatabase, type FakeDatabase } from '../page/fake-browser.ts';
import { designStorage, savedDesignsIn, type SavedDesigns } from './saved-designs.ts';
import { startState, type SessionState } from '../document/state.ts';

let store: StoreApi<SessionState>;
let actions: Actions;
let database: FakeDatabase;
let saved: SavedDesigns;
let autosave: Autosave;
const rename = (name: string) => actions.edit(setDesignName(name), 'Rename');
const savedName = async (id: string) => {
  const read = await saved.read(id);
  return read.ok ? read.history.present.name : read.message;
};
const full = () => new DOMException('full', 'QuotaExceededError');

// The page loads it before there is anything to save.
beforeAll(() => designStorage.load());
beforeEach(() => {
  vi.useFakeTimers({ now: 1_000_000 });
  store = createStore<SessionState>(() => startState);
  actions = actionsOf(store);
  database = fakeDatabase();
  saved = savedDesignsIn(database);
  autosave = startAutosave(store, saved);
  actions.openDesign(blankDesign('HTTP'), { id: 'd1' });
});
afterEach(() => {
  autosave.stop();
  vi.useRealTimers();
});

test('a new design is saved, and edits are once the keys rest for 400 ms', async () => {
  await vi.advanceTimersByTimeAsync(400);
  expect(database.writes).toBe(1);
  rename('a');
  expect(store.getState().save).toEqual({ state: 'saving' });
  await vi.advanceTimersByTimeAsync(399);
  rename('ab');
  await vi.advanceTimersByTimeAsync(399);
  expect(database.writes).toBe(1);
  await vi.advanceTimersByTimeAsync(1);
  expect(database.writes).toBe(2);
  expect(store.getState().save).toEqual({ state: 'saved', at: 1_001_199 });
  expect(await savedName('d1')).toBe('ab');
});

test.each<[string, () => void]>([
  ['pagehide', () => window.dispatchEvent(new Event('pagehide'))],
  [
    'visibilitychange',
    () => {
      vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
      document.dispatchEvent(new Event('visibilitychange'));
    },
  ],
])('leaving the page saves at once: %s', async (_, leave) => {
  rename('left');
  leave();
  await vi.advanceTimersByTimeAsync(0);
  expect(await savedName('d1')).toBe('left');
});

test('opening a saved design writes nothing', async () => {
  await autosave.flush();
  const read = await saved.read('d1');
  if (!read.ok) throw new Error(read.message);
  actions.closeToStart();
  actions.openDesign(read.history.present, { id: 'd1', history: read.history, savedAt: read.savedAt });
  await vi.advanceTimersByTimeAsync(1_000);
  expect(database.writes).toBe(1);
  expect(store.getState().save.state).toBe('saved');
});

test('undo is saved too', async () => {
  rename('other');
  await autosave.flush();
  actions.undo();
  await vi.advanceTimersByTimeAsync(400);
  expect(await savedName('d1')).toBe('http-api');
});

test('the last change of a design that is closed is saved, whatever is opened next', async () => {
  rename('first');
  actions.openDesign(blankDesign('WEBSOCKET'), { id: 'd2' });
  rename('second');
  await vi.advanceTimersByTimeAsync(400);
  expect([await savedName('d1'), await savedName('d2')]).toEqual(['first', 'second']);
});

test('a review is never saved, and the own work behind it is', async () => {
  rename('mine');
  actions.review(blankDesign('WEBSOCKET'));
  await vi.advanceTimersByTimeAsync(1_000);
  expect(await savedName('d1')).toBe('mine');
  expect([...database.kept.contents.keys()]).toEqual(['d1']);
  actions.closeReview();
  expect(store.getState().save.state).toBe('saved');
});

describe('a browser that refuses', () => {
  test('is reported, the app goes on, and the next edit tries again', async () => {
    database.refusal = full();
    rename('big');
    await vi.advanceTimersByTimeAsync(400);
    expect(store.getState().save).toEqual({
      state: 'failed',
      message:
        'The browser could not save: storage is full. Your work is still here in this tab; download the design to keep it.',
    });
    rename('bigger');
    expect(store.getState().history.present.name).toBe('bigger');
    expect(store.getState().save.state).toBe('failed');
    database.refusal = undefined;
    await vi.advanceTimersByTimeAsync(400);
    expect(store.getState().save.state).toBe('saved');
    expect(await savedName('d1')).toBe('bigger');
  });

  test('asks before the tab is closed, and not otherwise', async () => {
    const leave = () => {
      const event = new Event('beforeunload', { cancelable: true });
      window.dispatchEvent(event);
      return event.defaultPrevented;
    };
    expect(leave()).toBe(false);
    database.refusal = full();
    await vi.advanceTimersByTimeAsync(400);
    expect(leave()).toBe(true);
  });

  test('keeps what it refused for the next try when another design is opened', async () => {
    database.refusal = full();
    rename('first');
    actions.openDesign(blankDesign('HTTP'), { id: 'd2' });
    await vi.advanceTimersByTimeAsync(400);
    database.refusal = undefined;
    rename('second');
    await vi.advanceTimersByTimeAsync(400);
    expect([await savedName('d1'), await savedName('d2')]).toEqual(['first', 'second']);
  });

  test.each<[unknown, string]>([
    [full(), 'storage is full'],
    [new DOMException('', 'SecurityError'), 'storage is disabled for this page'],
    [new DOMException('', 'InvalidStateError'), 'storage is disabled for this page'],
    [new ReferenceError('indexedDB is not defined'), 'storage is disabled for this page'],
    [new DOMException('', 'UnknownError'), '(UnknownError)'],
    ['?', 'could not save.'],
  ])('%s', (error, text) => expect(saveProblem(error)).toContain(text));
});
