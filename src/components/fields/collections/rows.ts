/** Changes of rows that a memoised row can hold on to: the functions stay, the rows they change are the latest. */
import { type RefObject, useLayoutEffect, useMemo, useRef } from 'react';
import { fieldWithin } from '../focus-place.ts';

export interface RowEdits<Row> {
  readonly set: (at: number, row: Row) => void;
  readonly remove: (at: number) => void;
  readonly move: (at: number, step: 1 | -1) => void;
  readonly add: (row: Row) => void;
}

export function useRows<Row>(rows: readonly Row[], onChange: (rows: readonly Row[]) => void): RowEdits<Row> {
  const latest = useRef({ rows, onChange });
  useLayoutEffect(() => {
    latest.current = { rows, onChange };
  });
  return useMemo(() => {
    const change = (make: (before: readonly Row[]) => readonly Row[]) =>
      latest.current.onChange(make(latest.current.rows));
    return {
      set: (at, row) => change((before) => before.with(at, row)),
      remove: (at) => change((before) => before.toSpliced(at, 1)),
      add: (row) => change((before) => [...before, row]),
      move: (at, step) =>
        change((before) => {
          const row = before[at];
          const to = at + step;
          return row === undefined || to < 0 || to >= before.length
            ? before
            : before.toSpliced(at, 1).toSpliced(to, 0, row);
        }),
    };
  }, []);
}

export interface RowFocus {
  readonly afterRemoval: (at: number) => void;
  readonly afterAddition: () => void;
  /** Into the row at this place, once it is there. */
  readonly onRow: (at: number) => void;
  /** The moved row takes the focus along, on the same button of it. */
  readonly afterMove: (from: number, to: number) => void;
}

/** Keeps the focus near when rows come and go. Rows are the elements marked `data-row` of one editor. */
export function useRowFocus(): [frame: RefObject<HTMLDivElement | null>, focus: RowFocus] {
  const frame = useRef<HTMLDivElement>(null);
  const focus = useMemo(() => {
    const rows = () => [...(frame.current?.querySelectorAll('[data-row]') ?? [])];
    const focusIn = (row: Element | undefined) => {
      const field = row ? fieldWithin(row) : frame.current?.querySelector<HTMLElement>('[data-add]');
      field?.focus();
    };
    const buttons = (at: number) => [...(rows()[at]?.querySelectorAll<HTMLElement>('[data-act]') ?? [])];
    return {
      afterMove: (from: number, to: number) => {
        const pressed = buttons(from).findIndex((button) => button === document.activeElement);
        requestAnimationFrame(() => (pressed < 0 ? focusIn(rows()[to]) : buttons(to)[pressed]?.focus()));
      },
      afterRemoval: (at: number) => void requestAnimationFrame(() => focusIn(rows()[at] ?? rows()[at - 1])),
      onRow: (at: number) => void requestAnimationFrame(() => focusIn(rows()[at])),
      afterAddition: () => void requestAnimationFrame(() => focusIn(rows().at(-1))),
    };
  }, []);
  return [frame, focus];
}
