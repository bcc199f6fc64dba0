import { useEffect, useState } from 'react';
import { useThrottled } from '../../session/document/throttled.ts';
import { useSession } from '../../session/document/store.ts';
import { afterPress } from '../../session/page/press.ts';
import { shownProblems } from './shown-problems.ts';

/** Milliseconds that a problem stays before it takes room: one that goes with the next key takes none. */
const pauseMs = 800;

/**
 * True while the drawer has nothing to list: its bar says so, and it takes no room. It does not open or close by itself
 * before a press that is under way is over.
 */
export function useDrawerEmpty(): boolean {
  const isOfProblems = useSession(
    ({ layout, explained }) => layout.drawerOpen && layout.drawerTab === 'problems' && explained === undefined,
  );
  const isEmpty = useThrottled(({ design, touched }) => shownProblems(design, touched).all.length === 0);
  const [shown, setShown] = useState(isEmpty);
  useEffect(() => {
    if (isEmpty === shown) return undefined;
    const timer = setTimeout(() => afterPress(() => setShown(isEmpty)), isEmpty ? 0 : pauseMs);
    return () => clearTimeout(timer);
  }, [isEmpty, shown]);
  return isOfProblems && shown;
}
