/** What a person can do from anywhere: menus, keys and the list of commands read this one list. */
import type { StoreApi } from 'zustand';
import type { DesignObject } from '../../model/design/design.ts';
import { ownIdOf } from '../../model/design/imported/import-parts.ts';
import type { ProviderId } from '../../model/resources/provider-differences.ts';
import { folderOf, loadFolder } from '../folder/folder-state.ts';
import type { Actions } from '../document/actions.ts';
import { checked, hasRules, loadChecks } from '../document/checks.ts';
import { problemFrom } from '../document/problems.ts';
import { later } from '../page/later.ts';
import { selectedObject, selectedVariable } from './selected.ts';
import type { Shortcut } from './shortcuts.ts';
import type { SessionState } from '../document/state.ts';

export type CommandId =
  | 'undo'
  | 'redo'
  | 'next-problem'
  | 'previous-problem'
  | 'focus-filter'
  | 'add-integration'
  | 'rename'
  | 'duplicate'
  | 'delete'
  | 'several'
  | 'move-to-aws'
  | 'move-to-awscc'
  | 'share'
  | 'export'
  | 'adopt'
  | 'open-folder'
  | 'save-folder'
  | 'drift'
  | 'history'
  | 'changes-since-export'
  | 'commands'
  | 'find'
  | 'settings'
  | 'shortcuts'
  | 'reference';

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
/** Kept in this browser, and so are its versions. */
const own = (state: SessionState) => state.documentId !== undefined;
const editing = (state: SessionState) => working(state) && state.mode.kind === 'edit';
const editingObject = (state: SessionState) => editing(state) && selectedObject(state) !== undefined;
/** Before the rules are there, nobody knows. */
const mayHaveProblems = (state: SessionState) =>
  working(state) && (!hasRules() || checked(state.history.present).all.length > 0);

const isImported = (object: DesignObject) => ownIdOf(object) !== undefined;

type ObjectCommands = typeof import('./object-commands.ts');

/** They come with the workspace. */
export const objectCommands = later<ObjectCommands>(() => import('./object-commands.ts'));

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

  const editObject = (work: 'duplicate' | 'remove') =>
    objectCommands.use(
      (module) => module[work](store, actions),
      () => actions.say('This part of the app could not be loaded. Check the connection and try again.'),
    );

  const moveTo = (to: ProviderId): Command => ({
    id: `move-to-${to}`,
    label: `Move to ${to}`,
    shortcuts: [],
    available: (state) => editing(state) && objectCommands.current()?.canMoveTo(state.history.present, to) === true,
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
      label: 'Filter outline',
      shortcuts: [{ key: '/', where: outside }],
      available: working,
      run: actions.focusFilter,
    },
    {
      id: 'add-integration',
      label: 'Add integration',
      shortcuts: [{ key: 'i', mod: true, where: anywhere }],
      available: editing,
      run: () => actions.openDialog('add-integration'),
    },
    {
      id: 'rename',
      label: 'Rename',
      shortcuts: [{ key: 'F2', where: anywhere }],
      available: (state) => editingObject(state) || (editing(state) && selectedVariable(state) !== undefined),
      run: () => actions.select(store.getState().selection.key, ['label'], 'keyboard'),
    },
    {
      id: 'duplicate',
      label: 'Duplicate',
      shortcuts: [{ key: 'd', mod: true, where: anywhere }],
      available: editingObject,
      run: () => editObject('duplicate'),
    },
    {
      id: 'delete',
      label: 'Delete',
      shortcuts: [
        { key: 'Delete', where: outside },
        { key: 'Backspace', mod: true, where: outside, only: 'mac' },
      ],
      available: (state) => editingObject(state) || (editing(state) && selectedVariable(state) !== undefined),
      run: () => editObject('remove'),
    },
    {
      id: 'several',
      label: 'Bulk edit',
      shortcuts: [],
      available: (state) => editing(state) && state.history.present.objects.length > 1,
      run: () => actions.openDialog('several'),
    },
    moveTo('aws'),
    moveTo('awscc'),
    { id: 'share', label: 'Share', shortcuts: [], available: working, run: () => actions.openDialog('share') },
    {
      // Before Export, whose key it has once there is a folder.
      id: 'save-folder',
      label: 'Save to folder',
      shortcuts: [{ key: 's', mod: true, where: anywhere }],
      available: (state) => editing(state) && folderOf(state.documentId) !== undefined,
      run: () => actions.openDialog('folder'),
    },
    {
      id: 'export',
      label: 'Export',
      shortcuts: [{ key: 's', mod: true, where: anywhere }],
      available: working,
      run: () => actions.openDialog('export'),
    },
    {
      id: 'adopt',
      label: 'Import existing API',
      shortcuts: [{ key: 'o', mod: true, where: anywhere }],
      available: () => true,
      run: () => actions.openDialog('adopt'),
    },
    {
      id: 'open-folder',
      label: 'Open folder',
      shortcuts: [],
      available: () => true,
      run: () => void loadFolder().then(({ pickFolder }) => pickFolder()),
    },
    {
      id: 'drift',
      label: 'Check for drift',
      shortcuts: [],
      available: (state) => editing(state) && state.history.present.objects.some(isImported),
      run: () => actions.openDialog('drift'),
    },
    {
      id: 'history',
      label: 'History',
      shortcuts: [],
      available: own,
      run: () => actions.openHistory(),
    },
    {
      id: 'changes-since-export',
      label: 'Changes since last export',
      shortcuts: [],
      available: own,
      run: () => actions.openHistory('export'),
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
    {
      id: 'reference',
      label: 'Reference',
      shortcuts: [],
      available: () => true,
      run: () => actions.openReference(),
    },
  ];
}
