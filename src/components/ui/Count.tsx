import type { ReactNode } from 'react';

/** A number or a short count beside a title: "12", "3 set". */
export function Count({ children }: { children: ReactNode }) {
  return <span className="count">{children}</span>;
}
