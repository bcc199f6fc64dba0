/** Keys and pastes that make and remove rows of an editor, so that a list can be typed without the pointer. */
import { type ClipboardEvent, type KeyboardEvent, useLayoutEffect, useMemo, useRef } from 'react';
import type { RowFocus } from './rows.ts';

export interface RowTyping<Row> {
  readonly rows: readonly Row[];
  readonly onChange: (rows: readonly Row[]) => void;
  /** What a new row holds. */
  readonly blank: Row;
  readonly isBlank: (row: Row) => boolean;
  /** Rows in pasted text, where it is a list of them; the first is written into a row by `withFirst`. */
  readonly read?: (text: string) => readonly Row[] | undefined;
  /**
   * The row with the first of the pasted ones, which goes in place of what is selected in the text of the row; undefined
   * where the row takes the whole text.
   */
  readonly withFirst?: (row: Row, first: Row, input: HTMLInputElement) => Row | undefined;
}

interface RowPlace {
  readonly at: number;
  readonly input: HTMLInputElement;
  readonly isFirst: boolean;
  /** The next field of the same row. */
  readonly next: HTMLInputElement | undefined;
}

const takesText = ({ type, readOnly }: HTMLInputElement) => type === 'text' && !readOnly;

const inputsIn = (row: Element) => [...row.querySelectorAll('input')].filter(takesText);

/** The row of this editor, and not of one within it, that something happens in. */
function placeOf(frame: Element, target: EventTarget): RowPlace | undefined {
  if (!(target instanceof HTMLInputElement) || !takesText(target)) return undefined;
  const row = target.closest('[data-row]');
  if (!row || !frame.contains(row)) return undefined;
  const inputs = inputsIn(row);
  const within = inputs.indexOf(target);
  const at = [...frame.querySelectorAll('[data-row]')].indexOf(row);
  return { at, input: target, isFirst: within === 0, next: inputs[within + 1] };
}

/**
 * Enter goes on to the next field of the row, and from the last to a new row; Backspace removes an empty row; a list
 * that is pasted is a row for each item.
 */
export function useRowTyping<Row>(typing: RowTyping<Row>, focus: RowFocus) {
  const latest = useRef(typing);
  useLayoutEffect(() => {
    latest.current = typing;
  });
  return useMemo(
    () => ({
      onKeyDown(event: KeyboardEvent) {
        if (event.defaultPrevented || event.nativeEvent.isComposing) return;
        if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
        const place = placeOf(event.currentTarget, event.target);
        const { rows, onChange, blank, isBlank } = latest.current;
        const row = place && rows[place.at];
        if (!place || row === undefined) return;
        const { at, next } = place;
        if (event.key === 'Enter') {
          event.preventDefault();
          if (next) return next.focus();
          const below = rows[at + 1];
          // One empty row is enough.
          if (!isBlank(row) && !(below !== undefined && isBlank(below))) onChange(rows.toSpliced(at + 1, 0, blank));
          if (!isBlank(row)) focus.onRow(at + 1);
        } else if (event.key === 'Backspace' && isBlank(row) && !event.repeat) {
          event.preventDefault();
          onChange(rows.toSpliced(at, 1));
          focus.onRow(Math.max(0, at - 1));
        }
      },
      onPaste(event: ClipboardEvent) {
        const place = placeOf(event.currentTarget, event.target);
        const { rows, onChange, read, withFirst } = latest.current;
        const row = place && rows[place.at];
        if (event.defaultPrevented || !place?.isFirst || row === undefined || !read || !withFirst) return;
        const [first, ...others] = read(event.clipboardData.getData('text/plain')) ?? [];
        const changed = first !== undefined && others.length > 0 ? withFirst(row, first, place.input) : undefined;
        if (changed === undefined) return;
        event.preventDefault();
        onChange([...rows.slice(0, place.at), changed, ...others, ...rows.slice(place.at + 1)]);
        focus.onRow(place.at + others.length);
      },
    }),
    [focus],
  );
}

/** The text of a field with another in place of what is selected. */
export function withInserted({ value, selectionStart, selectionEnd }: HTMLInputElement, text: string): string {
  const from = selectionStart ?? value.length;
  return value.slice(0, from) + text + value.slice(selectionEnd ?? from);
}
