import type { ReactElement } from 'react';
import { Tooltip as AriaTooltip, TooltipTrigger } from 'react-aria-components/Tooltip';

export type TooltipPlacement = 'top' | 'bottom' | 'left' | 'right';

export interface TooltipProps {
  text: string;
  /** Keys that do the same, as printed: "Ctrl Z". */
  keys?: string | undefined;
  placement?: TooltipPlacement | undefined;
  /** A Button or another focusable control of this folder. */
  children: ReactElement;
}

/** Names a control on hover and on keyboard focus. Escape hides it. */
export function Tooltip({ text, keys, placement = 'bottom', children }: TooltipProps) {
  return (
    <TooltipTrigger delay={500} closeDelay={0}>
      {children}
      <AriaTooltip className="tip" placement={placement} offset={6}>
        {text}
        {keys && <span className="tip__keys">{keys}</span>}
      </AriaTooltip>
    </TooltipTrigger>
  );
}
