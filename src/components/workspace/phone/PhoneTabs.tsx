import CircleAlert from 'lucide-react/icons/circle-alert';
import CodeXml from 'lucide-react/icons/code-xml';
import ListTree from 'lucide-react/icons/list-tree';
import Route from 'lucide-react/icons/route';
import SlidersHorizontal from 'lucide-react/icons/sliders-horizontal';
import type { Layout } from '../../../session/page/layout.ts';
import { closeHistory, setLayout } from '../../../session/document/store.ts';
import { useShownProblems } from '../../problems/use-shown-problems.ts';
import { Icon } from '../../ui/Icon.tsx';
import * as styles from './Phone.module.css';

const tabs = [
  { id: 'list', label: 'List', icon: ListTree },
  { id: 'form', label: 'Form', icon: SlidersHorizontal },
  { id: 'code', label: 'Code', icon: CodeXml },
  { id: 'trace', label: 'Trace', icon: Route },
  { id: 'checks', label: 'Checks', icon: CircleAlert },
] as const;

/** The five places of the workspace, at the bottom of a phone. */
export function PhoneTabs({ tab }: { tab: Layout['phoneTab'] | undefined }) {
  const { counts } = useShownProblems();
  const count = counts.error + counts.warning;
  return (
    <nav className={styles.tabs} aria-label="Workspace">
      {tabs.map(({ id, label, icon }) => (
        <button
          key={id}
          type="button"
          aria-current={id === tab ? 'page' : undefined}
          onClick={() => {
            closeHistory();
            setLayout({ phoneTab: id });
          }}
        >
          <span className={styles.tabsIcon}>
            <Icon of={icon} size={20} />
            {id === 'checks' && count > 0 && (
              <span className={styles.tabsCount} data-severity={counts.error > 0 ? 'error' : 'warning'}>
                <span aria-hidden>{count > 99 ? '99+' : count}</span>
              </span>
            )}
          </span>
          {label}
          {id === 'checks' && count > 0 && <span className="sr">, {count} problems</span>}
        </button>
      ))}
    </nav>
  );
}
