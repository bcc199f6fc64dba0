import type { ReactNode } from 'react';
import { classes } from './classes.ts';

export interface ChipProps {
  children: ReactNode;
  tone?: 'accent' | 'note' | 'warn' | 'error' | 'line' | undefined;
}

/** A short fact about a thing. */
export function Chip({ children, tone }: ChipProps) {
  return <span className={classes('chip', tone && `chip--${tone}`)}>{children}</span>;
}
