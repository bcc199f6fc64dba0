import type { ComponentType } from 'react';
import { classes } from './classes.ts';

/** Anything drawn like a lucide icon: 24 × 24, lines in the current colour. */
export type IconShape = ComponentType<{ className?: string; 'aria-hidden'?: boolean; strokeWidth?: number | string }>;

export interface IconProps {
  of: IconShape;
  size?: 12 | 14 | 16 | 20;
  className?: string | undefined;
}

/** A decorative icon; the word beside it, or the label of its button, carries the meaning. */
export function Icon({ of: Shape, size = 14, className }: IconProps) {
  return <Shape className={classes('i', size !== 14 && `i-${size}`, className)} strokeWidth={1.75} aria-hidden />;
}
