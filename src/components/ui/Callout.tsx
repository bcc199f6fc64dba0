import type { ReactNode } from 'react';
import { classes } from './classes.ts';
import { Icon, type IconShape } from './Icon.tsx';

export interface CalloutProps {
  children: ReactNode;
  tone?: 'note' | 'warn' | 'error' | undefined;
  icon?: IconShape | undefined;
  /** A FixButton at the right. */
  action?: ReactNode;
  className?: string | undefined;
}

/** A remark that belongs to a whole form or dialog. Start it with what it is about, in bold. */
export function Callout({ children, tone, icon, action, className }: CalloutProps) {
  return (
    <div className={classes('callout', tone && `callout--${tone}`, className)}>
      {icon && <Icon of={icon} size={16} />}
      <div className="callout__text">{children}</div>
      {action}
    </div>
  );
}
