// @vitest-environment happy-dom
import { createStore, type StoreApi } from 'zustand';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Design } from '../../model/design/design.ts';
import { blankDesign, setNote } from '../../model/design/edits.ts';
import { encodeLink } from '../../model/document/link.ts';
import type { LinkResult } from '../../model/document/link-result.ts';
import { actionsOf, type Actions } from '../document/actions.ts';
import { startLink, type LinkReader } from './link.ts';
import { shareLink } from './share-link.ts';
import { startState, type SessionState } from '../document/state.ts';

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

const shownName = () => store.getState().history.present.name;
const ownAddress = '/app/?q=1';

test('Back leaves the link and Forward shows it again', async () => {
  const hash = await encodeLink(theirs);
  await openPage('');
  for (let turn = 0; turn < 2; turn += 1) {
    changeHash(hash);
    await vi.waitFor(() => expect(store.getState().mode.kind).toBe('review'));
    changeHash(ownAddress);
    expect(store.getState()).toMatchObject({ mode: { kind: 'edit' }, behind: undefined });
    expect(shownName()).toBe('http-api');
    expect(window.location.hash).toBe('');
  }
});

test('Back leaves a link that was open when the page was loaded, and one that could not be read', async () => {
  const hash = await encodeLink(theirs);
  await openPage(hash);
  changeHash(ownAddress);
  expect(store.getState().mode.kind).toBe('edit');
  changeHash(hash.slice(0, -10));
  await vi.waitFor(() => expect(store.getState().linkProblem?.problem).toBe('cut'));
  changeHash(ownAddress);
  expect(store.getState().linkProblem).toBeUndefined();
});

test('Back from one link to another shows that one, and the own work is behind it still', async () => {
  const first = await encodeLink(theirs);
  const second = await encodeLink(blankDesign('HTTP'));
  await openPage(first);
  changeHash(second);
  await vi.waitFor(() => expect(store.getState().history.present.note).toBe(''));
  changeHash(first);
  await vi.waitFor(() => expect(store.getState().history.present.note).toBe('Have a look'));
  expect(store.getState().behind?.mode.kind).toBe('edit');
  changeHash(first.slice(0, -3));
  await vi.waitFor(() => expect(store.getState().linkProblem?.problem).toBe('cut'));
  expect(store.getState().mode.kind).toBe('edit');
});

test('Back while a link is read shows nothing of it', async () => {
  let read: (result: LinkResult) => void = () => {};
  await openPage('', () => new Promise((resolve) => (read = resolve)));
  changeHash('#1zlater');
  changeHash(ownAddress);
  read({ ok: true, design: theirs });
  await Promise.resolve();
  expect(store.getState().mode.kind).toBe('edit');
});

test('a review that was not opened by the address stays when the address changes', async () => {
  await openPage('');
  actions.review(theirs);
  changeHash('#form');
  expect(store.getState().mode.kind).toBe('review');
});

test.each(['#hello', '#lz2f.eJyrVkrLz1eyUkpKLFKqBQAX', '#z2f.eJy', '#.', '#%E0%A4%A'])(
  '%j is reported as no link, and the address is clean once that is closed',
  async (hash) => {
    await openPage(hash);
    expect(store.getState().linkProblem).toMatchObject({ problem: 'foreign' });
    expect(store.getState().mode.kind).toBe('edit');
    actions.dismissLinkProblem();
    expect(window.location.hash).toBe('');
  },
);

test.each(['', '#', '#form', '#place', '#:~:text=stage'])('%j leads to a place and is not reported', async (hash) => {
  document.body.innerHTML = '<p id="place"></p>';
  await openPage(hash);
  expect(store.getState().linkProblem).toBeUndefined();
  document.body.innerHTML = '';
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
