import Lock from 'lucide-react/icons/lock';
import TriangleAlert from 'lucide-react/icons/triangle-alert';
import { lazy, Suspense, useState } from 'react';
import { editCopy, takeOver } from '../../session/start.ts';
import { useSession } from '../../session/document/store.ts';
import { useFolder } from '../../session/folder/folder-state.ts';
import { LinkBanner } from '../dialogs/share/LinkBanner.tsx';
import { Banner } from '../ui/Banner.tsx';
import { Button } from '../ui/Button.tsx';
import { downloadDesign } from './download-design.ts';

const NewerBanner = lazy(() => import('../folder/NewerBanner.tsx').then((module) => ({ default: module.NewerBanner })));

/** What a person has to know about the open design as a whole. */
export function Notices() {
  const mode = useSession((state) => state.mode.kind);
  const save = useSession((state) => state.save);
  const folder = useFolder(useSession((state) => state.documentId));
  return (
    <>
      <LinkBanner />
      {mode === 'locked' && <Locked />}
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

function Locked() {
  const [isAsking, setAsking] = useState(false);
  const take = async () => {
    setAsking(true);
    await takeOver();
    setAsking(false);
  };
  return (
    <Banner
      tone="warn"
      label="Open in another tab"
      icon={Lock}
      actions={
        <>
          <Button size="sm" isDisabled={isAsking} onPress={() => void take()}>
            Take over
          </Button>
          <Button size="sm" variant="quiet" onPress={() => void editCopy()}>
            Edit a copy
          </Button>
        </>
      }
    >
      <p>
        <b>This design is open in another tab.</b> Here it is read-only, and follows what is saved there.
      </p>
    </Banner>
  );
}
