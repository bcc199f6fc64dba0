import { startTransition, useEffect, useState } from 'react';
import { whenResting } from '../../session/document/resting.ts';
import { session, useSession } from '../../session/document/store.ts';

/** Milliseconds without a change after which the findings of the review are counted anew. */
const rest = 1000;

/** How many findings the review has, a while after the last change; undefined until it was counted. */
export function useReviewCount(): number | undefined {
  const isChecked = useSession((state) => state.isChecked);
  const [count, setCount] = useState<number>();
  useEffect(() => {
    if (!isChecked) return undefined;
    let isShown = true;
    const stop = whenResting(session, rest, (design) => {
      void import('../../codegen/review/review.ts')
        .then(({ review }) => isShown && startTransition(() => setCount(review(design).all.length)))
        .catch(() => undefined);
    });
    return () => {
      isShown = false;
      stop();
    };
  }, [isChecked]);
  return count;
}
