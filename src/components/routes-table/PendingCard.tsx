import { useState } from 'react';
import { Button } from '../ui/Button.tsx';
import { InputShell } from '../ui/input/InputShell.tsx';
import { PendingMessage } from './PendingRowView.tsx';
import type { PendingRow } from './table-rows.ts';
import * as styles from './RoutesTable.module.css';

interface PendingCardProps {
  row: PendingRow;
  /** Empty: discard it. */
  onWrite: (row: PendingRow, text: string) => void;
}

/** A line that is no route yet, where a grid has no room: written in place, and why it is none. */
export function PendingCard({ row, onWrite }: PendingCardProps) {
  const [text, setText] = useState(row.text);
  const messageId = `pending${row.id}`;
  return (
    <li className={styles.pendingCard}>
      <InputShell state={row.problem === undefined ? undefined : 'invalid'}>
        <input
          type="text"
          className="mono"
          aria-label="Route"
          aria-describedby={messageId}
          aria-invalid={row.problem !== undefined || undefined}
          spellCheck={false}
          autoCapitalize="off"
          value={text}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={(event) => event.key === 'Enter' && onWrite(row, text)}
        />
      </InputShell>
      <PendingMessage row={row} id={messageId} />
      <span className={styles.cardKey}>
        <Button size="sm" onPress={() => onWrite(row, text)}>
          Add
        </Button>
        <Button size="sm" variant="quiet" onPress={() => onWrite(row, '')}>
          Discard
        </Button>
      </span>
    </li>
  );
}
