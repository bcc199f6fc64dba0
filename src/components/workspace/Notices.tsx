import Lock from 'lucide-react/icons/lock';
import TriangleAlert from 'lucide-react/icons/triangle-alert';
import { useState } from 'react';
import { editCopy, takeOver } from '../../session/start.ts';
import { useSession } from '../../session/document/store.ts';
import { LinkBanner } from '../dialogs/share/LinkBanner.tsx';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { downloadDesign } from './download-design.ts';

/** What a person has to know about the open design as a whole. */
export function Notices() {
  const mode = useSession((state) => state.mode.kind);
  const save = useSession((state) => state.save);
  return (
    <>
      <LinkBanner />
      {mode === 'locked' && <Locked />}
      {save.state === 'failed' && (
        <section className="banner banner--error" aria-label="Not saved" role="alert">
          <Icon of={TriangleAlert} size={16} />
          <p className="banner__text">{save.message}</p>
          <Button size="sm" onPress={downloadDesign}>
            Download design
          </Button>
        </section>
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
    <section className="banner banner--warn" aria-label="Open in another tab">
      <Icon of={Lock} size={16} />
      <p className="banner__text">
        <b>This design is open in another tab.</b> Here it is read-only, and follows what is saved there.
      </p>
      <Button size="sm" isDisabled={isAsking} onPress={() => void take()}>
        Take over
      </Button>
      <Button size="sm" variant="quiet" onPress={() => void editCopy()}>
        Edit a copy
      </Button>
    </section>
  );
}
