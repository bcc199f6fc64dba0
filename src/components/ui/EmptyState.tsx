import type { ReactNode } from 'react';
import * as styles from './EmptyState.module.css';

export interface EmptyStateProps {
  title: string;
  /** One sentence. */
  children?: ReactNode;
  /** The next action first. */
  actions?: ReactNode;
  /** A line drawing in the style of the thread; a default one when left out. */
  drawing?: ReactNode;
  level?: 2 | 3 | 4 | undefined;
}

/** A route, a node still to be, a target. */
function Thread() {
  return (
    <svg width="132" height="44" viewBox="0 0 132 44" fill="none" stroke="var(--line-3)" strokeWidth="1.25" aria-hidden>
      <rect x="1" y="14" width="40" height="16" rx="8" />
      <path d="M41 22h15M76 22h15" strokeDasharray="3 3" />
      <g stroke="var(--accent)" strokeWidth="1.75">
        <circle cx="66" cy="22" r="9" />
        <path d="M66 18v8M62 22h8" />
      </g>
      <rect x="91" y="14" width="40" height="16" rx="4" />
    </svg>
  );
}

/** Nothing here yet: a drawing, a sentence, the next action. */
export function EmptyState({ title, children, actions, drawing = <Thread />, level = 3 }: EmptyStateProps) {
  const Title: 'h2' | 'h3' | 'h4' = `h${level}`;
  return (
    <div className={styles.empty}>
      {drawing}
      <Title className={styles.title}>{title}</Title>
      {children && <p>{children}</p>}
      {actions && <div className={styles.acts}>{actions}</div>}
    </div>
  );
}
