import type { Design } from '../../model/design/design.ts';
import type { Diagnostic } from '../../model/checks/diagnostics.ts';
import type { Key } from '../../model/schema/value.ts';
import { countOf } from '../../model/checks/diagnostics.ts';
import { SeverityBadge } from '../ui/marks/SeverityBadge.tsx';
import { cellText } from './route-cells.ts';
import { PendingCard } from './PendingCard.tsx';
import type { PendingRow, TableRow } from './table-rows.ts';
import { openForm } from './use-grid.ts';
import * as styles from './RoutesTable.module.css';

interface RouteListProps {
  design: Design;
  rows: readonly TableRow[];
  problems: ReadonlyMap<Key | undefined, readonly Diagnostic[]>;
  /** What a line that is no route yet says now; empty: discard it. */
  onWrite: (row: PendingRow, text: string) => void;
}

/** The routes where a grid has no room: one below the other, each with the way to its form. */
export function RouteList({ design, rows, problems, onWrite }: RouteListProps) {
  return (
    <ul className={styles.cards} aria-label="Routes">
      {rows.map((row) => {
        if (row.kind === 'group')
          return (
            <li key={`group ${row.id}`} className={styles.cardGroup}>
              <h3 className="mono">{row.label}</h3>
            </li>
          );
        if (row.kind === 'pending') return <PendingCard key={row.id} row={row} onWrite={onWrite} />;
        const counts = countOf(problems.get(row.id) ?? []);
        return (
          <li key={row.id}>
            <button type="button" className={styles.card} onClick={() => openForm(row.id)}>
              <span className={styles.cardKey}>
                <span className={styles.verb}>{cellText(row.route, 'method', design)}</span>
                <span className="mono">{cellText(row.route, 'path', design)}</span>
                <span className="grow" />
                {(['error', 'warning', 'hint'] as const).map((severity) => (
                  <SeverityBadge key={severity} severity={severity} count={counts[severity]} />
                ))}
              </span>
              <span className="dim">
                {cellText(row.route, 'target', design) || 'No target'} · {cellText(row.route, 'authorizer', design)}
              </span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}
