import { useEffect, useRef, useState } from 'react';
import X from 'lucide-react/icons/x';
import { session, useSession } from '../../../session/document/store.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { Form } from '../Form.tsx';
import { MapPane } from './MapSheet.tsx';
import * as styles from '../Sheet.module.css';

/**
 * The map where the form has no place of its own: it comes beside the map, or below it where that is narrow, when
 * something is selected, and leaves when it is closed.
 * @param onWhole shows the form alone
 */
export function MapWithForm({ onWhole }: { onWhole: () => void }) {
  const root = useRef<HTMLDivElement>(null);
  const [isOpen, setOpen] = useState(false);
  const hasKey = useSession(({ selection }) => selection.key !== undefined);
  useEffect(
    () =>
      session.subscribe(({ selection, alsoSelected }, before) => {
        if (selection === before.selection || selection.key === undefined) return;
        // Several are edited from the bar of the selection, which needs the room.
        setOpen(alsoSelected.length === 0);
      }),
    [],
  );
  const close = () => {
    setOpen(false);
    // To the node that the form is of.
    root.current?.querySelector<HTMLElement>('.react-flow__node button[aria-pressed="true"]')?.focus();
  };
  return (
    <div ref={root} className={styles.mapWithForm}>
      <div className={styles.mapPlace}>
        <MapPane onOpen={() => setOpen(true)} isFormShown={isOpen && hasKey} />
      </div>
      {isOpen && hasKey && (
        <div className={styles.mapForm}>
          <div className={styles.mapFormHead}>
            <span className="grow" />
            <Button size="sm" variant="quiet" onPress={onWhole}>
              Full form
            </Button>
            <IconButton label="Close form" icon={<Icon of={X} />} size="sm" onPress={close} />
          </div>
          <div className={styles.mapFormBody}>
            <Form />
          </div>
        </div>
      )}
    </div>
  );
}
