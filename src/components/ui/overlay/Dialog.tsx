import type { ReactNode, Ref } from 'react';
import X from 'lucide-react/icons/x';
import { Dialog as AriaDialog, Heading } from 'react-aria-components/Dialog';
import { Modal } from 'react-aria-components/Modal';
import { Button } from '../Button.tsx';
import { classes } from '../classes.ts';
import { Icon } from '../Icon.tsx';
import { Scrim } from './Scrim.tsx';

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

/** A dialog over the page; a whole page on a phone. Escape and a press outside close it. */
export function Dialog({ isOpen, onClose, title, children, foot, headEnd, size = 468, className, ref }: DialogProps) {
  return (
    <Scrim isOpen={isOpen} onOpenChange={(open) => !open && onClose()} isDismissable>
      <Modal ref={ref ?? null} className={classes('dialog', size !== 468 && `dialog--${size}`, className)}>
        <AriaDialog className="dialog__frame">
          <div className="dialog__head">
            <Heading slot="title" level={2}>
              {title}
            </Heading>
            {headEnd}
            <Button variant="quiet" className="btn--icon" aria-label="Close" onPress={onClose}>
              <Icon of={X} size={16} />
            </Button>
          </div>
          <div className="dialog__body">{children}</div>
          {foot && <div className="dialog__foot">{foot}</div>}
        </AriaDialog>
      </Modal>
    </Scrim>
  );
}
