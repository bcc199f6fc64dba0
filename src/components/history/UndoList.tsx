import { mostSteps } from '../../model/design/history.ts';
import { formatNumber } from '../../model/text/format-number.ts';
import { goToStep, useSession } from '../../session/document/store.ts';
import { Count } from '../ui/marks/Count.tsx';
import { clockText } from './version-time.ts';
import * as styles from './History.module.css';

/** Every step that can be undone or redone, latest on top; a press goes there. */
export function UndoList() {
  const { past, future } = useSession((state) => state.history);
  const canEdit = useSession(({ mode }) => mode.kind === 'edit');
  const count = past.length;
  const steps = [...past, ...future].map(({ label, time }, at) => ({ label, time, count: at + 1 })).toReversed();
  return (
    <section aria-labelledby="history-undo">
      <h2 id="history-undo" className={styles.section}>
        Undo{' '}
        <Count>
          {formatNumber(count)} of {mostSteps} steps
        </Count>
      </h2>
      <ol className={styles.steps}>
        {[
          ...steps,
          { label: count + future.length === 0 ? 'No changes yet' : 'Before these steps', time: undefined, count: 0 },
        ].map((step) => (
          <li key={step.count}>
            <button
              type="button"
              className={styles.step}
              data-when={step.count > count ? 'future' : undefined}
              aria-current={step.count === count ? 'step' : undefined}
              disabled={!canEdit}
              title={step.label}
              onClick={() => goToStep(step.count)}
            >
              <time>{step.time === undefined ? '' : clockText(step.time)}</time>
              <span className="clip">
                {step.label}
                {step.count > count && <span className="sr">, undone</span>}
              </span>
            </button>
          </li>
        ))}
      </ol>
    </section>
  );
}
