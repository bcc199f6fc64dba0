import { useEffect, useState } from 'react';
import ListTree from 'lucide-react/icons/list-tree';
import { Dialog } from 'react-aria-components/Dialog';
import { Modal } from 'react-aria-components/Modal';
import { session } from '../../../session/document/store.ts';
import { Outline } from '../../outline/Outline.tsx';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Scrim } from '../../ui/overlay/Scrim.tsx';
import * as styles from './Phone.module.css';

/** The outline where it has no place of its own: it slides in from the left and leaves when something was chosen. */
export function OutlineDrawer() {
  const [isOpen, setOpen] = useState(false);

  useEffect(
    () =>
      session.subscribe((state, before) => {
        // The / key, and adding, which is done in the outline.
        const isWanted = state.dialog === 'add-integration' && state.dialog !== before.dialog;
        if (state.filterSerial !== before.filterSerial || isWanted) setOpen(true);
        // Something new was added from it.
        if (state.selection !== before.selection && state.selection.origin === 'keyboard') setOpen(false);
      }),
    [],
  );

  return (
    <>
      <Button icon={<Icon of={ListTree} />} aria-expanded={isOpen} onPress={() => setOpen(true)}>
        Outline
      </Button>
      <Scrim isSide isOpen={isOpen} onOpenChange={setOpen} isDismissable>
        <Modal className={styles.side}>
          <Dialog className={styles.sideFrame} aria-label="Outline">
            <Outline onOpened={() => setOpen(false)} />
          </Dialog>
        </Modal>
      </Scrim>
    </>
  );
}
