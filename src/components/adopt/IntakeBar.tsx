import type { CSSProperties } from 'react';
import { LiveRegion } from '../ui/LiveRegion.tsx';

/** @param share of the work that goes before, from 0 to 1 */
export function IntakeBar({ share }: { share: number }) {
  const bar = { role: 'progressbar', 'aria-label': 'Bringing in', 'aria-valuenow': Math.round(share * 100) };
  return (
    <div {...bar} className="adopt__bar adopt__bar--share" style={{ '--share': share } as CSSProperties}>
      <LiveRegion message="Bringing in" />
    </div>
  );
}
