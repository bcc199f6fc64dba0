import type { ReactNode } from 'react';
import type { Point } from '../../ui/point.ts';
import * as styles from '../Map.module.css';

/** A place in the canvas that a menu opens from. */
export function MenuPlace({ at, children }: { at: Point; children: ReactNode }) {
  return (
    <div className={styles.drop} style={{ left: at.x, top: at.y }}>
      {children}
    </div>
  );
}
