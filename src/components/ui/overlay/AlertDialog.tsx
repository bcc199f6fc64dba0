import type { ReactNode } from 'react';
import { Dialog as AriaDialog, Heading } from 'react-aria-components/Dialog';
import { Modal } from 'react-aria-components/Modal';
import { Button } from '../Button.tsx';
import { Scrim } from './Scrim.tsx';
import * as styles from './Dialog.module.css';

export interface AlertDialogProps {
  isOpen: boolean;
  title: string;
  /** What will happen, exactly. */
  children: ReactNode;
  /** The verb of the action, never "OK". */
  confirmLabel: string;
  cancelLabel?: string | undefined;
  isDanger?: boolean | undefined;
  onConfirm: () => void;
  onCancel: () => void;
}

const focusOnMount = (button: HTMLButtonElement | null) => button?.focus();

/** Asks before something that cannot be undone. Focus starts on the way back. */
export function AlertDialog(props: AlertDialogProps) {
  const { isOpen, title, children, confirmLabel, cancelLabel = 'Cancel', isDanger, onConfirm, onCancel } = props;
  return (
    <Scrim isOpen={isOpen} onOpenChange={(open) => !open && onCancel()}>
      <Modal className={`${styles.dialog} ${styles.alert}`}>
        <AriaDialog className={styles.frame} role="alertdialog">
          <div className={styles.head}>
            <Heading slot="title" level={2}>
              {title}
            </Heading>
          </div>
          <div className={`${styles.body} muted`}>{children}</div>
          <div className={`${styles.foot} ${styles.footEnd}`}>
            <Button ref={focusOnMount} onPress={onCancel}>
              {cancelLabel}
            </Button>
            <Button variant={isDanger ? 'danger' : 'ink'} onPress={onConfirm}>
              {confirmLabel}
            </Button>
          </div>
        </AriaDialog>
      </Modal>
    </Scrim>
  );
}
