import { useState } from 'react';
import Lock from 'lucide-react/icons/lock';
import { editCopy, takeOver } from '../../session/start.ts';
import { Banner } from '../ui/Banner.tsx';
import { Button } from '../ui/Button.tsx';

/** Another tab edits the design: what can be done about it. */
export function Locked() {
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
        <b>This design is open in another tab.</b> It is read-only here and follows the other tab.
      </p>
    </Banner>
  );
}
