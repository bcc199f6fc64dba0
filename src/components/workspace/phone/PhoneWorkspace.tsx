import { Suspense } from 'react';
import ChevronDown from 'lucide-react/icons/chevron-down';
import ChevronLeft from 'lucide-react/icons/chevron-left';
import ChevronUp from 'lucide-react/icons/chevron-up';
import { indexOf, typeOf } from '../../../model/design/design.ts';
import { knownBlock } from '../../../model/design/passthrough/known-blocks.ts';
import { resourceType } from '../../../model/resources/index.ts';
import { ownIdOf } from '../../../model/design/imported/import-parts.ts';
import { useDesign } from '../../../session/hooks.ts';
import { select, setLayout, useSession } from '../../../session/document/store.ts';
import { LazyHistory } from '../../history/LazyHistory.tsx';
import { Outline } from '../../outline/Outline.tsx';
import { ViewSwitch } from '../../outline/ViewSwitch.tsx';
import { PhoneOutput } from '../../preview/PhoneOutput.tsx';
import { LazyCopyReport, LazyReviewTab } from '../../problems/LazyReview.tsx';
import { LazyTraceTab } from '../../problems/LazyTrace.tsx';
import { LazyFirstPlan, LazyNextSteps } from '../../problems/LazyPlans.tsx';
import { ProblemsPane } from '../../problems/ProblemsPane.tsx';
import { Count } from '../../ui/marks/Count.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { DesignName } from '../header/DesignName.tsx';
import { Form } from '../Form.tsx';
import { MapWithForm } from './MapWithForm.tsx';
import { TablePane } from './TablePane.tsx';
import { Notices } from '../Notices.tsx';
import { PhoneMenu } from './PhoneMenu.tsx';
import { PhoneTabs } from './PhoneTabs.tsx';
import { ProblemsPill } from '../header/ProblemsPill.tsx';
import { SaveStatus } from '../header/SaveStatus.tsx';
import * as outlineStyles from '../../outline/Outline.module.css';
import * as headBarStyles from '../../ui/layout/HeadBar.module.css';
import * as workspaceStyles from '../Workspace.module.css';
import * as styles from './Phone.module.css';

const toForm = () => setLayout({ phoneTab: 'form' });

/** The workspace on a phone: one thing at a time, with tabs at the thumb. */
export function PhoneWorkspace() {
  const tab = useSession(({ layout }) => layout.phoneTab);
  const hasIds = useSession(({ history }) => history.present.objects.some((object) => ownIdOf(object) !== undefined));
  const view = useSession(({ layout }) => layout.view);
  const isHistory = useSession(({ layout }) => layout.drawerTab === 'history');
  return (
    <div data-phone="" className={`${workspaceStyles.app} ${workspaceStyles.phone}`}>
      <header className={`${headBarStyles.bar} ${styles.head}`} data-tab={tab}>
        {tab === 'form' && !isHistory ? (
          <FormHead />
        ) : (
          <>
            <DesignName />
            <span className="grow" />
            <SaveStatus isShort />
            <ProblemsPill />
          </>
        )}
        <PhoneMenu />
      </header>
      <Notices />
      {isHistory ? (
        <div className={styles.body}>
          <Suspense fallback={null}>
            <LazyHistory />
          </Suspense>
        </div>
      ) : (
        <main id="form" className={styles.body} data-tab={tab} tabIndex={-1}>
          {tab === 'list' && (view === 'list' ? <Outline onOpened={toForm} /> : <PhoneView view={view} />)}
          {tab === 'form' && <Form />}
          {tab === 'code' && <PhoneOutput />}
          {tab === 'trace' && (
            <Suspense fallback={null}>
              <LazyTraceTab onGone={toForm} />
            </Suspense>
          )}
          {tab === 'checks' && (
            <div>
              <h2 className={styles.section}>Problems</h2>
              <ProblemsPane onGone={toForm} />
              <h2 className={styles.section}>Review</h2>
              <Suspense fallback={null}>
                <LazyCopyReport />
                <LazyReviewTab onGone={toForm} />
              </Suspense>
              {hasIds && (
                <>
                  <h2 className={styles.section}>First plan</h2>
                  <Suspense fallback={null}>
                    <LazyFirstPlan onGone={toForm} />
                  </Suspense>
                </>
              )}
              <h2 className={styles.section}>Next steps</h2>
              <Suspense fallback={null}>
                <LazyNextSteps />
              </Suspense>
            </div>
          )}
        </main>
      )}
      <PhoneTabs tab={isHistory ? undefined : tab} />
    </div>
  );
}

/** The map, or the routes, take the place of the list. */
function PhoneView({ view }: { view: 'map' | 'table' }) {
  return (
    <div className={styles.map}>
      {view === 'map' ? <MapWithForm onWhole={toForm} /> : <TablePane isPhone />}
      <div className={outlineStyles.foot}>
        <ViewSwitch />
      </div>
    </div>
  );
}

/** Where one is among the objects of a sort, with the way to the next. */
function FormHead() {
  const design = useDesign();
  const key = useSession(({ selection }) => selection.key);
  const { byKey, byType } = indexOf(design);
  const object = key === undefined ? undefined : byKey.get(key);
  const known = knownBlock(design.passthrough).get(key ?? '');
  const type = object ? typeOf(object) : known && resourceType(known.type);
  const siblings = (object && byType.get(object.type)) ?? [];
  const at = object ? siblings.indexOf(object) : -1;
  const step = (by: 1 | -1) => {
    const next = siblings[at + by];
    if (next) select(next.key);
  };
  return (
    <>
      <IconButton
        label="Back to list"
        icon={<Icon of={ChevronLeft} size={16} />}
        onPress={() => setLayout({ phoneTab: 'list' })}
      />
      <h1 className="sr">{design.name}</h1>
      <span className={`${styles.title} clip`}>{type?.label ?? 'Variable'}</span>
      <span className="grow" />
      {siblings.length > 1 && (
        <>
          <Count>
            {at + 1} of {siblings.length}
          </Count>
          <IconButton
            label="Previous"
            icon={<Icon of={ChevronUp} size={16} />}
            isDisabled={at <= 0}
            onPress={() => step(-1)}
          />
          <IconButton
            label="Next"
            icon={<Icon of={ChevronDown} size={16} />}
            isDisabled={at >= siblings.length - 1}
            onPress={() => step(1)}
          />
        </>
      )}
    </>
  );
}
