import { lazy, Suspense, useEffect } from 'react';
import { setTrace, useTrace } from '../../session/trace/trace-state.ts';
import { Segmented } from '../ui/input/Segmented.tsx';
import { BackendPane } from './BackendPane.tsx';
import { Composer } from './composer/Composer.tsx';
import { Outcome } from './Outcome.tsx';
import { StepList } from './StepList.tsx';
import { useDraftOfDesign } from './composer/use-draft-of-design.ts';
import { useTraced } from './use-traced.ts';
import * as styles from './Trace.module.css';

const AllRoutes = lazy(() => import('./AllRoutes.tsx').then((module) => ({ default: module.AllRoutes })));

export interface TraceTabProps {
  /** After a resource was chosen: on a phone the form takes the place of the trace. */
  onGone?: (() => void) | undefined;
}

const views = [
  { id: 'request', label: 'Request' },
  { id: 'routes', label: 'All routes' },
] as const;

/** One request through the design, step by step, as it is typed; or all routes with the requests that reach them. */
export function TraceTab({ onGone }: TraceTabProps) {
  const view = useTrace((state) => state.view);
  useDraftOfDesign();
  return (
    <div className={styles.trace}>
      {onGone && (
        <div className={styles.views}>
          <h2 className="sr">Trace</h2>
          <TraceViews />
        </div>
      )}
      {view === 'routes' ? (
        <Suspense fallback={null}>
          <AllRoutes onGone={onGone} />
        </Suspense>
      ) : (
        <OneRequest onGone={onGone} />
      )}
    </div>
  );
}

/** Beside the tab: one request, or all routes. */
export function TraceViews() {
  const view = useTrace((state) => state.view);
  return (
    <Segmented size="sm" label="Show" options={views} value={view} onChange={(next) => setTrace({ view: next })} />
  );
}

function OneRequest({ onGone }: TraceTabProps) {
  const { design, traced } = useTraced();
  const step = useTrace((state) => state.step);
  const result = traced.ok ? traced.result : undefined;
  useEffect(() => {
    if (result && step !== undefined && step > result.steps.length) setTrace({ step: undefined });
  }, [result, step]);
  return (
    <div className={styles.request}>
      <div className={styles.story}>
        <Composer design={design} traced={traced} />
        <Outcome traced={traced} />
        {result && <StepList result={result} design={design} onGone={onGone} />}
      </div>
      {result && <BackendPane result={result} />}
    </div>
  );
}
