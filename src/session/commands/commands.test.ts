// @vitest-environment happy-dom
import { createStore, type StoreApi } from 'zustand';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { loadChecks } from '../document/checks.ts';
import { check } from '../../codegen/checks/check.ts';
import type { Design } from '../../model/design/design.ts';
import { addObject, addVariable, blankDesign, newObject, setValue } from '../../model/design/edits.ts';
import { actionsOf, type Actions } from '../document/actions.ts';
import { commandsOf, objectCommands, type Command, type CommandId } from './commands.ts';
import { problemFrom } from '../document/problems.ts';
import {
  ariaShortcut,
  focusOf,
  keepsKey,
  matchShortcut,
  shortcutText,
  type KeyPress,
  type KeyContext,
} from './shortcuts.ts';
import { startState, type SessionState } from '../document/state.ts';

beforeAll(async () => {
  await Promise.all([loadChecks(), objectCommands.load()]);
});

let store: StoreApi<SessionState>;
let actions: Actions;
let commands: readonly Command[];
const command = (id: CommandId) => {
  const found = commands.find((candidate) => candidate.id === id);
  if (!found) throw new Error(id);
  return found;
};
const run = (id: CommandId) => command(id).run();
const isAvailable = (id: CommandId) => command(id).available(store.getState());
const present = () => store.getState().history.present;
const selection = () => store.getState().selection;

/** Two integrations with a wrong timeout each, and one without a fault between them. */
function threeIntegrations(): Design {
  let design = blankDesign('HTTP');
  for (const timeout of [1, 5_000, 99_999]) {
    const object = newObject(design, 'integration', 'http-url', {
      integration_uri: 'https://example.com',
      integration_method: 'GET',
      timeout_in_millis: timeout,
    });
    design = addObject(object)(design);
  }
  return design;
}

/** The same with all that a call needs, so that nothing is said of the API. */
function callable(): Design {
  const design = ['i1', 'i2', 'i3'].reduce(
    (whole, key) =>
      addObject(newObject(whole, 'route', 'http', { route_key: `GET /${key}`, target: { ref: key } }))(whole),
    threeIntegrations(),
  );
  return addObject(newObject(design, 'stage', 'http'))(design);
}

beforeEach(() => {
  store = createStore<SessionState>(() => startState);
  actions = actionsOf(store);
  commands = commandsOf(store, actions);
  actions.openDesign(threeIntegrations());
});

describe('shortcuts', () => {
  const press = (text: string, extra: Partial<KeyPress> = {}): KeyPress => {
    const parts = text.split('+');
    const key = parts.pop() ?? '';
    return {
      key,
      code: '',
      ctrlKey: parts.includes('ctrl'),
      metaKey: parts.includes('meta'),
      shiftKey: parts.includes('shift'),
      altKey: parts.includes('alt'),
      isComposing: false,
      ...extra,
    };
  };
  const pc: KeyContext = { mac: false, focus: 'page' };
  const mac: KeyContext = { mac: true, focus: 'page' };
  const text: KeyContext = { mac: false, focus: 'text' };

  test.each<[string, KeyPress, KeyContext, CommandId | undefined]>([
    ['Ctrl Z', press('ctrl+z'), pc, 'undo'],
    ['Ctrl Z in a field', press('ctrl+z'), text, 'undo'],
    ['Ctrl Z where keys are kept', press('ctrl+z'), { mac: false, focus: 'own-keys' }, undefined],
    ['Ctrl Z on a Mac', press('ctrl+z'), mac, undefined],
    ['⌘Z', press('meta+z'), mac, 'undo'],
    ['⌘Z elsewhere', press('meta+z'), pc, undefined],
    ['Ctrl Shift Z', press('ctrl+shift+Z'), pc, 'redo'],
    ['Ctrl Z with caps lock', press('ctrl+Z'), pc, 'undo'],
    ['⇧⌘Z', press('meta+shift+z'), mac, 'redo'],
    ['Ctrl Y', press('ctrl+y'), pc, 'redo'],
    ['⌘Y', press('meta+y'), mac, undefined],
    ['Ctrl Alt Z, as AltGr', press('ctrl+alt+z'), pc, undefined],
    ['Ctrl Я on the key of Z', press('ctrl+я', { code: 'KeyZ' }), pc, 'undo'],
    ['Ctrl Y of a German keyboard, on the key of Z', press('ctrl+y', { code: 'KeyZ' }), pc, 'redo'],
    ['z', press('z'), pc, undefined],
    ['F8', press('F8'), text, 'next-problem'],
    ['Shift F8', press('shift+F8'), text, 'previous-problem'],
    ['Ctrl F8', press('ctrl+F8'), pc, undefined],
    ['/', press('/'), pc, 'focus-filter'],
    ['/ by Shift 7', press('shift+/'), pc, 'focus-filter'],
    ['/ in a field', press('/'), text, undefined],
    ['Delete', press('Delete'), pc, 'delete'],
    ['Delete in a field', press('Delete'), text, undefined],
    ['⌘⌫', press('meta+Backspace'), mac, 'delete'],
    ['Ctrl Backspace', press('ctrl+Backspace'), pc, undefined],
    ['Ctrl I', press('ctrl+i'), pc, 'add-integration'],
    ['Ctrl D', press('ctrl+d'), text, 'duplicate'],
    ['Ctrl S', press('ctrl+s'), text, 'save-folder'], // the first of two that share it; without a folder the other
    ['Ctrl K', press('ctrl+k'), text, 'commands'],
    ['Ctrl Shift F', press('ctrl+shift+F'), text, 'find'],
    ['Ctrl ,', press('ctrl+,'), text, 'settings'],
    ['? by Shift /', press('shift+?'), pc, 'shortcuts'],
    ['? in a field', press('shift+?'), text, undefined],
    ['a key while a character is composed', press('F8', { isComposing: true }), text, undefined],
  ])('%s', (_, event, context, id) => expect(matchShortcut(event, commands, context)?.id).toBe(id));

  test('are written as the system writes them', () => {
    const [shortcut] = command('redo').shortcuts;
    if (!shortcut) throw new Error('redo has a shortcut');
    expect([shortcutText(shortcut, false), shortcutText(shortcut, true)]).toEqual(['Ctrl Shift Z', '⇧⌘Z']);
    expect([ariaShortcut(shortcut, false), ariaShortcut(shortcut, true)]).toEqual(['Control+Shift+z', 'Meta+Shift+z']);
  });

  test.each<[string, string]>([
    ['<input id="x">', 'text'],
    ['<textarea id="x"></textarea>', 'text'],
    ['<input type="checkbox" id="x">', 'page'],
    ['<button id="x"></button>', 'page'],
    ['<div class="monaco-editor"><textarea id="x"></textarea></div>', 'page'],
    ['<div data-editable><div class="monaco-editor"><textarea id="x"></textarea></div></div>', 'own-keys'],
    ['<div role="grid" data-typed><div role="gridcell" id="x"></div></div>', 'text'],
    ['<div role="dialog"><input id="x"></div>', 'own-keys'],
    ['<div role="alertdialog"><button id="x"></button></div>', 'own-keys'],
  ])('focus in %s is %s', (html, focus) => {
    document.body.innerHTML = html;
    expect(focusOf(document.querySelector('#x'))).toBe(focus);
  });
});

test.each([
  ['Delete', '<div data-keys="Delete Backspace"><i id="x"></i></div>', true],
  ['z', '<div data-keys="Delete Backspace"><i id="x"></i></div>', false],
  ['Delete', '<i id="x"></i>', false],
])('%s in %s is kept: %s', (key, html, isKept) => {
  document.body.innerHTML = html;
  expect(keepsKey(document.querySelector('#x'), key)).toBe(isKept);
});

describe('availability', () => {
  const all = (state: SessionState) => commands.filter((each) => each.available(state)).map(({ id }) => id);

  test('on the start screen adopting and the list of commands', () => {
    actions.closeToStart();
    expect(all(store.getState())).toEqual(['adopt', 'open-folder', 'commands', 'settings', 'shortcuts', 'reference']);
  });

  test('in a review nothing that changes', () => {
    actions.edit(setValue('i1', ['description'], 'x'), 'Set');
    actions.review(threeIntegrations());
    expect(all(store.getState())).toEqual([
      'next-problem',
      'previous-problem',
      'focus-filter',
      'share',
      'export',
      'adopt',
      'open-folder',
      'commands',
      'find',
      'settings',
      'shortcuts',
      'reference',
    ]);
  });

  test('undo and redo follow the history', () => {
    expect([isAvailable('undo'), isAvailable('redo')]).toEqual([false, false]);
    actions.edit(setValue('i1', ['description'], 'x'), 'Set');
    expect([isAvailable('undo'), isAvailable('redo')]).toEqual([true, false]);
    run('undo');
    expect([isAvailable('undo'), isAvailable('redo')]).toEqual([false, true]);
  });
});

test.each(['aws', 'awscc'] as const)('a move to %s is offered where it moves something', (to) => {
  const other = to === 'aws' ? 'awscc' : 'aws';
  const { objects, ...design } = threeIntegrations();
  const own = other === 'aws' ? { provider: 'aws' as const } : {};
  actions.openDesign({ ...design, objects: objects.map((object) => ({ ...object, ...own })) });
  expect([isAvailable(`move-to-${to}`), isAvailable(`move-to-${other}`)]).toEqual([true, false]);
  run(`move-to-${to}`);
  expect(store.getState()).toMatchObject({ dialog: 'move', moveTo: to });
});

test('duplicate shows the copy', () => {
  actions.select('i2');
  run('duplicate');
  expect(selection()).toMatchObject({ key: 'i4', path: ['label'] });
  expect(present().objects).toHaveLength(5);
});

test('delete goes to the next of its kind, then the one before, then the parent, and can be undone', () => {
  actions.select('i2');
  run('delete');
  expect(selection().key).toBe('i3');
  expect(store.getState().toast).toMatchObject({ message: expect.stringMatching(/^Deleted /), undo: true });
  run('delete');
  expect(selection().key).toBe('i1');
  run('delete');
  expect(selection().key).toBe('a1');
  run('undo');
  expect(present().objects.map(({ key }) => key)).toEqual(['a1', 'i1']);
  expect(selection().key).toBe('i1');
});

test('delete goes from a variable to the next, and asks first where it is used', () => {
  for (const [key, name] of [
    ['v1', 'host'],
    ['v2', 'region'],
  ] as const)
    actions.edit(addVariable({ key, name, type: 'string', description: '' }), `Add ${name}`);
  actions.select('v1');
  run('delete');
  expect(present().variables.map(({ name }) => name)).toEqual(['region']);
  expect(selection().key).toBe('v2');

  actions.edit(setValue('i1', ['integration_uri'], { var: 'region' }), 'Use it');
  run('delete');
  expect(present().variables).toHaveLength(1);
  expect(store.getState().dialog).toBe('delete');
});

describe('walking the problems', () => {
  beforeEach(() => actions.openDesign(callable()));
  const places = () => check(present()).all.map(({ key, path }) => [key, path]);

  test('goes through all in their order, and round', () => {
    const all = places();
    expect(all.length).toBeGreaterThan(1);
    actions.select('a1');
    const seen = all.map(() => {
      run('next-problem');
      return [selection().key, selection().path];
    });
    expect(seen).toEqual(all);
    expect(selection().origin).toBe('problems');
    run('next-problem');
    expect([selection().key, selection().path]).toEqual(all[0]);
    run('previous-problem');
    expect([selection().key, selection().path]).toEqual(all.at(-1));
  });

  test.each<[string, string, readonly string[] | undefined, 'next' | 'previous', string]>([
    ['an object as a whole: its own first', 'i3', undefined, 'next', 'i3'],
    ['an object as a whole, backwards: one before it', 'i3', undefined, 'previous', 'i1'],
    ['a field without a fault before the faulty one', 'i3', ['integration_method'], 'next', 'i3'],
    ['the label', 'i3', ['label'], 'next', 'i3'],
    ['an object without faults', 'i2', ['integration_uri'], 'next', 'i3'],
    ['an object without faults, backwards', 'i2', ['integration_uri'], 'previous', 'i1'],
    ['the faulty field: round', 'i3', ['timeout_in_millis'], 'next', 'i1'],
    ['an import id, which comes last', 'i1', ['import', 'integration_id'], 'next', 'i3'],
  ])('from %s', (_, key, path, direction, expected) => {
    expect(problemFrom(callable(), { key, path }, direction)).toMatchObject({
      key: expected,
      path: ['timeout_in_millis'],
    });
  });

  test('without problems it stays', () => {
    expect(problemFrom(blankDesign('HTTP'), { key: 'a1', path: undefined }, 'next')).toBeUndefined();
    actions.openDesign(blankDesign('HTTP'));
    expect(isAvailable('next-problem')).toBe(false);
  });
});

test('rename goes to the name of the object, and is not there without one', () => {
  actions.select('i2');
  run('rename');
  expect(selection()).toMatchObject({ key: 'i2', path: ['label'], origin: 'keyboard' });
  actions.select(undefined);
  expect(isAvailable('rename')).toBe(false);
});

test('several that are selected are duplicated in one step, and their copies are selected', () => {
  actions.selectAll(['i1', 'i3']);
  run('duplicate');
  expect(present().objects.flatMap(({ type, key }) => (type === 'integration' ? [key] : []))).toEqual([
    'i1',
    'i4',
    'i2',
    'i3',
    'i5',
  ]);
  expect([selection().key, ...store.getState().alsoSelected]).toEqual(['i4', 'i5']);
  expect(store.getState().history.past.map(({ label }) => label)).toEqual(['Duplicate 2 resources']);
});
