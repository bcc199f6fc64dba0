import type { ReactNode } from 'react';
import { classes } from './classes.ts';
import { Icon, type IconShape } from './Icon.tsx';
import * as styles from './Banner.module.css';

export interface BannerProps {
  /** What is so; buttons come after it. */
  children?: ReactNode;
  tone: keyof typeof tones;
  /** Names the part of the page. */
  label: string;
  icon?: IconShape | undefined;
  /** What can be done: buttons at the right. */
  actions?: ReactNode;
  role?: 'alert' | undefined;
}

const tones = { note: styles.note, warn: styles.warn, error: styles.error };

/** What concerns the whole page: a strip across it, under the header. */
export function Banner({ children, tone, label, icon, actions, role }: BannerProps) {
  return (
    <section data-banner="" className={classes(styles.banner, tones[tone])} aria-label={label} role={role}>
      {icon && <Icon of={icon} size={16} />}
      {children !== undefined && <div className={styles.text}>{children}</div>}
      {actions}
    </section>
  );
}
