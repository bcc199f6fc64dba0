import { lazy, Suspense, useMemo, useRef } from 'react';
import { setLayout, useSession } from '../../session/document/store.ts';
import { showsFirstHint } from '../../session/page/first-hint.ts';
import { LazyHistory } from '../history/LazyHistory.tsx';
import { Outline } from '../outline/Outline.tsx';
import { Drawer } from '../problems/Drawer.tsx';
import { useDrawerEmpty } from '../problems/use-drawer-empty.ts';
import { SplitPane } from '../ui/layout/SplitPane.tsx';
import { Header } from './header/Header.tsx';
import { Notices } from './Notices.tsx';
import { OutlineDrawer } from './phone/OutlineDrawer.tsx';
import { Sheet } from './phone/Sheet.tsx';
import { useSize } from './use-size.ts';
import type { ViewKind } from './use-view-kind.ts';
import * as styles from './Workspace.module.css';

const FirstHint = lazy(() => import('./FirstHint.tsx').then((module) => ({ default: module.FirstHint })));

const barHeight = 34;
const rowHeight = 32;
/** The bar and three problems. */
const drawerHeight = barHeight + 3 * rowHeight;

export interface DeskWorkspaceProps {
  kind: Exclude<ViewKind, 'phone'>;
}

/** The workspace on screens that have room for two or three panes. */
export function DeskWorkspace({ kind }: DeskWorkspaceProps) {
  const outline = useSession(({ layout }) => layout.outline);
  const isHistory = useSession(({ layout }) => layout.drawerTab === 'history');
  const isWide = kind === 'wide';
  return (
    <div className={styles.app}>
      <SkipLink />
      <Header start={!isWide && !isHistory && <OutlineDrawer />} isNarrow={kind !== 'wide'} />
      <Notices />
      <Newcomer />
      {isHistory ? (
        <div className={`${styles.work} ${styles.single}`}>
          <Suspense fallback={null}>
            <LazyHistory>
              <aside className={styles.closedDrawer} data-drawer="closed" aria-label="Problems and next steps">
                <Drawer />
              </aside>
            </LazyHistory>
          </Suspense>
        </div>
      ) : isWide ? (
        <SplitPane
          isBare
          className={styles.work}
          label="Outline width"
          landmark={{ tag: 'nav', label: 'Outline' }}
          size={outline ?? undefined}
          initial={256}
          min={200}
          max={360}
          onResize={(px) => setLayout({ outline: px })}
          first={
            <div className={styles.workOutline}>
              <Outline />
            </div>
          }
          second={<Stage kind={kind} />}
        />
      ) : (
        <div className={`${styles.work} ${styles.single}`}>
          <Stage kind={kind} />
        </div>
      )}
    </div>
  );
}

/** What helps with the first designs of one's own. */
function Newcomer() {
  const id = useSession(({ mode, documentId }) => (mode.kind === 'edit' ? documentId : undefined));
  const isNew = useMemo(() => id !== undefined && showsFirstHint(id), [id]);
  return (
    isNew && (
      <Suspense fallback={<div className={styles.hintPlace} />}>
        <FirstHint />
      </Suspense>
    )
  );
}

/** The sheet with the drawer of problems below it. */
function Stage({ kind }: DeskWorkspaceProps) {
  const root = useRef<HTMLDivElement>(null);
  const { height } = useSize(root, { width: 1100, height: 800 });
  const isEmpty = useDrawerEmpty();
  const isOpen = useSession(({ layout }) => layout.drawerOpen) && !isEmpty;
  // A review has scores, groups and a page beside them, for which rows are not room enough; so has the page of a rule.
  const isTall = useSession(
    ({ layout, explained }) =>
      layout.drawerTab === 'review' ||
      layout.drawerTab === 'trace' ||
      (layout.drawerTab === 'problems' && explained !== undefined),
  );
  const drawer = useSession(({ layout }) => (isTall ? layout.tallDrawer : layout.drawer));
  const most = Math.max(drawerHeight, Math.round(height * (isTall ? 0.88 : 0.4)));
  const initial = isTall ? Math.max(drawerHeight, Math.round(height * 0.66)) : drawerHeight;
  return (
    <div ref={root} className={styles.stage} data-drawer={isOpen ? 'open' : 'closed'}>
      <SplitPane
        isBare
        className={styles.stageSplit}
        direction="rows"
        sized="second"
        label="Drawer height"
        landmark={{ tag: 'aside', label: 'Problems and next steps' }}
        size={isOpen ? (drawer ?? initial) : barHeight}
        initial={isOpen ? initial : barHeight}
        min={isOpen ? barHeight + 2 * rowHeight : barHeight}
        max={isOpen ? most : barHeight}
        onResize={(px) => setLayout(isTall ? { tallDrawer: px } : { drawer: px })}
        first={<Sheet kind={kind} />}
        second={<Drawer />}
      />
    </div>
  );
}

function SkipLink() {
  return (
    <a
      className={styles.skip}
      href="#form"
      onClick={(event) => {
        // The address bar belongs to shared designs.
        event.preventDefault();
        document.getElementById('form')?.focus();
      }}
    >
      Skip to form
    </a>
  );
}
