import { lazy, Suspense, useEffect, useLayoutEffect, useState, type ComponentType } from 'react';
import { loadChecks } from '../session/document/checks.ts';
import { useShortcuts } from '../session/hooks.ts';
import { commands } from '../session/start.ts';
import type { DialogId } from '../session/document/state.ts';
import { closeDialog, useSession } from '../session/document/store.ts';
import { loadFolder } from '../session/folder/folder-state.ts';
import { useOffline } from '../session/page/offline.ts';
import { objectCommands } from '../session/commands/commands.ts';
import { designStorage } from '../session/storage/saved-designs.ts';
import { AppBoundary } from './AppBoundary.tsx';
import { LinkBanner } from './dialogs/share/LinkBanner.tsx';
import { useDropAndPaste } from './workspace/use-drop-and-paste.ts';
import { designDownload } from './workspace/design-download.ts';
import { holdForDialog, useTypedAhead } from './workspace/typed-ahead.ts';
import { useFocusRecovery } from './workspace/use-focus-recovery.ts';
import { ToastRegion } from './ui/overlay/ToastRegion.tsx';
import { useSessionToasts } from './workspace/use-session-toasts.ts';
import { WorkspaceSkeleton } from './workspace/WorkspaceSkeleton.tsx';
import * as styles from './App.module.css';

// Who opens a link has no use for it.
const StartPage = lazy(() => import('./start/StartPage.tsx').then((module) => ({ default: module.StartPage })));
const loadWorkspace = () => import('./workspace/Workspace.tsx');
const Workspace = lazy(() => loadWorkspace().then((module) => ({ default: module.Workspace })));
const ShareDialog = lazy(() =>
  import('./dialogs/share/ShareDialog.tsx').then((module) => ({ default: module.ShareDialog })),
);
const ExportDialog = lazy(() =>
  import('./dialogs/export/ExportDialog.tsx').then((module) => ({ default: module.ExportDialog })),
);
const DeleteDialog = lazy(() =>
  import('./dialogs/delete/DeleteDialog.tsx').then((module) => ({ default: module.DeleteDialog })),
);
const AdoptDialog = lazy(() => import('./adopt/AdoptDialog.tsx').then((module) => ({ default: module.AdoptDialog })));
const loadCommands = () => import('./palette/CommandsDialog.tsx');
const CommandsDialog = lazy(() => loadCommands().then((module) => ({ default: module.CommandsDialog })));

const CompareDialog = lazy(() =>
  import('./dialogs/share/CompareDialog.tsx').then((module) => ({ default: module.CompareDialog })),
);

const PassthroughDialog = lazy(() =>
  import('./dialogs/share/PassthroughDialog.tsx').then((module) => ({ default: module.PassthroughDialog })),
);

const MoveDialog = lazy(() =>
  import('./dialogs/move/MoveDialog.tsx').then((module) => ({ default: module.MoveDialog })),
);

const editor = (name: 'BulkEditDialog' | 'FindDialog' | 'SettingsDialog' | 'ShortcutsDialog') =>
  lazy(() => import('./bulk-edit/parts.ts').then((parts) => ({ default: parts[name] })));
const SeveralDialog = editor('BulkEditDialog');
const FindDialog = editor('FindDialog');
const SettingsDialog = editor('SettingsDialog');
const ShortcutsDialog = editor('ShortcutsDialog');

const ReferenceDialog = lazy(() =>
  import('./reference/ReferenceDialog.tsx').then((module) => ({ default: module.ReferenceDialog })),
);

const DriftDialog = lazy(() => import('./drift/DriftDialog.tsx').then((module) => ({ default: module.DriftDialog })));

const FolderDialog = lazy(() =>
  import('./folder/FolderDialog.tsx').then((module) => ({ default: module.FolderDialog })),
);

const UpdateNotice = lazy(() =>
  import('./workspace/UpdateNotice.tsx').then((module) => ({ default: module.UpdateNotice })),
);

/** The whole app: the start screen or the workspace, and what lies over both. */
export function App() {
  const screen = useSession((state) => state.screen);
  const name = useSession(({ history }) => history.present.name);
  useTypedAhead(commands);
  useShortcuts(commands);
  useSessionToasts();
  useFocusRecovery();
  const isOver = useDropAndPaste();
  const hasUpdate = useOffline((state) => state.hasUpdate);

  useEffect(() => {
    document.title = screen === 'workspace' ? `${name} · Gatewright` : 'Gatewright';
  }, [screen, name]);

  // Opening a design should not wait for the network, so the workspace comes while the start screen is read.
  useEffect(() => {
    const timer = setTimeout(() => {
      void loadWorkspace();
      // Who needs them tries again, and says so.
      for (const { load } of [designStorage, objectCommands, designDownload]) load().catch(() => undefined);
      loadChecks().catch(() => undefined);
      whenIdle(() => loadCommands().catch(() => undefined));
      whenIdle(() => void loadFolder().then(({ startFolders }) => startFolders()));
    }, 200);
    return () => clearTimeout(timer);
  }, []);

  return (
    <AppBoundary>
      {screen === 'start' ? (
        <>
          <LinkBanner />
          <Suspense fallback={null}>
            <StartPage />
          </Suspense>
        </>
      ) : (
        <Suspense fallback={<WorkspaceSkeleton />}>
          <Workspace />
        </Suspense>
      )}
      <OnDemand id="share" of={ShareDialog} />
      <OnDemand id="export" of={ExportDialog} />
      <OnDemand id="delete" of={DeleteDialog} />
      <OnDemand id="commands" of={CommandsDialog} />
      <OnDemand id="compare" of={CompareDialog} />
      <OnDemand id="passthrough" of={PassthroughDialog} />
      <OnDemand id="several" of={SeveralDialog} />
      <OnDemand id="find" of={FindDialog} />
      <OnDemand id="settings" of={SettingsDialog} />
      <OnDemand id="shortcuts" of={ShortcutsDialog} />
      <OnDemand id="reference" of={ReferenceDialog} />
      <OnDemand id="move" of={MoveDialog} />
      <OnDemand id="drift" of={DriftDialog} />
      <OnDemand id="folder" of={FolderDialog} />
      <OnDemand id="adopt" of={AdoptDialog} />
      {isOver && (
        <div className={styles.dropzone} aria-hidden>
          <p>Drop to import</p>
        </div>
      )}
      {hasUpdate && (
        <Suspense fallback={null}>
          <UpdateNotice />
        </Suspense>
      )}
      <ToastRegion />
    </AppBoundary>
  );
}

/** Keys that are pressed at once, such as those that open the list of commands, should not wait for the network. */
function whenIdle(task: () => unknown): void {
  if ('requestIdleCallback' in globalThis) requestIdleCallback(task);
  else setTimeout(task, 1000);
}

interface OnDemandProps {
  id: DialogId;
  of: ComponentType<{ isOpen: boolean; onOpenChange: (isOpen: boolean) => void }>;
}

/** A dialog that is loaded when it is first opened, and then kept so that it can fade out. */
function OnDemand({ id, of: Shown }: OnDemandProps) {
  const isOpen = useSession(({ dialog }) => dialog === id);
  const [wasOpened, setOpened] = useState(isOpen);
  if (isOpen && !wasOpened) setOpened(true);
  useLayoutEffect(() => (isOpen ? holdForDialog() : undefined), [isOpen]);
  return (
    wasOpened && (
      <Suspense fallback={null}>
        <Shown isOpen={isOpen} onOpenChange={(open) => !open && closeDialog()} />
      </Suspense>
    )
  );
}
