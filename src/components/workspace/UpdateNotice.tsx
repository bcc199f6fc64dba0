import { useState } from 'react';
import { saveNow } from '../../session/start.ts';
import { applyUpdate } from '../../session/page/offline.ts';
import { Button } from '../ui/Button.tsx';
import * as styles from './UpdateNotice.module.css';

/** That a newer version waits; it comes when the person wants it, with all that was typed kept. */
export function UpdateNotice() {
  const [isDismissed, setDismissed] = useState(false);
  const [isRefused, setRefused] = useState(false);
  if (isDismissed) return null;
  return (
    <output className={styles.notice} aria-label="Update">
      <span>
        {isRefused
          ? 'Your work can’t be saved in this browser. Download the design before you update.'
          : 'A new version of Gatewright is ready.'}
      </span>
      <span className={styles.actions}>
        <Button size="sm" onPress={() => void applyUpdate(saveNow).then((done) => setRefused(!done))}>
          Update
        </Button>
        <Button size="sm" variant="quiet" onPress={() => setDismissed(true)}>
          Later
        </Button>
      </span>
    </output>
  );
}
