import { ModalOverlay, type ModalOverlayProps } from 'react-aria-components/Modal';
import { classes } from '../classes.ts';
import { useRegistered } from '../focus/element-registry.ts';
import { overlays } from './overlays.ts';
import * as styles from './Dialog.module.css';

interface ScrimProps extends Omit<ModalOverlayProps, 'className' | 'style'> {
  /** What it holds slides in from a side. */
  isSide?: boolean;
  /** What it holds is gone in a moment: the page behind stays in sight. */
  isFaint?: boolean;
}

/** What lies between the page and a dialog. */
export function Scrim({ isSide, isFaint, ...props }: ScrimProps) {
  return (
    <ModalOverlay
      {...props}
      ref={useRegistered(overlays, 'dialog')}
      className={classes(styles.scrim, isSide && styles.scrimSide, isFaint && styles.scrimFaint)}
    />
  );
}
