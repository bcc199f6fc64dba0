import fc from 'fast-check';
import { createStore } from 'zustand';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { anyDesign } from '../../model/design/design.arbitrary.ts';
import type { Design } from '../../model/design/design.ts';
import type { Edit } from '../../model/checks/diagnostics.ts';
import {
  blankDesign,
  duplicateObject,
  insertObjects,
  newObject,
  removeObject,
  renameObject,
  setOutput,
  setValue,
} from '../../model/design/edits.ts';
import { actionsOf } from './actions.ts';
import { startState, type SessionState } from './state.ts';

const newSession = () => {
  const store = createStore<SessionState>(() => startState);
  return { store, ...actionsOf(store), present: () => store.getState().history.present };
};
type Session = ReturnType<typeof newSession>;

const add: Edit = (design) => ({
  ...design,
  objects: insertObjects(design.objects, [newObject(design, 'integration', 'http-url')]),
});

let session: Session;
beforeEach(() => {
  session = newSession();
  session.openDesign(blankDesign('HTTP'));
});

/** An edit of some object of whatever design it meets. */
const anyEdit: fc.Arbitrary<Edit> = fc
  .tuple(fc.nat(9), fc.nat(5), fc.string({ maxLength: 6 }))
  .map(([at, kind, text]): Edit => (design: Design) => {
    const object = design.objects[at % Math.max(1, design.objects.length)];
    if (!object || kind === 0) return add(design);
    const edits = [
      removeObject(object.key),
      duplicateObject(object.key),
      renameObject(object.key, text),
      setValue(object.key, ['description'], text),
      setOutput({ region: text }),
    ];
    return edits[kind - 1]?.(design) ?? design;
  });

describe('undo and redo', () => {
  test('undo after an edit is what was before, redo is what was after', () => {
    fc.assert(
      fc.property(anyDesign({ valid: false }), fc.array(anyEdit, { maxLength: 12 }), (design, edits) => {
        const { edit, undo, redo, openDesign, present } = newSession();
        openDesign(design);
        for (const change of edits) {
          const before = present();
          edit(change, 'Change');
          const after = present();
          if (after === before) continue;
          undo();
          expect(present()).toBe(before);
          redo();
          expect(present()).toBe(after);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('as many undos as edits lead back to the start, and redos to the end', () => {
    fc.assert(
      fc.property(anyDesign({ valid: true }), fc.array(anyEdit, { maxLength: 20 }), (design, edits) => {
        const { edit, undo, redo, openDesign, present, store } = newSession();
        openDesign(design);
        for (const change of edits) edit(change, 'Change');
        const end = present();
        const steps = store.getState().history.past.length;
        for (let step = 0; step < steps; step += 1) undo();
        expect(present()).toBe(design);
        for (let step = 0; step < steps; step += 1) redo();
        expect(present()).toBe(end);
      }),
      { numRuns: 60 },
    );
  });

  test('a new edit forgets what could be redone', () => {
    session.edit(add, 'Add');
    session.undo();
    session.edit(setOutput({ region: 'eu-west-1' }), 'Set the region');
    session.redo();
    expect(session.present().objects).toHaveLength(1);
    expect(session.present().output.region).toBe('eu-west-1');
  });

  test('keystrokes on one field within a second are one step, other fields and later keys are their own', () => {
    const clock = vi.spyOn(performance, 'now');
    const type = (at: number, label: string, text: string) => {
      clock.mockReturnValue(at);
      session.edit(setValue('a1', ['description'], text), label, { typed: true });
    };
    type(0, 'Set description', 'o');
    type(900, 'Set description', 'or');
    type(1_800, 'Set description', 'ord');
    type(2_900, 'Set description', 'orde');
    type(3_000, 'Set note', 'order');
    clock.mockRestore();
    const { past, epoch } = session.store.getState().history;
    expect(past.map(({ label }) => label)).toEqual(['Set description', 'Set description', 'Set note']);
    expect(epoch).toBe(0);
    session.undo();
    session.undo();
    expect(session.present().objects[0]?.attributes['description']).toBe('ord');
    expect(session.store.getState().history.epoch).toBe(2);
  });

  test('the selection follows what an undo changes, and stays where it is concerned', () => {
    session.edit(add, 'Add');
    session.select('i1', ['description'], 'field');
    session.edit(setValue('a1', ['description'], 'x'), 'Set description');
    session.undo();
    expect(session.store.getState().selection).toMatchObject({ key: 'a1', path: undefined });
    session.select('i1', ['integration_uri'], 'field');
    const { selection } = session.store.getState();
    session.edit(setValue('i1', ['integration_uri'], 'https://x.test'), 'Set URL');
    session.undo();
    expect(session.store.getState().selection).toBe(selection);
    session.undo();
    expect(session.store.getState().selection.key).toBe('a1');
  });
});

test('choosing the same place again has a new serial', () => {
  session.select('a1', ['name'], 'problems');
  const { serial } = session.store.getState().selection;
  session.select('a1', ['name'], 'problems');
  expect(session.store.getState().selection).toEqual({
    key: 'a1',
    path: ['name'],
    origin: 'problems',
    serial: serial + 1,
  });
});

test('messages of an object that was just added wait until a field was left', () => {
  const { store, touch, holdBack } = session;
  touch('a1', ['name']);
  expect(store.getState().touched.size).toBe(0);
  holdBack('a1');
  touch('a1', ['tags', 'team']);
  expect(store.getState().touched.get('a1')).toEqual(new Set(['["tags","team"]']));
});

describe('review of a link', () => {
  const theirs = blankDesign('WEBSOCKET');

  test('shows it read-only and gives back the own work as it was', () => {
    session.edit(add, 'Add');
    const before = session.store.getState();
    session.review(theirs);
    session.edit(add, 'Add');
    session.undo();
    expect(session.store.getState()).toMatchObject({
      mode: { kind: 'review' },
      documentId: undefined,
      save: { state: 'off' },
    });
    expect(session.present()).toBe(theirs);
    session.closeReview();
    const after = session.store.getState();
    expect(after).toMatchObject({ documentId: before.documentId, mode: { kind: 'edit' }, behind: undefined });
    expect(after.history).toBe(before.history);
    expect(after.selection.key).toBe(before.selection.key);
  });

  test('a second link replaces the first and keeps the own work', () => {
    const { history } = session.store.getState();
    session.review(theirs);
    session.review(blankDesign('HTTP'));
    session.closeReview();
    expect(session.store.getState().history).toBe(history);
  });

  test('a kept copy is a design of its own', () => {
    const { documentId } = session.store.getState();
    session.review(theirs);
    session.keepCopy();
    const state = session.store.getState();
    expect(state).toMatchObject({ mode: { kind: 'edit' }, screen: 'workspace', behind: undefined, stored: undefined });
    expect(state.history.present).toBe(theirs);
    expect(state.documentId).toMatch(/^[0-9a-f]{24}$/);
    expect(state.documentId).not.toBe(documentId);
    session.edit(add, 'Add');
    expect(session.present().objects).toHaveLength(2);
  });

  test('changes count from where each design was opened or its files were taken', () => {
    const { baseline } = session.store.getState();
    expect(baseline).toBe(session.present());
    session.edit(add, 'Add');
    expect(session.store.getState().baseline).toBe(baseline);
    session.moveBaseline();
    const own = session.present();
    session.review(theirs);
    expect(session.store.getState().baseline).toBe(theirs);
    session.closeReview();
    expect(session.store.getState().baseline).toBe(own);
  });

  test('a copy of a design whose name is in use is called one', () => {
    session.review(theirs);
    session.keepCopy(new Set([theirs.name, `${theirs.name} copy`]));
    expect(session.present().name).toBe(`${theirs.name} copy 2`);
  });

  test('from the start screen, closing leads back to it', () => {
    session.closeToStart();
    session.review(theirs);
    expect(session.store.getState().screen).toBe('workspace');
    session.closeReview();
    expect(session.store.getState().screen).toBe('start');
  });
});

test('a design is called like its API until it gets a name of its own', () => {
  const setName = (name: string) => session.edit(setValue('a1', ['name'], name), 'Set name', { typed: true });
  setName('orders');
  expect(session.present().name).toBe('orders');
  session.edit((design) => ({ ...design, name: 'Shop' }), 'Rename design');
  setName('customers');
  expect(session.present().name).toBe('Shop');
});

test('a link opens on the list of a phone, whatever was open last', () => {
  session.setLayout({ phoneTab: 'checks' });
  session.review(blankDesign('WEBSOCKET'));
  expect(session.store.getState().layout.phoneTab).toBe('list');
});
