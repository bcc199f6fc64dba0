import type { ReactNode } from 'react';
import { Button, type ButtonProps } from './Button.tsx';
import type { TooltipPlacement } from './overlay/tip-place.ts';
import { Tooltip } from './overlay/Tooltip.tsx';

export interface IconButtonProps extends Omit<ButtonProps, 'children' | 'icon' | 'end' | 'aria-label'> {
  /** Says what the button does; shown as its tooltip. */
  label: string;
  icon: ReactNode;
  /** Keys that do the same. */
  keys?: string | undefined;
  tipPlacement?: TooltipPlacement | undefined;
}

/** A button of one icon, named by a label that shows on hover and focus. */
export function IconButton({ label, icon, keys, tipPlacement, variant = 'quiet', ...rest }: IconButtonProps) {
  return (
    <Tooltip text={label} keys={keys} placement={tipPlacement}>
      <Button {...rest} variant={variant} isSquare aria-label={label}>
        {icon}
      </Button>
    </Tooltip>
  );
}
