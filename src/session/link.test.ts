// @vitest-environment happy-dom
import { createStore, type StoreApi } from 'zustand';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Design } from '../model/design.ts';
import { blankDesign, setNote } from '../model/edits.ts';
import { encodeLink, type LinkResult } from '../model/link.ts';
import { actionsOf, type Actions } from './actions.ts';
import { shareLink, startLink, type LinkReader } from './link.ts';
import { startState, type SessionState } from './state.ts';

let store: StoreApi<SessionState>;
let actions: Actions;
let reader: LinkReader | undefined;
const theirs: Design = setNote('Have a look')(blankDesign('WEBSOCKET'));

beforeEach(() => {
  store = createStore<SessionState>(() => startState);
  actions = actionsOf(store);
  actions.openDesign(blankDesign('HTTP'));
});
afterEach(() => {
  reader?.stop();
  window.location.hash = '';
});

const openPage = async (hash: string, decode?: (hash: string) => Promise<LinkResult>) => {
  window.history.replaceState(null, '', `/app/?q=1${hash}`);
  reader = startLink(store, { actions, ...(decode ? { decode } : {}) });
  await reader.first;
};
const changeHash = (hash: string) => {
  window.history.replaceState(null, '', hash);
  window.dispatchEvent(new Event('hashchange'));
};

test('a link opens as a review beside the own work, and leaves the address bar when that ends', async () => {
  const hash = await encodeLink(theirs);
  await openPage(hash);
  expect(store.getState()).toMatchObject({ mode: { kind: 'review', from: 'link' }, behind: { screen: 'workspace' } });
  expect(store.getState().history.present).toEqual(theirs);
  expect(window.location.hash).toBe(hash);
  actions.closeReview();
  expect(window.location.href).toMatch(/\/app\/\?q=1$/);
  expect(store.getState().history.present.name).toBe('http-api');
});

test('a kept copy takes the link out of the address bar too', async () => {
  await openPage(await encodeLink(theirs));
  actions.keepCopy();
  expect(window.location.hash).toBe('');
});

test('a link that was cut is reported and changes nothing else', async () => {
  const before = store.getState();
  await openPage((await encodeLink(theirs)).slice(0, -10));
  const { linkProblem, ...after } = store.getState();
  expect(linkProblem).toMatchObject({ problem: 'cut', message: expect.stringContaining('characters') });
  expect({ ...after, linkProblem: undefined }).toEqual(before);
  expect(window.location.hash).not.toBe('');
  actions.dismissLinkProblem();
  expect(window.location.hash).toBe('');
});

test.each(['', '#', '#main', '#field-name'])('%j is no link', async (hash) => {
  const decode = vi.fn<(hash: string) => Promise<LinkResult>>();
  await openPage(hash, decode);
  expect(decode).not.toHaveBeenCalled();
});

test('a link pasted into the open page is read; of two, the later one counts', async () => {
  const answers = new Map<string, (result: LinkResult) => void>();
  await openPage('', (hash) => new Promise((resolve) => answers.set(hash, resolve)));
  changeHash('#1zfirst');
  changeHash('#1zsecond');
  answers.get('#1zsecond')?.({ ok: true, design: theirs });
  await Promise.resolve();
  answers.get('#1zfirst')?.({ ok: false, problem: 'damaged', message: 'Damaged.' });
  await Promise.resolve();
  expect(store.getState().history.present).toBe(theirs);
  expect(store.getState().linkProblem).toBeUndefined();
});

test('a shared link is the address of this page with the design after the sign', async () => {
  await openPage('#main');
  const { url, size } = await shareLink(theirs);
  expect(url).toBe(`${window.location.origin}/app/${await encodeLink(theirs)}`);
  expect(size).toBe('fine');
  const noise = Array.from({ length: 60_000 }, (_, index) => ((index * 7_919) % 9_973).toString(36)).join('');
  expect((await shareLink(setNote(noise)(theirs))).size).not.toBe('fine');
});
