import { lazy, Suspense } from 'react';
import { useSession } from '../../session/document/store.ts';
import { LazyExplainedRule } from './LazyReview.tsx';
import type { ProblemListProps } from './ProblemList.tsx';
import * as styles from './Problems.module.css';

// They wait for the rules in any case, and say the lines that problems are in, which takes what prints the files.
const loading = import('./ProblemList.tsx');
const ProblemList = lazy(() => loading.then((module) => ({ default: module.ProblemList })));

/** The problems, and beside them the page of the rule that someone asked about. */
export function ProblemsPane({ onGone }: ProblemListProps) {
  const rule = useSession(({ explained }) => explained);
  return (
    <div className={styles.split} data-page={rule === undefined ? undefined : ''}>
      <div className={styles.splitList}>
        <Suspense fallback={<p className={styles.listNone}>Loading rules…</p>}>
          <ProblemList onGone={onGone} />
        </Suspense>
      </div>
      {rule !== undefined && (
        <Suspense fallback={null}>
          <LazyExplainedRule id={rule} onGone={onGone} />
        </Suspense>
      )}
    </div>
  );
}
