// @vitest-environment happy-dom
import { createStore, type StoreApi } from 'zustand';
import { beforeEach, expect, test, vi } from 'vitest';
import type { Design } from '../../model/design/design.ts';
import { emptyDesign } from '../../model/design/design.ts';
import { blankDesign } from '../../model/design/edits.ts';
import { setDesignName } from '../../model/design/naming/design-name.ts';
import { stepKinds } from '../../model/design/history.ts';
import { actionsOf, type Actions } from '../document/actions.ts';
import { startState, type SessionState } from '../document/state.ts';
import { startSnapshots } from './snapshots.ts';
import type { NewVersion } from './versions.ts';

let store: StoreApi<SessionState>;
let actions: Actions;
const keep = vi.fn<(designId: string, design: Design, version: NewVersion) => void>();
const design = blankDesign('HTTP');
const kept = () => keep.mock.calls.map(([id, { name }, { reason, detail }]) => [id, name, reason, detail]);

beforeEach(() => {
  keep.mockReset();
  store = createStore<SessionState>(() => startState);
  actions = actionsOf(store);
  startSnapshots(store, keep);
  actions.openDesign(design, { id: 'd1' });
});

test.each(stepKinds)('what was there before a step of kind %s is kept once, also when it is done again', (kind) => {
  actions.edit(setDesignName('b'), 'Rename');
  actions.edit(setDesignName('c'), 'Do much', { kind });
  actions.edit(setDesignName('d'), 'Rename');
  actions.undo();
  actions.undo();
  actions.redo();
  actions.redo();
  expect(kept()).toEqual([['d1', 'b', kind, 'Do much']]);
});

test('a step after an undo counts, whatever it replaces', () => {
  actions.edit(setDesignName('b'), 'Do much', { kind: 'adopt' });
  actions.undo();
  actions.edit(setDesignName('c'), 'Do more', { kind: 'adopt' });
  expect(kept().map(([, name, , detail]) => [name, detail])).toEqual([
    ['http-api', 'Do much'],
    ['http-api', 'Do more'],
  ]);
});

test('nothing is kept of an empty design, of one that is opened, or of another one', () => {
  actions.openDesign(emptyDesign, { id: 'd2' });
  actions.edit(() => design, 'Import', { kind: 'adopt' });
  actions.openDesign(design, { id: 'd3', history: store.getState().history });
  expect(keep).not.toHaveBeenCalled();
});

test('an export is kept with its files, as it was then', () => {
  actions.recordExport(['main.tf', 'routes.tf', 'versions.tf']);
  actions.recordExport(['main.tf']);
  expect(kept()).toEqual([
    ['d1', 'http-api', 'export', 'main.tf and 2 other files'],
    ['d1', 'http-api', 'export', 'main.tf'],
  ]);
  expect(store.getState().baseline).toBe(design);
});
