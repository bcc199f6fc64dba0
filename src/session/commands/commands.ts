/** What a person can do from anywhere: menus, keys and the list of commands read this one list. */
import type { StoreApi } from 'zustand';
import { indexOf, type DesignObject } from '../../model/design/design.ts';
import { duplicateObject, removeObject, removeVariable } from '../../model/design/edits.ts';
import { ownIdOf } from '../../model/design/imported/import-parts.ts';
import { canMoveTo } from '../../model/design/movable.ts';
import { referrersOf, removeObjects, usersOf } from '../../model/design/removal.ts';
import type { ProviderId } from '../../model/resources/provider-differences.ts';
import type { Actions } from '../document/actions.ts';
import { checked, hasRules, loadChecks } from '../document/checks.ts';
import { neighbourOf } from '../document/following.ts';
import { problemFrom } from '../document/problems.ts';
import type { Shortcut } from './shortcuts.ts';
import type { SessionState } from '../document/state.ts';

export type CommandId =
  | 'undo'
  | 'redo'
  | 'next-problem'
  | 'previous-problem'
  | 'focus-filter'
  | 'add-integration'
  | 'duplicate'
  | 'delete'
  | 'several'
  | 'move-to-aws'
  | 'move-to-awscc'
  | 'share'
  | 'export'
  | 'adopt'
  | 'drift'
  | 'commands'
  | 'find'
  | 'settings'
  | 'shortcuts';

export interface Command {
  readonly id: CommandId;
  readonly label: string;
  /** The first is the one that is shown. */
  readonly shortcuts: readonly Shortcut[];
  readonly available: (state: SessionState) => boolean;
  readonly run: () => void;
  /** Keeps its keys from the browser even when there is nothing to do: a field's own undo would part from ours. */
  readonly keepsKeys?: true;
}

const working = (state: SessionState) => state.screen === 'workspace';
const editing = (state: SessionState) => working(state) && state.mode.kind === 'edit';
const selected = ({ history, selection }: SessionState) =>
  selection.key === undefined ? undefined : indexOf(history.present).byKey.get(selection.key);
const selectedVariable = ({ history, selection }: SessionState) =>
  history.present.variables.find(({ key }) => key === selection.key);
const editingObject = (state: SessionState) => editing(state) && selected(state) !== undefined;
/** Before the rules are there, nobody knows. */
const mayHaveProblems = (state: SessionState) =>
  working(state) && (!hasRules() || checked(state.history.present).all.length > 0);

const isImported = (object: DesignObject) => ownIdOf(object) !== undefined;

const anywhere = 'anywhere';
const outside = 'outside-text';

export function commandsOf(store: StoreApi<SessionState>, actions: Actions): readonly Command[] {
  const walk = (direction: 'next' | 'previous') => {
    // The workspace says so where the rules cannot be loaded.
    if (!hasRules())
      return void loadChecks().then(
        () => walkTo(direction),
        () => undefined,
      );
    return walkTo(direction);
  };
  const walkTo = (direction: 'next' | 'previous') => {
    const { history, selection } = store.getState();
    const problem = problemFrom(history.present, selection, direction);
    if (problem) actions.select(problem.key, problem.path, 'problems');
  };

  const duplicate = () => {
    const before = store.getState();
    const object = selected(before);
    if (!object) return;
    actions.edit(duplicateObject(object.key), `Duplicate ${object.name}`);
    const old = indexOf(before.history.present).byKey;
    const copy = store.getState().history.present.objects.find(({ key }) => !old.has(key));
    if (copy) actions.select(copy.key, ['label'], 'keyboard');
  };

  const remove = () => {
    const { history, alsoSelected } = store.getState();
    const variable = selectedVariable(store.getState());
    const object = variable ?? selected(store.getState());
    if (!object) return;
    const others = alsoSelected.filter((key) => key !== object.key && indexOf(history.present).byKey.has(key));
    const keys = [object.key, ...others];
    // What refers to them would be left with nothing, so it is asked what becomes of it.
    const leftover = variable ? usersOf(history.present, variable.name) : referrersOf(history.present, keys);
    if (leftover.length > 0) return actions.openDialog('delete');
    if (others.length > 0) {
      const what = `${keys.length} objects`;
      actions.edit(removeObjects(keys), `Delete ${what}`);
      const { objects } = store.getState().history.present;
      actions.select(objects[0]?.key, undefined, 'keyboard');
      actions.say(`Deleted ${what}`, { undo: true });
      return;
    }
    const next = neighbourOf(history.present, object.key);
    actions.edit((variable ? removeVariable : removeObject)(object.key), `Delete ${object.name}`);
    actions.select(next, undefined, 'keyboard');
    actions.say(`Deleted ${object.name}`, { undo: true });
  };

  const moveTo = (to: ProviderId): Command => ({
    id: `move-to-${to}`,
    label: `Move to ${to}`,
    shortcuts: [],
    available: (state) => editing(state) && canMoveTo(state.history.present, to),
    run: () => actions.openMove(to),
  });

  return [
    {
      id: 'undo',
      label: 'Undo',
      shortcuts: [{ key: 'z', mod: true, where: anywhere }],
      available: (state) => editing(state) && state.history.past.length > 0,
      run: actions.undo,
      keepsKeys: true,
    },
    {
      id: 'redo',
      label: 'Redo',
      shortcuts: [
        { key: 'z', mod: true, shift: true, where: anywhere },
        { key: 'y', mod: true, where: anywhere, only: 'other' },
      ],
      available: (state) => editing(state) && state.history.future.length > 0,
      run: actions.redo,
      keepsKeys: true,
    },
    {
      id: 'next-problem',
      label: 'Next problem',
      shortcuts: [{ key: 'F8', where: anywhere }],
      available: mayHaveProblems,
      run: () => walk('next'),
    },
    {
      id: 'previous-problem',
      label: 'Previous problem',
      shortcuts: [{ key: 'F8', shift: true, where: anywhere }],
      available: mayHaveProblems,
      run: () => walk('previous'),
    },
    {
      id: 'focus-filter',
      label: 'Filter the outline',
      shortcuts: [{ key: '/', where: outside }],
      available: working,
      run: actions.focusFilter,
    },
    {
      id: 'add-integration',
      label: 'Add an integration',
      shortcuts: [{ key: 'i', mod: true, where: anywhere }],
      available: editing,
      run: () => actions.openDialog('add-integration'),
    },
    {
      id: 'duplicate',
      label: 'Duplicate',
      shortcuts: [{ key: 'd', mod: true, where: anywhere }],
      available: editingObject,
      run: duplicate,
    },
    {
      id: 'delete',
      label: 'Delete',
      shortcuts: [
        { key: 'Delete', where: outside },
        { key: 'Backspace', mod: true, where: outside, only: 'mac' },
      ],
      available: (state) => editingObject(state) || (editing(state) && selectedVariable(state) !== undefined),
      run: remove,
    },
    {
      id: 'several',
      label: 'Edit several',
      shortcuts: [],
      available: (state) => editing(state) && state.history.present.objects.length > 1,
      run: () => actions.openDialog('several'),
    },
    moveTo('aws'),
    moveTo('awscc'),
    { id: 'share', label: 'Share', shortcuts: [], available: working, run: () => actions.openDialog('share') },
    {
      id: 'export',
      label: 'Export',
      shortcuts: [{ key: 's', mod: true, where: anywhere }],
      available: working,
      run: () => actions.openDialog('export'),
    },
    {
      id: 'adopt',
      label: 'Adopt existing',
      shortcuts: [{ key: 'o', mod: true, where: anywhere }],
      available: () => true,
      run: () => actions.openDialog('adopt'),
    },
    {
      id: 'drift',
      label: 'Check for drift',
      shortcuts: [],
      available: (state) => editing(state) && state.history.present.objects.some(isImported),
      run: () => actions.openDialog('drift'),
    },
    {
      id: 'commands',
      label: 'All commands',
      shortcuts: [{ key: 'k', mod: true, where: anywhere }],
      available: () => true,
      run: () => actions.openDialog('commands'),
    },
    {
      id: 'find',
      label: 'Find and replace',
      shortcuts: [{ key: 'f', mod: true, shift: true, where: anywhere }],
      available: working,
      run: () => actions.openDialog('find'),
    },
    {
      id: 'settings',
      label: 'Settings',
      shortcuts: [{ key: ',', mod: true, where: anywhere }],
      available: () => true,
      run: () => actions.openDialog('settings'),
    },
    {
      id: 'shortcuts',
      label: 'Keyboard shortcuts',
      shortcuts: [{ key: '?', where: outside }],
      available: () => true,
      run: () => actions.openDialog('shortcuts'),
    },
  ];
}
