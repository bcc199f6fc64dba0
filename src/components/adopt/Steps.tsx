import Check from 'lucide-react/icons/check';
import type { AdoptState } from '../../session/adopt/state.ts';
import { classes } from '../ui/classes.ts';
import { Icon } from '../ui/Icon.tsx';
import * as styles from './Adopt.module.css';

const steps = ['Source', 'Review', 'Result'] as const;
const places: Readonly<Record<AdoptState['step'], number>> = { source: 0, choose: 1, ids: 2 };

/** Where one is on the way. */
export function Steps({ step }: { step: AdoptState['step'] }) {
  const at = places[step];
  return (
    <ol className={styles.steps} aria-label="Steps">
      {steps.map((label, place) => (
        <li
          key={label}
          className={classes(place < at && styles.isDone)}
          aria-current={place === at ? 'step' : undefined}
        >
          {place < at && <Icon of={Check} size={12} />}
          {label}
          {place < at && <span className="sr"> (done)</span>}
        </li>
      ))}
    </ol>
  );
}
