import { lazy, Suspense, useEffect } from 'react';
import { loadChecks } from '../../session/document/checks.ts';
import { countsText } from '../problems/counts-text.ts';
import { useShownProblems } from '../problems/use-shown-problems.ts';
import { LiveRegion } from '../ui/LiveRegion.tsx';
import { DeskWorkspace } from './DeskWorkspace.tsx';
import { useViewKind, type ViewKind } from './use-view-kind.ts';
import { WorkspaceSkeleton } from './WorkspaceSkeleton.tsx';
import { settingsNow } from '../../session/page/settings.ts';
import { say, session, setLayout, useSession } from '../../session/document/store.ts';

const PhoneWorkspace = lazy(() =>
  import('./phone/PhoneWorkspace.tsx').then((module) => ({ default: module.PhoneWorkspace })),
);

/** Where a design is worked on: outline, form, code and problems, as many of them side by side as fit. */
export function Workspace() {
  const kind = useViewKind();
  useFormInView(kind);
  useEffect(() => {
    const { drawer } = settingsNow();
    if (drawer !== 'last') setLayout({ drawerOpen: drawer === 'open' });
  }, []);
  useEffect(() => {
    loadChecks().catch(() => say('The rules could not be loaded, so problems are not shown. Reload to try again.'));
  }, []);
  return (
    <>
      {kind === 'phone' ? (
        <Suspense fallback={<WorkspaceSkeleton />}>
          <PhoneWorkspace />
        </Suspense>
      ) : (
        <DeskWorkspace kind={kind} />
      )}
      <CountsAnnouncer />
    </>
  );
}

/** Says how many problems there are. On its own, so that the panes do not render with each key. */
function CountsAnnouncer() {
  const { counts } = useShownProblems();
  const isChecked = useSession((state) => state.isChecked);
  return <LiveRegion message={isChecked ? countsText(counts) : ''} />;
}

/** Where form and code share one place, going to a field brings the form. */
function useFormInView(kind: ViewKind): void {
  useEffect(() => {
    const isShared = kind === 'tabs' || kind === 'phone';
    return session.subscribe(({ selection, layout }, before) => {
      // The table of routes has the whole sheet, also where form and code have one each.
      if (!isShared && layout.view !== 'table') return;
      // Beside the map it comes by itself.
      if (layout.view === 'map' && (kind === 'tabs' || layout.phoneTab === 'list')) return;
      const isWayToField =
        selection.origin === 'problems' || selection.origin === 'preview' || selection.origin === 'keyboard';
      if (selection !== before.selection && isWayToField && selection.key !== undefined)
        setLayout({ phoneTab: 'form', view: 'list' });
    });
  }, [kind]);
}
