/** The order of rows, by keys and by dragging. */
import type { DragEvent, KeyboardEvent } from 'react';
import { indexOf } from '../../model/design/design.ts';
import { placeBeside } from '../../model/design/order/order.ts';
import type { Key } from '../../model/schema/value.ts';
import { edit, session } from '../../session/document/store.ts';
import { outlineElements } from './outline-elements.ts';
import type { ShownRow } from './row-keys.ts';

const rowType = 'application/x-gatewright-row';

type Side = 'before' | 'after';

const nameOf = (key: Key) => indexOf(session.getState().history.present).byKey.get(key)?.name ?? '';

function place(keys: readonly Key[], target: Key, side: Side): void {
  const [first = '', ...others] = keys;
  edit(placeBeside(keys, target, side), `Move ${others.length > 0 ? `${keys.length} resources` : nameOf(first)}`);
}

/** Those selected together with a row, in whose place it stands; otherwise the row alone. */
function withSelected(id: string): readonly Key[] {
  const { selection, alsoSelected } = session.getState();
  const keys = [selection.key, ...alsoSelected].flatMap((key) => key ?? []);
  return keys.includes(id) ? keys : [id];
}

/** Moves an object one row up or down among those beside it. */
export function moveRow(rows: readonly ShownRow[], id: string, step: 1 | -1): void {
  const row = rows.find((other) => other.id === id);
  const beside = rows.filter(({ group, isObject }) => isObject && group === row?.group);
  const target = beside[beside.findIndex((other) => other.id === id) + step];
  if (target) place([id], target.id, step < 0 ? 'before' : 'after');
}

/** Alt with an arrow key moves the row. */
export function moveByKey(event: KeyboardEvent, rows: readonly ShownRow[], id: string): void {
  if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
  event.preventDefault();
  moveRow(rows, id, event.key === 'ArrowUp' ? -1 : 1);
}

let dragged: string | undefined;
let marked: HTMLElement | undefined;

function mark(element: HTMLElement | undefined, side?: Side): void {
  if (marked !== element) delete marked?.dataset['drop'];
  marked = element;
  if (element && side) element.dataset['drop'] = side;
}

/** Handlers of the tree: objects are dragged among those of their own section and group. */
export function rowDrag(rows: readonly ShownRow[]) {
  const groupOf = (id: string | undefined) => rows.find((row) => row.isObject && row.id === id)?.group;
  const targetOf = (event: DragEvent) => {
    const over = outlineElements.around(event.target);
    if (!over || dragged === undefined || groupOf(dragged) === undefined || groupOf(over.id) !== groupOf(dragged))
      return undefined;
    const { top, height } = over.element.getBoundingClientRect();
    return { ...over, side: event.clientY < top + height / 2 ? ('before' as const) : ('after' as const) };
  };
  return {
    onDragStart(event: DragEvent) {
      dragged = outlineElements.around(event.target)?.id;
      if (groupOf(dragged) === undefined || session.getState().mode.kind !== 'edit') return event.preventDefault();
      event.dataTransfer.effectAllowed = 'move';
      event.dataTransfer.setData(rowType, dragged ?? '');
    },
    onDragOver(event: DragEvent) {
      const target = targetOf(event);
      mark(target?.element, target?.side);
      if (!target) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = 'move';
    },
    onDrop(event: DragEvent) {
      const target = targetOf(event);
      if (!target || dragged === undefined) return;
      event.preventDefault();
      place(withSelected(dragged), target.id, target.side);
    },
    onDragEnd() {
      dragged = undefined;
      mark(undefined);
    },
  };
}
