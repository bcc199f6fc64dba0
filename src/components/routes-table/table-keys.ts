/** What a key does in the grid of routes, told by the rows that show. */
import { editable, type EditableColumn } from './route-cells.ts';
import type { TableRow } from './table-rows.ts';

export const tableColumns = ['number', 'check', ...editable, 'problems'] as const;
export type TableColumn = (typeof tableColumns)[number];

export interface Place {
  /** Of a route or a group. */
  readonly id: string;
  readonly column: TableColumn;
}

export const isEditable = (column: TableColumn): column is EditableColumn =>
  (editable as readonly string[]).includes(column);

export type TableMove =
  | { readonly kind: 'go'; readonly to: Place; readonly extends?: true }
  | { readonly kind: 'edit'; readonly text?: string }
  | { readonly kind: 'clear' | 'pick' | 'pick-all' | 'unpick' | 'open' | 'remove' | 'duplicate' | 'discard' }
  | { readonly kind: 'fold'; readonly id: string };

export interface TableKey {
  readonly key: string;
  readonly shiftKey: boolean;
  /** Ctrl or ⌘. */
  readonly mod: boolean;
  readonly altKey: boolean;
}

/** Rows of a page. */
const page = 12;

const clamp = (at: number, length: number) => Math.min(Math.max(at, 0), length - 1);

/** The cell of a row that a column leads to: the head of a group has one, a line that is no route yet has two. */
export function columnIn(row: TableRow | undefined, column: TableColumn): TableColumn {
  if (row?.kind === 'group') return 'number';
  if (row?.kind !== 'pending') return column;
  return tableColumns.indexOf(column) > tableColumns.indexOf('path') ? 'problems' : 'path';
}

/** The cell across: the next of its row, then the first editable one of the next row. */
function across(rows: readonly TableRow[], at: number, column: number, step: 1 | -1): Place | undefined {
  const next = tableColumns[column + step];
  const row = rows[at];
  if (row?.kind === 'route' && next !== undefined) return { id: row.id, column: next };
  if (row?.kind === 'pending' && next !== undefined) {
    const other = columnIn(row, step === 1 ? 'problems' : 'path');
    if (other !== tableColumns[column]) return { id: row.id, column: other };
  }
  const other = rows[at + step];
  return other && { id: other.id, column: step === 1 ? 'method' : 'problems' };
}

/** The move of a key; undefined for keys that are not the grid's. */
export function tableMove(press: TableKey, rows: readonly TableRow[], place: Place): TableMove | undefined {
  const { key, shiftKey, mod, altKey } = press;
  const at = rows.findIndex(({ id }) => id === place.id);
  const row = rows[at];
  if (!row || altKey) return undefined;
  const column = tableColumns.indexOf(place.column);
  const go = (nextRow: number, nextColumn = column): TableMove => {
    const to = {
      id: rows[clamp(nextRow, rows.length)]?.id ?? row.id,
      column: tableColumns[clamp(nextColumn, tableColumns.length)] ?? 'path',
    };
    return shiftKey && nextColumn === column ? { kind: 'go', to, extends: true } : { kind: 'go', to };
  };
  if (mod) {
    if (key === 'a') return { kind: 'pick-all' };
    if (key === 'd') return { kind: 'duplicate' };
    if (key === 'Home') return go(0, 0);
    if (key === 'End') return go(rows.length - 1, tableColumns.length - 1);
    return undefined;
  }
  /** With Shift to the next route: nothing else is selected. */
  const step = (by: 1 | -1) => {
    let next = at + by;
    while (shiftKey && (rows[next]?.kind ?? 'route') !== 'route') next += by;
    return go(rows[next] ? next : at);
  };
  switch (key) {
    case 'ArrowDown':
      return step(1);
    case 'ArrowUp':
      return step(-1);
    case 'PageDown':
      return go(at + page);
    case 'PageUp':
      return go(at - page);
    case 'Escape':
      return { kind: 'unpick' };
  }
  if (row.kind === 'group') {
    if (key === 'Enter' || key === ' ') return { kind: 'fold', id: row.id };
    if (key === 'ArrowRight' && !row.isOpen) return { kind: 'fold', id: row.id };
    return key === 'ArrowLeft' && row.isOpen ? { kind: 'fold', id: row.id } : undefined;
  }
  if (row.kind === 'pending') return pendingMove(press, rows, at, columnIn(row, place.column));
  switch (key) {
    case 'ArrowRight':
      return go(at, column + 1);
    case 'ArrowLeft':
      return go(at, column - 1);
    case 'Home':
      return go(at, 0);
    case 'End':
      return go(at, tableColumns.length - 1);
    case 'Tab': {
      // At the ends it leaves the grid.
      const to = across(rows, at, column, shiftKey ? -1 : 1);
      return to && { kind: 'go', to };
    }
    case ' ':
      return { kind: 'pick' };
    case 'F2':
      return isEditable(place.column) ? { kind: 'edit' } : undefined;
    case 'Enter':
      if (place.column === 'check') return { kind: 'pick' };
      return isEditable(place.column) ? { kind: 'edit' } : { kind: 'open' };
    case 'Delete':
    case 'Backspace':
      if (place.column === 'target' || place.column === 'authorizer') return { kind: 'clear' };
      return key === 'Delete' && !isEditable(place.column) ? { kind: 'remove' } : undefined;
  }
  const isText = /^.$/u.test(key);
  return isText && isEditable(place.column) ? { kind: 'edit', text: key } : undefined;
}

/** The move of a key on a line that is no route yet. */
function pendingMove(
  { key, shiftKey }: TableKey,
  rows: readonly TableRow[],
  at: number,
  column: TableColumn,
): TableMove | undefined {
  const id = rows[at]?.id ?? '';
  switch (key) {
    case 'ArrowRight':
    case 'End':
      return { kind: 'go', to: { id, column: 'problems' } };
    case 'ArrowLeft':
    case 'Home':
      return { kind: 'go', to: { id, column: 'path' } };
    case 'Tab': {
      const to = across(rows, at, tableColumns.indexOf(column), shiftKey ? -1 : 1);
      return to && { kind: 'go', to };
    }
    case 'Enter':
    case 'F2':
      return { kind: 'edit' };
    case 'Delete':
      return { kind: 'discard' };
  }
  return /^[^ ]$/u.test(key) ? { kind: 'edit', text: key } : undefined;
}

/** The routes from one row to another, both included. */
export function between(rows: readonly TableRow[], from: string, to: string): readonly string[] {
  const at = (id: string) => rows.findIndex((row) => row.id === id);
  const [start, end] = [Math.min(at(from), at(to)), Math.max(at(from), at(to))];
  return start < 0 ? [] : rows.slice(start, end + 1).flatMap(({ kind, id }) => (kind === 'route' ? [id] : []));
}
