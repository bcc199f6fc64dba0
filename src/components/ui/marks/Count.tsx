import type { ReactNode } from 'react';
import { formatNumber } from '../../../model/text/format-number.ts';
import * as styles from './Count.module.css';

/** A number or a short count beside a title: "12", "3 set". */
export function Count({ children }: { children: ReactNode }) {
  return <span className={styles.count}>{typeof children === 'number' ? formatNumber(children) : children}</span>;
}
