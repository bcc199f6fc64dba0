// @vitest-environment happy-dom
import { createStore, type StoreApi } from 'zustand';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { addObject, blankDesign, newObject, removeObject } from '../../model/design/edits.ts';
import { setDesignName } from '../../model/design/naming/design-name.ts';
import type { Design } from '../../model/design/design.ts';
import { actionsOf, type Actions } from '../document/actions.ts';
import { startState, type SessionState } from '../document/state.ts';
import { startAddresses } from './addresses.ts';
import { nothingThere } from './place.ts';

const api = setDesignName('one')(blankDesign('HTTP'));
const one = addObject(newObject(api, 'integration', 'http-url', {}))(api);
const two = setDesignName('two')(blankDesign('HTTP'));
const saved: ReadonlyMap<string, Design> = new Map([
  ['one', one],
  ['two', two],
]);
const link = '#1z4.abcd';

let store: StoreApi<SessionState>;
let actions: Actions;
let stop: () => void = () => {};
/** Entries of the browser's history; the environment has none of its own. */
let entries: { url: string; state: unknown }[] = [];
let at = 0;

const hash = () => window.location.hash;
const shown = () => {
  const { screen, history, selection } = store.getState();
  return screen === 'start' ? 'start' : `${history.present.name} ${selection.key}`;
};
const settle = () => vi.advanceTimersByTimeAsync(1_000);
const place = (url: string, state: unknown) => {
  window.history.replaceState(state, '', url);
};
const travel = async (by: number) => {
  at += by;
  const { url, state } = entries[at] ?? { url: '', state: null };
  place(url, state);
  window.dispatchEvent(new PopStateEvent('popstate', { state }));
  await settle();
};
const type = async (fragment: string) => {
  window.history.pushState(null, '', fragment);
  window.dispatchEvent(new PopStateEvent('popstate', { state: null }));
  await settle();
};

beforeEach(() => {
  vi.useFakeTimers();
  place('/app/', null);
  entries = [{ url: '/app/', state: null }];
  at = 0;
  const replace = window.history.replaceState.bind(window.history);
  vi.spyOn(window.history, 'pushState').mockImplementation((state: unknown, _unused, url) => {
    replace(state, '', url);
    entries = [...entries.slice(0, at + 1), { url: window.location.href, state }];
    at += 1;
  });
  vi.spyOn(window.history, 'replaceState').mockImplementation((state: unknown, _unused, url) => {
    replace(state, '', url);
    entries[at] = { url: window.location.href, state };
  });
  vi.spyOn(window.history, 'back').mockImplementation(() => void travel(-1));
  store = createStore<SessionState>(() => startState);
  actions = actionsOf(store);
  stop = startAddresses(store, {
    actions,
    open: async (id) => {
      const design = saved.get(id);
      if (design) actions.openDesign(design, { id, savedAt: 1 });
      else actions.reportOpen(`No ${id}`);
      return design !== undefined;
    },
  });
});
afterEach(() => {
  stop();
  vi.restoreAllMocks();
  vi.useRealTimers();
  place('/', null);
});

const openOne = () => actions.openDesign(one, { id: 'one', savedAt: 1 });

test('each design and object has an entry, and Back and Forward walk them', async () => {
  openOne();
  expect(hash()).toBe('#/d/one/a1');
  actions.select('i1');
  await settle();
  expect(hash()).toBe('#/d/one/i1');
  actions.openDesign(two, { id: 'two', savedAt: 1 });
  actions.closeToStart();
  expect([hash(), entries.length]).toEqual(['', 5]);
  const seen: string[] = [];
  for (const by of [-1, -1, -1, -1, 1, 1, 1, 1]) {
    await travel(by);
    seen.push(shown());
  }
  expect(seen).toEqual(['two a1', 'one i1', 'one a1', 'start', 'one a1', 'one i1', 'two a1', 'start']);
  expect(entries).toHaveLength(5);
});

test('moves within an object, and a walk through a list, leave one entry', async () => {
  openOne();
  actions.select('a1', ['name'], 'field');
  await settle();
  expect([hash(), entries.length]).toEqual(['#/d/one/a1/name', 2]);
  actions.select('i1');
  actions.select('a1');
  actions.select('i1', ['integration_uri'], 'field');
  await settle();
  expect([hash(), entries.length]).toEqual(['#/d/one/i1/integration_uri', 3]);
  await travel(-1);
  expect(store.getState().selection).toMatchObject({ key: 'a1', path: ['name'] });
});

test('an object that is removed leaves its entry to the one that is shown instead', async () => {
  openOne();
  actions.select('i1');
  await settle();
  actions.edit(removeObject('i1'), 'Delete');
  actions.select('a1');
  await settle();
  expect([hash(), entries.length]).toEqual(['#/d/one/a1', 3]);
});

test('an object that is not there says so, and the address is that of what is shown', async () => {
  openOne();
  await type('#/d/one/r99');
  expect([hash(), shown()]).toEqual(['#/d/one/a1', 'one a1']);
  expect(store.getState().toast?.message).toBe('The resource at this address is no longer in the design.');
});

test.each([
  ['#/d/three', 'No three'],
  ['#/d/', nothingThere],
  ['#/rules', nothingThere],
])('%s leads to the start page, which says why, and Back leads to what was open', async (address, message) => {
  openOne();
  await type(address);
  expect([shown(), store.getState().openProblem, hash()]).toEqual(['start', message, address]);
  await travel(-1);
  expect([shown(), store.getState().openProblem]).toEqual(['one a1', undefined]);
  await travel(1);
  expect(store.getState().openProblem).toBe(message);
  actions.dismissOpenProblem();
  expect(hash()).toBe('');
});

test('a link stays in the address while its review is open, whatever is chosen in it', async () => {
  openOne();
  await type(link);
  actions.review(two);
  actions.select('i1');
  await settle();
  expect(hash()).toBe(link);
  await travel(-1);
  expect([store.getState().behind, shown(), hash()]).toEqual([undefined, 'one a1', '#/d/one/a1']);
});

test('closing the review of a link puts the own design into its entry; so does a copy', async () => {
  openOne();
  await type(link);
  actions.review(two);
  actions.closeReview();
  expect([hash(), entries.length]).toEqual(['#/d/one/a1', 3]);
  await type(link);
  actions.review(two);
  actions.keepCopy();
  await settle();
  expect(hash()).toMatch(/^#\/d\/[0-9a-f]{24}\/a1$/);
  expect(entries).toHaveLength(4);
});

test('a review without a link in the address is left by Back too', async () => {
  openOne();
  actions.review(two);
  expect(entries).toHaveLength(3);
  await travel(-1);
  expect([store.getState().behind, shown()]).toEqual([undefined, 'one a1']);
  actions.review(two);
  actions.closeReview();
  await settle();
  expect([at, shown(), hash()]).toEqual([1, 'one a1', '#/d/one/a1']);
});

test('a link that cannot be read stays in the address until that is closed', async () => {
  openOne();
  await type(link);
  actions.reportLink({ problem: 'cut', message: 'Cut.' });
  actions.select('i1');
  await settle();
  expect(hash()).toBe(link);
  actions.dismissLinkProblem();
  expect(hash()).toBe('#/d/one/i1');
});

test('Back does not leave a design that could not be saved', async () => {
  openOne();
  actions.openDesign(two, { id: 'two' });
  store.setState({ save: { state: 'failed', message: 'Full.' } });
  await travel(-1);
  expect([shown(), hash()]).toEqual(['two a1', '#/d/two/a1']);
  expect(store.getState().toast?.message).toContain('could not be saved');
});
