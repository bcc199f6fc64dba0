// @vitest-environment happy-dom
import { createStore } from 'zustand';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { setDesignName } from '../../model/design/naming/design-name.ts';
import { blankDesign } from '../../model/design/edits.ts';
import { actionsOf } from '../document/actions.ts';
import { startAutosave } from './autosave.ts';
import { fakeChannels, fakeDatabase, fakeLocks } from '../page/fake-browser.ts';
import { savedDesignsIn } from './saved-designs.ts';
import { startState, type SessionState } from '../document/state.ts';
import { startTabs, type Channel, type Locks, type TabLocks } from './tabs.ts';

interface Surroundings {
  readonly locks?: Locks | undefined;
  readonly channel?: Channel | undefined;
}

let database = fakeDatabase();
let locks: Locks;
let channels: () => Channel;
const open: (() => void)[] = [];

const settle = () => vi.advanceTimersByTimeAsync(0);

/** A tab with the design `d1`, read from the common storage where it is there. */
async function openTab(context: Surroundings = { locks, channel: channels() }) {
  const store = createStore<SessionState>(() => startState);
  const actions = actionsOf(store);
  const saved = savedDesignsIn(database);
  let tabs: TabLocks | undefined;
  const autosave = startAutosave(store, saved, (id) => tabs?.tellSaved(id));
  tabs = startTabs(store, { locks: context.locks, channel: context.channel, autosave, saved });
  const read = await saved.read('d1');
  if (read.ok) actions.openDesign(read.history.present, { id: 'd1', history: read.history, savedAt: read.savedAt });
  else actions.openDesign(blankDesign('HTTP'), { id: 'd1' });
  await settle();
  if (!read.ok) await autosave.flush();
  const close = () => {
    tabs.stop();
    autosave.stop();
  };
  open.push(close);
  return {
    ...actions,
    close,
    takeOver: () => tabs.takeOver(),
    rename: (name: string) => actions.edit(setDesignName(name), 'Rename'),
    state: () => store.getState(),
    mode: () => store.getState().mode.kind,
    name: () => store.getState().history.present.name,
  };
}

beforeEach(() => {
  vi.useFakeTimers();
  database = fakeDatabase();
  locks = fakeLocks();
  channels = fakeChannels();
});
afterEach(() => {
  for (const close of open.splice(0)) close();
  vi.useRealTimers();
});

test('the second tab on a design is locked and edits nothing', async () => {
  const first = await openTab();
  const second = await openTab();
  expect([first.mode(), second.mode()]).toEqual(['edit', 'locked']);
  second.rename('theirs');
  expect(second.name()).toBe('http-api');
  expect(second.state().save.state).toBe('off');
});

test('tabs with different designs do not lock each other', async () => {
  const first = await openTab();
  const second = await openTab();
  second.openDesign(blankDesign('HTTP'), { id: 'd2' });
  await settle();
  expect([first.mode(), second.mode()]).toEqual(['edit', 'edit']);
});

test('a locked tab shows what the other one saves', async () => {
  const first = await openTab();
  const second = await openTab();
  first.rename('live');
  await vi.advanceTimersByTimeAsync(400);
  expect([second.name(), second.mode()]).toEqual(['live', 'locked']);
});

describe('taking over', () => {
  test('the first tab saves, is locked and told; the second goes on from there', async () => {
    const first = await openTab();
    const second = await openTab();
    first.rename('just typed');
    const taken = second.takeOver();
    await settle();
    await taken;
    await settle();
    expect([first.mode(), second.mode()]).toEqual(['locked', 'edit']);
    expect(second.name()).toBe('just typed');
    expect(second.state().save.state).toBe('saved');
    second.rename('mine now');
    await vi.advanceTimersByTimeAsync(400);
    expect([first.name(), first.mode()]).toEqual(['mine now', 'locked']);
  });

  test('and back again', async () => {
    const first = await openTab();
    const second = await openTab();
    await Promise.all([second.takeOver(), settle()]);
    await Promise.all([first.takeOver(), settle()]);
    await settle();
    expect([first.mode(), second.mode()]).toEqual(['edit', 'locked']);
  });

  test('a tab that does not answer loses its lock after a second, and its unsaved change', async () => {
    const frozen = await openTab({ locks, channel: undefined });
    const second = await openTab();
    frozen.rename('never saved');
    const taken = second.takeOver();
    await vi.advanceTimersByTimeAsync(300);
    expect(second.mode()).toBe('locked');
    database.refusal = new Error('frozen');
    await vi.advanceTimersByTimeAsync(700);
    await taken;
    await settle();
    database.refusal = undefined;
    expect([frozen.mode(), second.mode()]).toEqual(['locked', 'edit']);
    second.rename('kept');
    await vi.advanceTimersByTimeAsync(2_000);
    window.dispatchEvent(new Event('pagehide'));
    await settle();
    const read = await savedDesignsIn(database).read('d1');
    expect(read.ok && read.history.present.name).toBe('kept');
  });

  test('during a review of a link, the own design behind it is the one that is locked', async () => {
    const first = await openTab();
    const second = await openTab();
    first.review(blankDesign('WEBSOCKET'));
    await Promise.all([second.takeOver(), settle()]);
    await settle();
    expect([first.mode(), second.mode()]).toEqual(['review', 'edit']);
    first.closeReview();
    expect(first.mode()).toBe('locked');
  });
});

test('closing the first tab or its design lets the second edit, from what was saved last', async () => {
  const first = await openTab();
  const second = await openTab();
  first.rename('last');
  first.closeToStart();
  await settle();
  expect([second.mode(), second.name()]).toEqual(['edit', 'last']);
  const third = await openTab();
  expect(third.mode()).toBe('locked');
  second.close();
  await settle();
  expect(third.mode()).toBe('edit');
});

test('a copy of a locked design can be edited', async () => {
  await openTab();
  const second = await openTab();
  second.keepCopy();
  await settle();
  expect(second.mode()).toBe('edit');
  expect(second.state().documentId).not.toBe('d1');
});

test('a browser without locks locks nothing', async () => {
  const first = await openTab({});
  const second = await openTab({});
  expect([first.mode(), second.mode()]).toEqual(['edit', 'edit']);
});

test('messages that are not ours are left alone', async () => {
  const first = await openTab();
  const stranger = channels();
  for (const message of [null, 'take-over', { kind: 'take-over' }, { kind: 'other', id: 'd1' }])
    stranger.postMessage(message);
  await settle();
  expect(first.mode()).toBe('edit');
});
