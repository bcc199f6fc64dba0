/** What components read. Each renders again only when its own answer is another one. */
import { useEffect, useRef } from 'react';
import type { Path } from '../hcl/path.ts';
import { indexOf, type Design, type DesignObject } from '../model/design/design.ts';
import { startsWith, type Counts, type Diagnostic } from '../model/checks/diagnostics.ts';
import { memoByObject } from '../model/memo.ts';
import type { Key } from '../model/schema/value.ts';
import { checked } from './document/checks.ts';
import type { Command } from './commands/commands.ts';
import { focusOf, isMac, keepsKey, matchShortcut } from './commands/shortcuts.ts';
import { pathText, type SessionState } from './document/state.ts';
import { session, useSession } from './document/store.ts';

/** Keeps the last answer while the next is equal to it. */
function useSame<T>(select: (state: SessionState) => T, equal: (a: T, b: T) => boolean): T {
  const last = useRef<{ readonly answer: T }>(undefined);
  return useSession((state) => {
    const answer = select(state);
    if (!last.current || !equal(last.current.answer, answer)) last.current = { answer };
    return last.current.answer;
  });
}

export const useDesign = (): Design => useSession((state) => state.history.present);

export const useObject = (key: Key | undefined): DesignObject | undefined =>
  useSession((state) => (key === undefined ? undefined : indexOf(state.history.present).byKey.get(key)));

const none: readonly Diagnostic[] = [];

/**
 * Messages of the whole design, of one object or variable, or at a path and within it.
 * @param depth here: at the path itself only
 */
export const useDiagnostics = (key?: Key, path?: Path, depth: 'here' | 'within' = 'within'): readonly Diagnostic[] =>
  useSame((state) => {
    const { all, byKey } = checked(state.history.present);
    const list = key === undefined ? all : (byKey.get(key) ?? none);
    if (path === undefined) return list;
    return list.filter(
      (diagnostic) =>
        startsWith(diagnostic.path, path) && (depth === 'within' || diagnostic.path.length === path.length),
    );
  }, sameDiagnostics);

/** Rules over the whole design report anew each time; what they say counts. A fix holds keys, so an older one holds. */
const saidBy = memoByObject(({ rule, severity, key, resource, path, message, fix }: Diagnostic) =>
  JSON.stringify([rule, severity, key, resource, path, message, fix?.title]),
);

const sameDiagnostics = (a: readonly Diagnostic[], b: readonly Diagnostic[]): boolean =>
  a === b ||
  (a.length === b.length &&
    a.every((diagnostic, index) => {
      const other = b[index];
      return diagnostic === other || (other !== undefined && saidBy(diagnostic) === saidBy(other));
    }));

export const useCounts = (): Counts =>
  useSame(
    (state) => checked(state.history.present).counts,
    (a, b) => a.error === b.error && a.warning === b.warning && a.hint === b.hint,
  );

export interface HistoryLabels {
  readonly undo: string | undefined;
  readonly redo: string | undefined;
}

/** What undo and redo would take back and do again; undefined without a step. */
export const useHistoryLabels = (): HistoryLabels =>
  useSame(
    ({ history }) => ({ undo: history.past.at(-1)?.label, redo: history.future[0]?.label }),
    (a, b) => a.undo === b.undo && a.redo === b.redo,
  );

/** True where messages may show: the field was left, or its object was not added empty just now. */
export const useTouched = (key: Key, path: Path): boolean =>
  useSession(({ touched }) => touched.get(key)?.has(pathText(path)) ?? true);

/** Runs commands by key, for the whole app; mounted once. */
export function useShortcuts(commands: readonly Command[]): void {
  useEffect(() => {
    const run = (event: Event, command: Command | undefined) => {
      const state = session.getState();
      if (!command) return;
      const available = command.available(state);
      if (available || (command.keepsKeys && state.screen === 'workspace')) event.preventDefault();
      if (available) command.run();
    };
    // Two commands may share a key where only one of them can be meant.
    const isKept = (command: Command) => command.available(session.getState()) || command.keepsKeys === true;
    const onKey = (event: KeyboardEvent) => {
      if (!keepsKey(event.target, event.key))
        run(event, matchShortcut(event, commands.filter(isKept), { mac: isMac(), focus: focusOf(event.target) }));
    };
    // The browser's own menu undoes within a field and would part it from the design.
    const onInput = (event: InputEvent) => {
      const id = { historyUndo: 'undo', historyRedo: 'redo' }[event.inputType];
      if (id !== undefined && focusOf(event.target) === 'text')
        run(
          event,
          commands.find((command) => command.id === id),
        );
    };
    window.addEventListener('keydown', onKey, true);
    window.addEventListener('beforeinput', onInput, true);
    return () => {
      window.removeEventListener('keydown', onKey, true);
      window.removeEventListener('beforeinput', onInput, true);
    };
  }, [commands]);
}
