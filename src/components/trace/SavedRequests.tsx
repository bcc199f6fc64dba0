import CircleCheck from 'lucide-react/icons/circle-check';
import CircleDashed from 'lucide-react/icons/circle-dashed';
import CircleX from 'lucide-react/icons/circle-x';
import type { Design } from '../../model/design/design.ts';
import { useTrace } from '../../session/trace/trace-state.ts';
import { openRequest, useRequestMarks } from '../../session/trace/verdicts.ts';
import { Count } from '../ui/marks/Count.tsx';
import { Icon } from '../ui/Icon.tsx';
import * as outlineStyles from '../outline/Outline.module.css';
import * as styles from './SavedRequests.module.css';

const looks = {
  passed: { icon: CircleCheck, tone: 'sev-ok', words: 'as expected' },
  failed: { icon: CircleX, tone: 'sev-error', words: 'not as expected' },
  broken: { icon: CircleX, tone: 'sev-error', words: 'cannot be traced' },
  open: { icon: CircleDashed, tone: 'dim', words: 'no expected outcome' },
};

export interface SavedRequestsProps {
  requests: NonNullable<Design['requests']>;
  onOpened?: (() => void) | undefined;
}

/** The requests that the design keeps, below its objects; each opens in the trace. */
export function SavedRequests({ requests, onOpened }: SavedRequestsProps) {
  const marks = useRequestMarks();
  const chosen = useTrace((state) => state.saved);
  return (
    <section aria-labelledby="saved-requests">
      <h3 id="saved-requests" className={outlineStyles.treeSec}>
        <b>Requests</b> <Count>{requests.length}</Count>
      </h3>
      <ul className={styles.list}>
        {requests.map((saved) => {
          const kind = marks.find(({ request }) => request === saved.key)?.kind ?? 'open';
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
                  openRequest(saved.key);
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
