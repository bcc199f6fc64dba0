import type { ReactNode } from 'react';
import { classes } from '../classes.ts';
import * as styles from './Chip.module.css';

export interface ChipProps {
  children: ReactNode;
  tone?: keyof typeof tones | undefined;
  className?: string | undefined;
}

const tones = {
  accent: styles.accent,
  note: styles.note,
  warn: styles.warn,
  error: styles.error,
  line: styles.line,
  dashed: styles.dashed,
};

/** A short fact about a thing. */
export function Chip({ children, tone, className }: ChipProps) {
  return <span className={classes(styles.chip, tone && tones[tone], className)}>{children}</span>;
}
