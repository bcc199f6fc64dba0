import type { ReactNode } from 'react';
import CircleX from 'lucide-react/icons/circle-x';
import Info from 'lucide-react/icons/info';
import { classes } from '../ui/classes.ts';
import { Icon } from '../ui/Icon.tsx';
import type { PendingRow } from './table-rows.ts';
import type { TableColumn } from './table-keys.ts';
import { cellId } from './cell-id.ts';
import * as styles from './RoutesTable.module.css';

interface PendingRowViewProps {
  row: PendingRow;
  /** From 1, with the head. */
  at: number;
  /** The cell that Tab reaches. */
  active: TableColumn | undefined;
  /** In place of the text. */
  editor: ReactNode;
  onDiscard: (id: string) => void;
}

/** A line that is no route yet: its text over the columns of the key, why it is none over the others. */
export function PendingRowView({ row, at, active, editor, onDiscard }: PendingRowViewProps) {
  const line = { role: 'row', 'aria-rowindex': at };
  const cell = (column: TableColumn, from: number, columns: number) => ({
    role: 'gridcell',
    'aria-colindex': from,
    'aria-colspan': columns,
    tabIndex: active === column ? 0 : -1,
    'data-cell': cellId(row.id, column),
    'data-column': column,
    className: styles.cell,
  });
  const messageId = `pending${row.id}`;
  return (
    <div {...line} data-row={row.id} className={classes(styles.row, styles.pending)}>
      <div {...cell('path', 3, 2)} aria-describedby={messageId}>
        {editor ?? <span className="clip">{row.text}</span>}
      </div>
      <div {...cell('problems', 5, 3)}>
        <PendingMessage row={row} id={messageId} />
        <button
          type="button"
          className={styles.discard}
          tabIndex={-1}
          aria-keyshortcuts="Delete"
          title="Discard (Delete)"
          onClick={(event) => {
            event.stopPropagation();
            onDiscard(row.id);
          }}
        >
          Discard
        </button>
      </div>
    </div>
  );
}

/** Why a line is no route; what can be done where it could be one by now. */
export function PendingMessage({ row: { text, problem }, id }: { row: PendingRow; id: string }) {
  const isRefused = problem !== undefined && text !== '';
  const message = text === '' ? 'Not in the design yet.' : (problem ?? 'Valid now. Edit it and press Enter to add it.');
  return (
    <span className={classes(styles.problem, 'grow', isRefused && 'sev-error')} title={message}>
      <Icon of={isRefused ? CircleX : Info} />
      <span id={id} className="clip">
        {message}
      </span>
    </span>
  );
}
