import { startTransition, useEffect, useState } from 'react';
import CircleCheck from 'lucide-react/icons/circle-check';
import CircleDashed from 'lucide-react/icons/circle-dashed';
import CircleX from 'lucide-react/icons/circle-x';
import type { Design } from '../../model/design/design.ts';
import { whenResting } from '../../session/document/resting.ts';
import { session, setLayout } from '../../session/document/store.ts';
import { startTrace, useTrace } from '../../session/trace/trace-state.ts';
import type { RequestVerdict } from '../../trace/saved/run-requests.ts';
import { Count } from '../ui/marks/Count.tsx';
import { Icon } from '../ui/Icon.tsx';
import * as outlineStyles from '../outline/Outline.module.css';
import * as styles from './SavedRequests.module.css';

/** Milliseconds without a change after which the requests are traced again. */
const rest = 300;

const looks = {
  passed: { icon: CircleCheck, tone: 'sev-ok', words: 'as expected' },
  failed: { icon: CircleX, tone: 'sev-error', words: 'not as expected' },
  broken: { icon: CircleX, tone: 'sev-error', words: 'cannot be traced' },
  open: { icon: CircleDashed, tone: 'dim', words: 'no expected outcome' },
};

/** A while after the last change: whether each saved request still has its outcome. The engine comes when it is needed. */
function useVerdicts(): readonly RequestVerdict[] {
  const [verdicts, setVerdicts] = useState<readonly RequestVerdict[]>([]);
  useEffect(() => {
    let isShown = true;
    const stop = whenResting(session, rest, (design) => {
      void import('../../trace/saved/run-requests.ts')
        .then(({ runRequests }) => isShown && startTransition(() => setVerdicts(runRequests(design))))
        .catch(() => undefined);
    });
    return () => {
      isShown = false;
      stop();
    };
  }, []);
  return verdicts;
}

export interface SavedRequestsProps {
  requests: NonNullable<Design['requests']>;
  onOpened?: (() => void) | undefined;
}

/** The requests that the design keeps, below its objects; each opens in the trace. */
export function SavedRequests({ requests, onOpened }: SavedRequestsProps) {
  const verdicts = useVerdicts();
  const chosen = useTrace((state) => state.saved);
  return (
    <section aria-labelledby="saved-requests">
      <h3 id="saved-requests" className={outlineStyles.treeSec}>
        <b>Requests</b> <Count>{requests.length}</Count>
      </h3>
      <ul className={styles.list}>
        {requests.map((saved) => {
          const kind = verdicts.find(({ request }) => request.key === saved.key)?.kind ?? 'open';
          const { icon, tone, words } = looks[kind];
          return (
            <li key={saved.key}>
              <button
                type="button"
                className={styles.row}
                aria-current={saved.key === chosen || undefined}
                onClick={() => {
                  // What it does on a phone comes before the trace takes the page.
                  onOpened?.();
                  startTrace(saved.request, { api: saved.api, stage: saved.stage, saved: saved.key });
                  setLayout({ drawerTab: 'trace', drawerOpen: true, phoneTab: 'trace' });
                }}
              >
                <Icon of={icon} className={tone} />
                <span className="clip">{saved.name}</span>
                <span className="sr">, {words}</span>
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
