import type { ReactNode, Ref } from 'react';
import X from 'lucide-react/icons/x';
import { Dialog as AriaDialog, Heading } from 'react-aria-components/Dialog';
import { Modal } from 'react-aria-components/Modal';
import { Button } from '../Button.tsx';
import { classes } from '../classes.ts';
import { Icon } from '../Icon.tsx';
import { Scrim } from './Scrim.tsx';
import * as styles from './Dialog.module.css';

export interface DialogProps {
  isOpen: boolean;
  onClose: () => void;
  title: string;
  children: ReactNode;
  /** A line of buttons, the primary last. */
  foot?: ReactNode;
  /** Between the title and the close button. */
  headEnd?: ReactNode;
  size?: 468 | 600 | 1104 | undefined;
  className?: string | undefined;
  ref?: Ref<HTMLDivElement>;
}

const sizes = { 468: '', 600: styles.middle, 1104: styles.wide };

/** A dialog over the page; a whole page on a phone. Escape and a press outside close it. */
export function Dialog({ isOpen, onClose, title, children, foot, headEnd, size = 468, className, ref }: DialogProps) {
  return (
    <Scrim isOpen={isOpen} onOpenChange={(open) => !open && onClose()} isDismissable>
      <Modal ref={ref ?? null} className={classes(styles.dialog, sizes[size], className)}>
        <AriaDialog className={styles.frame}>
          <div data-part="head" className={styles.head}>
            <Heading slot="title" level={2}>
              {title}
            </Heading>
            {headEnd}
            <Button variant="quiet" isSquare aria-label="Close" onPress={onClose}>
              <Icon of={X} size={16} />
            </Button>
          </div>
          <div data-part="body" className={styles.body}>
            {children}
          </div>
          {foot && (
            <div data-part="foot" className={styles.foot}>
              {foot}
            </div>
          )}
        </AriaDialog>
      </Modal>
    </Scrim>
  );
}
