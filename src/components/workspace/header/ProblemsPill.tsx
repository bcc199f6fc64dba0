import CircleCheck from 'lucide-react/icons/circle-check';
import { setLayout, useSession } from '../../../session/document/store.ts';
import { countsText } from '../../problems/counts-text.ts';
import { useShownProblems } from '../../problems/use-shown-problems.ts';
import { Icon } from '../../ui/Icon.tsx';
import { SeverityBadge } from '../../ui/marks/SeverityBadge.tsx';
import * as styles from './Header.module.css';

/** How many problems there are; opens and closes their list. */
export function ProblemsPill() {
  const { counts, all } = useShownProblems();
  const isChecked = useSession((state) => state.isChecked);
  const isOpen = useSession(
    ({ layout }) => layout.drawerOpen && layout.drawerTab !== 'plan' && layout.drawerTab !== 'history',
  );
  return (
    <button
      type="button"
      className={styles.pill}
      aria-label={isChecked ? countsText(counts) : 'Problems'}
      onClick={() => setLayout({ drawerOpen: !isOpen, drawerTab: 'problems', phoneTab: 'checks' })}
    >
      {isChecked && all.length === 0 && <Icon of={CircleCheck} className="sev-ok" />}
      {(['error', 'warning', 'hint'] as const).map((severity) => (
        <SeverityBadge key={severity} severity={severity} count={counts[severity]} />
      ))}
    </button>
  );
}
