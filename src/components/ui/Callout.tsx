import type { ReactNode } from 'react';
import { classes } from './classes.ts';
import { Icon, type IconShape } from './Icon.tsx';
import * as styles from './Callout.module.css';

export interface CalloutProps {
  children: ReactNode;
  tone?: 'note' | 'warn' | 'error' | undefined;
  icon?: IconShape | undefined;
  /** A FixButton at the right. */
  action?: ReactNode;
  className?: string | undefined;
}

const tones = { note: styles.note, warn: styles.warn, error: styles.error };

/** A remark that belongs to a whole form or dialog. Start it with what it is about, in bold. */
export function Callout({ children, tone, icon, action, className }: CalloutProps) {
  return (
    <div className={classes(styles.callout, tone && tones[tone], className)}>
      {icon && <Icon of={icon} size={16} />}
      <div className={styles.text}>{children}</div>
      {action}
    </div>
  );
}
