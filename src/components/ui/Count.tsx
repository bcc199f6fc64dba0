import type { ReactNode } from 'react';
import { formatNumber } from '../../model/text/format-number.ts';

/** A number or a short count beside a title: "12", "3 set". */
export function Count({ children }: { children: ReactNode }) {
  return <span className="count">{typeof children === 'number' ? formatNumber(children) : children}</span>;
}
