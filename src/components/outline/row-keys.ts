/** What a key does in the outline, told by the rows that are shown. */

export interface ShownRow {
  readonly id: string;
  readonly text: string;
  /** The group it is, open or closed; undefined for objects and variables. */
  readonly isOpen?: boolean;
  /** The group or section it is in. */
  readonly group?: string;
  /** The title of a section: arrow keys pass it by while it is open. */
  readonly isTitle?: true;
  /** Can be selected together with others. */
  readonly isObject?: true;
}

export type RowMove =
  | { readonly go: string }
  | { readonly open: string }
  | { readonly close: string }
  | { readonly enter: string }
  | { readonly choose: string };

/** The move for a key; undefined for keys that are not ours. */
export function rowMove(key: string, rows: readonly ShownRow[], id: string): RowMove | undefined {
  const at = rows.findIndex((row) => row.id === id);
  const row = rows[at];
  const go = (next: ShownRow | undefined): RowMove => ({ go: (next ?? row)?.id ?? id });
  const isStop = ({ isTitle, isOpen }: ShownRow) => !isTitle || isOpen === false;
  switch (key) {
    case 'ArrowDown':
      return go(rows.find((next, place) => place > at && isStop(next)));
    case 'ArrowUp':
      return go(rows.findLast((next, place) => place < at && isStop(next)));
    case 'Home':
      return go(rows.find(isStop));
    case 'End':
      return go(rows.findLast(isStop));
    case 'ArrowRight':
      if (row?.isOpen === undefined) return undefined;
      return row.isOpen ? go(rows[at + 1]) : { open: id };
    case 'ArrowLeft':
      if (row?.isOpen === true) return { close: id };
      return row?.group === undefined ? undefined : { go: row.group };
    case 'Enter':
      return row?.isOpen === undefined ? { enter: id } : ({ [row.isOpen ? 'close' : 'open']: id } as RowMove);
    case ' ':
      return row?.isOpen === undefined ? { choose: id } : ({ [row.isOpen ? 'close' : 'open']: id } as RowMove);
    default:
      return key.length === 1 && /[\p{L}\p{N}_]/u.test(key) ? found(key, rows, at) : undefined;
  }
}

/** The objects from one row to another, both with them, the first one first. */
export function rangeOf(rows: readonly ShownRow[], from: string, to: string): readonly string[] {
  const start = rows.findIndex(({ id }) => id === from);
  const end = rows.findIndex(({ id }) => id === to);
  if (start < 0 || end < 0) return [];
  const within = rows.slice(Math.min(start, end), Math.max(start, end) + 1);
  const ids = within.flatMap(({ id, isObject }) => (isObject ? [id] : []));
  return start <= end ? ids : ids.toReversed();
}

/** What is selected after one more was chosen or let go; the first one stays first. */
export const toggled = (selected: readonly string[], id: string): readonly string[] =>
  selected.includes(id) ? selected.filter((other) => other !== id) : [...selected, id];

/** The next row that begins with a letter, round at the end. */
function found(letter: string, rows: readonly ShownRow[], at: number): RowMove | undefined {
  const ahead = [...rows.slice(at + 1), ...rows.slice(0, at + 1)];
  const next = ahead.find((row) => !row.isTitle && row.text.toLowerCase().startsWith(letter.toLowerCase()));
  return next && { go: next.id };
}
