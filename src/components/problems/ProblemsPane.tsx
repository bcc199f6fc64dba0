import { Suspense } from 'react';
import { useSession } from '../../session/document/store.ts';
import { LazyExplainedRule } from './LazyReview.tsx';
import { ProblemList, type ProblemListProps } from './ProblemList.tsx';
import * as styles from './Problems.module.css';

/** The problems, and beside them the page of the rule that someone asked about. */
export function ProblemsPane({ onGone }: ProblemListProps) {
  const rule = useSession(({ explained }) => explained);
  return (
    <div className={styles.split} data-page={rule === undefined ? undefined : ''}>
      <div className={styles.splitList}>
        <ProblemList onGone={onGone} />
      </div>
      {rule !== undefined && (
        <Suspense fallback={null}>
          <LazyExplainedRule id={rule} onGone={onGone} />
        </Suspense>
      )}
    </div>
  );
}
