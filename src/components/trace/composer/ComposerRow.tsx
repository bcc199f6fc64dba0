import type { ReactNode } from 'react';
import { Count } from '../../ui/marks/Count.tsx';
import * as styles from '../Trace.module.css';

export interface ComposerRowProps {
  label: string;
  /** The field that the label names; without, the row is a group. */
  labelFor?: string | undefined;
  count?: number | undefined;
  children: ReactNode;
}

/** One part of the request: what it is, and its fields. */
export function ComposerRow({ label, labelFor, count, children }: ComposerRowProps) {
  const words = (
    <>
      {label} {count !== undefined && count > 0 && <Count>{count}</Count>}
    </>
  );
  return (
    <div className={styles.row} {...(labelFor === undefined && { role: 'group', 'aria-label': label })}>
      {labelFor === undefined ? (
        <span className={styles.label} aria-hidden>
          {words}
        </span>
      ) : (
        <label className={styles.label} htmlFor={labelFor}>
          {words}
        </label>
      )}
      <div className={styles.line}>{children}</div>
    </div>
  );
}
