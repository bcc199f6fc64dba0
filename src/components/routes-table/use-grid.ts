/** The state of the grid of routes: which cell has the focus, which rows are selected, which cell is written in. */
import { useEffect, useRef, useState, type KeyboardEvent, type MouseEvent, type RefObject } from 'react';
import { flushSync } from 'react-dom';
import { indexOf } from '../../model/design/design.ts';
import { duplicateObject } from '../../model/design/edits.ts';
import type { Key } from '../../model/schema/value.ts';
import { pendingRoutes } from '../../session/page/pending-routes.ts';
import { commands } from '../../session/start.ts';
import { edit, say, select, selectAll, session, setLayout } from '../../session/document/store.ts';
import { canEdit, cellEdit, writtenEdit, type EditableColumn } from './route-cells.ts';
import { between, columnIn, tableColumns, isEditable, tableMove, type Place, type TableMove } from './table-keys.ts';
import { cellId } from './cell-id.ts';
import type { PendingRow, TableRow } from './table-rows.ts';
import { writePendingRoute } from './write-pending-route.ts';

interface Editing {
  /** Of a route, or of a line that is none yet. */
  readonly key: string;
  readonly column: EditableColumn;
  /** What was typed to begin with. */
  readonly typed: string | undefined;
  /** Why what was written is refused. */
  readonly problem?: string;
}

export interface GridInput {
  rows: readonly TableRow[];
  grid: RefObject<HTMLDivElement | null>;
  onFold: (id: string) => void;
}

const routeNow = (key: Key) => indexOf(session.getState().history.present).byKey.get(key);
const isEditMode = () => session.getState().mode.kind === 'edit';

const forTheForm = 'This cell holds an expression or has no method. Edit it in the form.';

/** The form of a route, in the place of the table. */
export function openForm(key: Key): void {
  setLayout({ view: 'list', phoneTab: 'form' });
  select(key, ['label'], 'keyboard');
}

export function useGrid({ rows, grid, onFold }: GridInput) {
  const [place, setPlace] = useState<Place>(() => {
    const selected = session.getState().selection.key;
    const row = rows.find(({ id }) => id === selected) ?? rows.find(({ kind }) => kind === 'route');
    return { id: row?.id ?? '', column: 'path' };
  });
  const [picked, setPicked] = useState<ReadonlySet<Key>>(new Set());
  const anchor = useRef<string>(undefined);
  /** A cell that had the focus already was pressed. */
  const pressedAgain = useRef(false);
  const [editing, setEditing] = useState<Editing>();
  const active = rows.some(({ id }) => id === place.id) ? place : { id: rows[0]?.id ?? '', column: place.column };

  const focusCell = ({ id, column }: Place) => {
    const row = rows.find((one) => one.id === id);
    const name = CSS.escape(cellId(id, columnIn(row, column)));
    const cell = grid.current?.querySelector<HTMLElement>(`[data-cell="${name}"]`);
    cell?.focus();
    cell?.scrollIntoView({ block: 'nearest' });
  };
  /** True while a text is refused: it keeps the focus until it is mended, or Escape gives it up. */
  const holdsRefused = (): boolean => {
    if (editing?.problem === undefined) return false;
    const name = CSS.escape(cellId(editing.key, editing.column));
    const field = grid.current?.querySelector<HTMLElement>(`[data-cell="${name}"] input`);
    field?.focus();
    return field instanceof HTMLElement;
  };
  const go = (to: Place) => {
    // A row far from the view is drawn only now.
    flushSync(() => {
      setEditing(undefined);
      setPlace(to);
    });
    focusCell(to);
    if (routeNow(to.id) && session.getState().selection.key !== to.id) select(to.id);
  };
  const pendingRow = (id: string): PendingRow | undefined =>
    rows.find((row): row is PendingRow => row.kind === 'pending' && row.id === id);
  const beginEdit = ({ id, column }: Place, typed?: string) => {
    if (pendingRow(id) && isEditMode()) {
      setPlace({ id, column: 'path' });
      return setEditing({ key: id, column: 'path', typed });
    }
    const route = routeNow(id);
    if (!route || !isEditable(column) || !isEditMode()) return;
    if (!canEdit(route, column)) return say(forTheForm);
    setPlace({ id, column });
    setEditing({ key: id, column, typed });
  };

  /** The rows that an action is for: the selected ones, or the one with the focus. */
  const meant = (): readonly Key[] => {
    const shown = rows.flatMap(({ id, kind }) => (kind === 'route' && picked.has(id) ? [id] : []));
    return shown.length > 0 ? shown : routeNow(active.id) ? [active.id] : [];
  };
  const remove = () => {
    const keys = meant();
    if (keys.length === 0) return;
    selectAll(keys);
    const command = commands.find(({ id }) => id === 'delete');
    if (command?.available(session.getState())) command.run();
    setPicked(new Set());
  };
  /** Writes the path of a route, or a line, that was just added. */
  const writePath = (key: string) => {
    setPlace({ id: key, column: 'path' });
    setEditing({ key, column: 'path', typed: undefined });
  };
  /** Copies of the routes, as one step; the path of a single one is written next. */
  const duplicate = () => {
    const keys = meant();
    if (keys.length === 0 || !isEditMode() || holdsRefused()) return;
    const before = indexOf(session.getState().history.present).byKey;
    const what = keys.length > 1 ? `${keys.length} routes` : (before.get(keys[0] ?? '')?.name ?? '');
    edit((design) => keys.reduce((whole, key) => duplicateObject(key)(whole), design), `Duplicate ${what}`);
    const copies = session
      .getState()
      .history.present.objects.flatMap(({ key, type }) => (type === 'route' && !before.has(key) ? [key] : []));
    const [copy] = copies;
    setPicked(new Set(copies.length > 1 ? copies : []));
    if (copy !== undefined && copies.length === 1) writePath(copy);
  };
  /** One text in a column of several routes, as one step. */
  const setInRows = (keys: readonly Key[], column: EditableColumn, text: string) => {
    const { present } = session.getState().history;
    const changes = keys.flatMap((key) => {
      const route = routeNow(key);
      if (!route || !canEdit(route, column)) return [];
      const change = cellEdit(route, column, text, present);
      return 'problem' in change ? [] : [change];
    });
    const [first] = changes;
    if (!first) return say(forTheForm);
    const label = changes.length === 1 ? first.label : `Set ${column} of ${changes.length} routes`;
    edit((design) => changes.reduce((whole, change) => change.edit(whole), design), label);
    if (changes.length > 1) say(label, { undo: true });
  };

  const discard = (id: string) => {
    const { documentId } = session.getState();
    if (documentId === undefined || !isEditMode()) return;
    const at = rows.findIndex((row) => row.id === id);
    const next = rows[at + 1] ?? rows[at - 1];
    pendingRoutes.discard(documentId, id);
    go({ id: next?.id ?? '', column: 'path' });
  };
  /** A line becomes a route where it is one, and stays with what is written where it is none; empty, it goes. */
  const commitPending = (row: PendingRow, written: string, then: 'down' | 'next' | 'previous' | 'stay') => {
    const { documentId } = session.getState();
    if (documentId === undefined) return;
    if (written.trim() === '' && then !== 'stay') return discard(row.id);
    const key = writePendingRoute(documentId, row, written);
    if (then === 'stay') return setEditing(undefined);
    go({ id: key ?? row.id, column: then === 'next' ? (key === undefined ? 'problems' : 'target') : 'path' });
  };

  const commit = (text: string, then: 'down' | 'next' | 'previous' | 'stay'): boolean => {
    const pending = editing && pendingRow(editing.key);
    if (pending) {
      commitPending(pending, text, then);
      return true;
    }
    const route = editing && routeNow(editing.key);
    if (!editing || !route) return true;
    const change = writtenEdit(route, editing.column, text, session.getState().history.present);
    if (change && 'problem' in change) {
      setEditing({ ...editing, problem: change.problem });
      return false;
    }
    if (change) edit(change.edit, change.label);
    if (then === 'stay') {
      setEditing(undefined);
      return true;
    }
    const key = { down: 'ArrowDown', next: 'Tab', previous: 'Tab' }[then];
    const press = { key, shiftKey: then === 'previous', mod: false, altKey: false };
    const move = tableMove(press, rows, { id: editing.key, column: editing.column });
    go(move?.kind === 'go' ? move.to : { id: editing.key, column: editing.column });
    return true;
  };
  const cancel = () =>
    editing && pendingRow(editing.key)?.text === ''
      ? discard(editing.key)
      : go({ id: active.id, column: active.column });

  const pick = (id: Key, isPicked = !picked.has(id)) => {
    anchor.current = id;
    const next = new Set(picked);
    if (isPicked) next.add(id);
    else next.delete(id);
    setPicked(next);
  };
  const pickAll = () => setPicked(new Set(rows.flatMap(({ kind, id }) => (kind === 'route' ? [id] : []))));
  const unpick = () => setPicked(new Set());
  const extendTo = (to: string) => {
    anchor.current ??= active.id;
    setPicked(new Set(between(rows, anchor.current, to)));
  };

  const run = (move: TableMove) => {
    switch (move.kind) {
      case 'go':
        if (move.extends) extendTo(move.to.id);
        else anchor.current = undefined;
        return go(move.to);
      case 'edit':
        return beginEdit(active, move.text);
      case 'clear':
        return isEditMode() && isEditable(active.column) ? setInRows(meant(), active.column, '') : undefined;
      case 'pick':
        return pick(active.id);
      case 'pick-all':
        return pickAll();
      case 'unpick':
        return unpick();
      case 'open':
        return openForm(active.id);
      case 'duplicate':
        return duplicate();
      case 'discard':
        return discard(active.id);
      case 'remove':
        return isEditMode() ? remove() : undefined;
      case 'fold':
        return onFold(move.id);
    }
  };

  const handlers = {
    onPointerDown({ target }: { target: EventTarget }) {
      pressedAgain.current = target instanceof Element && target.closest('[data-cell]') === document.activeElement;
    },
    onKeyDown(event: KeyboardEvent) {
      if (editing || event.defaultPrevented || !(event.target instanceof HTMLElement)) return;
      if (!event.target.closest('[data-cell]')) return;
      const { key, shiftKey, altKey } = event;
      const move = tableMove({ key, shiftKey, altKey, mod: event.ctrlKey || event.metaKey }, rows, active);
      if (!move || (move.kind === 'unpick' && picked.size === 0)) return;
      event.preventDefault();
      run(move);
    },
    onClick(event: MouseEvent) {
      const cell = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-cell]') : null;
      const id = cell?.closest<HTMLElement>('[data-row]')?.dataset['row'];
      const column = tableColumns.find((known) => known === cell?.dataset['column']);
      if (id === undefined || !column || (editing?.key === id && editing.column === column)) return;
      if (holdsRefused()) return;
      const row = rows.find((one) => one.id === id);
      if (row?.kind === 'group') return onFold(id);
      if (event.shiftKey) extendTo(id);
      else if (column === 'check') pick(id);
      const wasActive = pressedAgain.current && active.id === id && active.column === column;
      if (column === 'problems' && !event.shiftKey && wasActive && row?.kind === 'route') return openForm(id);
      if (wasActive && isEditable(column) && !event.shiftKey) return beginEdit({ id, column });
      go({ id, column });
    },
    onDoubleClick(event: MouseEvent) {
      const cell = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-cell]') : null;
      if (cell?.dataset['column'] === 'number' && routeNow(active.id)) openForm(active.id);
    },
  };

  // What is chosen elsewhere: a route here, anything else in its form.
  useEffect(
    () =>
      session.subscribe(({ selection, layout }, before) => {
        if (selection === before.selection || layout.view !== 'table' || selection.key === undefined) return;
        if (routeNow(selection.key)?.type !== 'route') setLayout({ view: 'list' });
        else if (selection.origin === 'outline')
          setPlace((was) => ({ id: selection.key ?? was.id, column: was.column }));
      }),
    [],
  );

  return {
    active,
    picked,
    editing,
    handlers,
    commit,
    cancel,
    pickAll,
    unpick,
    meant,
    remove,
    duplicate,
    setInRows,
    holdsRefused,
    writePath,
    discard,
    focusCell,
  };
}

export type GridState = ReturnType<typeof useGrid>;
