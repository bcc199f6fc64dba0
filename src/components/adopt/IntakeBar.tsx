import type { CSSProperties } from 'react';
import { LiveRegion } from '../ui/LiveRegion.tsx';
import * as styles from './Adopt.module.css';

/** @param share of the work that goes before, from 0 to 1 */
export function IntakeBar({ share }: { share: number }) {
  const bar = { role: 'progressbar', 'aria-label': 'Importing', 'aria-valuenow': Math.round(share * 100) };
  return (
    <div {...bar} className={`${styles.bar} ${styles.barShare}`} style={{ '--share': share } as CSSProperties}>
      <LiveRegion message="Importing" />
    </div>
  );
}
