import TriangleAlert from 'lucide-react/icons/triangle-alert';
import { lazy, Suspense } from 'react';
import { useSession } from '../../session/document/store.ts';
import { useFolder } from '../../session/folder/folder-state.ts';
import { LinkBanner } from '../dialogs/share/LinkBanner.tsx';
import { Banner } from '../ui/Banner.tsx';
import { Button } from '../ui/Button.tsx';
import { downloadDesign } from './download-design.ts';

const NewerBanner = lazy(() => import('../folder/NewerBanner.tsx').then((module) => ({ default: module.NewerBanner })));
const Locked = lazy(() => import('./Locked.tsx').then((module) => ({ default: module.Locked })));

/** What a person has to know about the open design as a whole. */
export function Notices() {
  const mode = useSession((state) => state.mode.kind);
  const save = useSession((state) => state.save);
  const folder = useFolder(useSession((state) => state.documentId));
  return (
    <>
      <LinkBanner />
      {mode === 'locked' && (
        <Suspense fallback={<Banner tone="warn" label="Open in another tab" />}>
          <Locked />
        </Suspense>
      )}
      {mode === 'edit' && folder && folder.newer.length > 0 && (
        <Suspense fallback={null}>
          <NewerBanner folder={folder} />
        </Suspense>
      )}
      {save.state === 'failed' && (
        <Banner
          tone="error"
          label="Not saved"
          icon={TriangleAlert}
          role="alert"
          actions={
            <Button size="sm" onPress={downloadDesign}>
              Download design
            </Button>
          }
        >
          <p>{save.message}</p>
        </Banner>
      )}
    </>
  );
}
