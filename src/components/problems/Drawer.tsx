import { memo, Suspense, useEffect } from 'react';
import ChevronDown from 'lucide-react/icons/chevron-down';
import ChevronUp from 'lucide-react/icons/chevron-up';
import type { DesignObject } from '../../model/design/design.ts';
import { openHistory, session, setLayout, useSession } from '../../session/document/store.ts';
import type { Layout } from '../../session/page/layout.ts';
import { Icon } from '../ui/Icon.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { Kbd } from '../ui/marks/Kbd.tsx';
import { ToastPlace } from '../ui/overlay/ToastPlace.tsx';
import { Tabs } from '../ui/layout/Tabs.tsx';
import { shownImportId } from '../outline/outline-rows.ts';
import { LazyCopyReport, LazyReviewTab } from './LazyReview.tsx';
import { LazyFirstPlan, loadPlans, LazyNextSteps } from './LazyPlans.tsx';
import { LazyTraceTab, LazyTraceViews } from './LazyTrace.tsx';
import { LazyProblemsPane, loadProblems } from './LazyProblems.tsx';
import { NoProblems } from './NoProblems.tsx';
import { useDrawerEmpty } from './use-drawer-empty.ts';
import { useReviewCount } from './use-review-count.ts';
import { useShownProblems } from './use-shown-problems.ts';
import * as styles from './Problems.module.css';

const hasOwnId = (object: DesignObject) => shownImportId(object) !== undefined;

/** Below the sheet: what is wrong, and what to do next. Its bar stays when it is closed. */
export function Drawer() {
  // The history takes the place of outline and sheet, and leaves the bar.
  const isOpen = useSession(({ layout }) => layout.drawerOpen && layout.drawerTab !== 'history');
  const isOwn = useSession(({ documentId }) => documentId !== undefined);
  const hasIds = useSession(({ history }) => history.present.objects.some((object) => hasOwnId(object)));
  const chosen = useSession(({ layout }) => layout.drawerTab);
  const tab =
    chosen === 'plan' ||
    chosen === 'trace' ||
    chosen === 'review' ||
    chosen === 'history' ||
    (chosen === 'forecast' && hasIds)
      ? chosen
      : 'problems';
  const { all } = useShownProblems();
  const isEmpty = useDrawerEmpty();
  const reviewCount = useReviewCount();
  useEffect(() => {
    loadPlans();
    loadProblems();
  }, []);
  return (
    <div className={`pane ${styles.drawer}`}>
      <h2 className="sr">Problems and next steps</h2>
      <Tabs
        className={styles.tabs}
        barClassName={styles.bar}
        label="Problems and next steps"
        tabs={[
          { id: 'problems', label: 'Problems', count: all.length },
          { id: 'trace', label: 'Trace' },
          { id: 'review', label: 'Review', count: reviewCount },
          ...(hasIds ? [{ id: 'forecast' as const, label: 'First plan' }] : []),
          { id: 'plan', label: 'Next steps' },
          ...(isOwn ? [{ id: 'history' as const, label: 'History' }] : []),
        ]}
        selected={tab}
        onSelect={(drawerTab) => (drawerTab === 'history' ? openHistory() : setLayout({ drawerTab, drawerOpen: true }))}
        barEnd={<BarEnd isOpen={isOpen} isEmpty={isEmpty} beside={isOpen ? tab : undefined} />}
      >
        {isOpen && !isEmpty ? (
          <div className={styles.body}>
            <Suspense fallback={null}>
              <Content of={tab} />
            </Suspense>
          </div>
        ) : null}
      </Tabs>
    </div>
  );
}

function Content({ of }: { of: Layout['drawerTab'] }) {
  switch (of) {
    case 'trace':
      return <LazyTraceTab />;
    case 'review':
      return <LazyReviewTab />;
    case 'forecast':
      return <LazyFirstPlan />;
    case 'plan':
      return <LazyNextSteps />;
    default:
      return <LazyProblemsPane />;
  }
}

interface BarEndProps {
  isOpen: boolean;
  isEmpty: boolean;
  /** The tab that is open, for what stands beside it. */
  beside: Layout['drawerTab'] | undefined;
}

function toggle(): void {
  const { drawerOpen, drawerTab } = session.getState().layout;
  setLayout(drawerTab === 'history' ? { drawerOpen: true, drawerTab: 'problems' } : { drawerOpen: !drawerOpen });
}

const BarEnd = memo(function BarEnd({ isOpen, isEmpty, beside }: BarEndProps) {
  return (
    <>
      <ToastPlace />
      {isEmpty && (
        <span className={styles.barNone}>
          <NoProblems />
        </span>
      )}
      {beside === 'review' || beside === 'trace' ? (
        <Suspense fallback={null}>{beside === 'review' ? <LazyCopyReport /> : <LazyTraceViews />}</Suspense>
      ) : (
        !isEmpty && (
          <span className={styles.keys}>
            <Kbd>F8</Kbd> next <Kbd>Shift F8</Kbd> previous
          </span>
        )
      )}
      {!isEmpty && (
        <IconButton
          label={isOpen ? 'Close drawer' : 'Open drawer'}
          icon={<Icon of={isOpen ? ChevronDown : ChevronUp} />}
          className={styles.toggle}
          tipPlacement="left"
          onPress={toggle}
        />
      )}
    </>
  );
});
