import { cloneElement, type ReactElement, useId } from 'react';
import type { TooltipPlacement } from './tip-place.ts';
import { useTip } from './use-tip.ts';
import * as styles from './Tooltip.module.css';

export interface TooltipProps {
  text: string;
  /** Keys that do the same, as printed: "Ctrl Z". */
  keys?: string | undefined;
  placement?: TooltipPlacement | undefined;
  /** The text says more than the name of the control: it becomes its description. */
  isDescription?: boolean | undefined;
  /** One focusable control. */
  children: ReactElement<{ 'aria-describedby'?: string | undefined }>;
}

/**
 * Names or explains a control on hover and on keyboard focus. It is drawn above everything, but stays beside its
 * control in the document, so that it belongs to the same dialog and landmark.
 */
export function Tooltip({ text, keys, placement = 'bottom', isDescription, children }: TooltipProps) {
  const { isShown, trigger, tip, watch } = useTip(placement);
  const id = useId();
  return (
    <span ref={trigger} className={styles.tipped} {...watch}>
      {isDescription ? cloneElement(children, { 'aria-describedby': isShown ? id : undefined }) : children}
      {isShown && (
        <span ref={tip} id={id} role="tooltip" popover="manual" className={styles.tip}>
          {text}
          {keys && <span className={styles.keys}>{keys}</span>}
        </span>
      )}
    </span>
  );
}
