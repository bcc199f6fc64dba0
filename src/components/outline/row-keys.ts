/** What a key does in the outline, told by the rows that are shown. */

export interface ShownRow {
  readonly id: string;
  readonly text: string;
  /** The group it is, open or closed; undefined for objects and variables. */
  readonly isOpen?: boolean;
  /** The group it is in. */
  readonly group?: string;
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
  switch (key) {
    case 'ArrowDown':
      return go(rows[at + 1]);
    case 'ArrowUp':
      return go(rows[at - 1]);
    case 'Home':
      return go(rows[0]);
    case 'End':
      return go(rows.at(-1));
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

/** The next row that begins with a letter, round at the end. */
function found(letter: string, rows: readonly ShownRow[], at: number): RowMove | undefined {
  const ahead = [...rows.slice(at + 1), ...rows.slice(0, at + 1)];
  const next = ahead.find((row) => row.text.toLowerCase().startsWith(letter.toLowerCase()));
  return next && { go: next.id };
}
