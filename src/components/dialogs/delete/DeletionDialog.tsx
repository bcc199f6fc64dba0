import type { ReactNode } from 'react';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/overlay/Dialog.tsx';
import * as styles from './Delete.module.css';

interface DeletionDialogProps {
  /** What would go. */
  name: string;
  /** What the button says that does it. */
  action?: string;
  isDisabled: boolean;
  onDelete: () => void;
  onClose: () => void;
  children: ReactNode;
}

const focusOnMount = (button: HTMLButtonElement | null) => button?.focus();

/** The question before something goes that others need. It begins on the answer that changes nothing. */
export function DeletionDialog({
  name,
  action = 'Delete',
  isDisabled,
  onDelete,
  onClose,
  children,
}: DeletionDialogProps) {
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={`Delete ${name}?`}
      foot={
        <>
          <span className="grow" />
          <Button ref={focusOnMount} onPress={onClose}>
            Cancel
          </Button>
          <Button variant="danger" isDisabled={isDisabled} onPress={onDelete}>
            {action}
          </Button>
        </>
      }
    >
      <div className={styles.deletion}>{children}</div>
    </Dialog>
  );
}
