import { SeverityBadge } from '../../ui/marks/SeverityBadge.tsx';
import type { Counts } from '../../../model/checks/diagnostics.ts';
import * as styles from '../Map.module.css';

/** Problems by severity. */
export function Badges({ counts, messages }: { counts: Counts; messages: string }) {
  if (counts.error + counts.warning + counts.hint === 0) return null;
  return (
    <span className={styles.badges}>
      {(['error', 'warning', 'hint'] as const).map((severity) => (
        <SeverityBadge key={severity} severity={severity} count={counts[severity]} title={messages} />
      ))}
    </span>
  );
}
