import { type ReactNode, useId } from 'react';
import ChevronRight from 'lucide-react/icons/chevron-right';
import { Count } from '../marks/Count.tsx';
import { Icon } from '../Icon.tsx';
import * as styles from './Group.module.css';

export interface GroupProps {
  title: string;
  /** "3 set", "0". */
  count?: string | undefined;
  /** Severity badges, or the raw name of the attribute. */
  end?: ReactNode;
  isOpen: boolean;
  onToggle: (isOpen: boolean) => void;
  level?: 2 | 3 | 4 | undefined;
  /** Mounted only while open. */
  children: ReactNode;
  bodyClassName?: string | undefined;
}

/** A part of a form that folds away. */
export function Group({ title, count, end, isOpen, onToggle, level = 3, children, bodyClassName }: GroupProps) {
  const bodyId = useId();
  const Title: 'h2' | 'h3' | 'h4' = `h${level}`;
  return (
    <section className={styles.group}>
      <Title>
        <button
          type="button"
          className={styles.head}
          aria-expanded={isOpen}
          aria-controls={isOpen ? bodyId : undefined}
          onClick={() => onToggle(!isOpen)}
        >
          <Icon of={ChevronRight} className={styles.chevron} />
          {title} {count !== undefined && <Count>{count}</Count>}
          {end && <span className={styles.end}>{end}</span>}
        </button>
      </Title>
      {isOpen && (
        <div id={bodyId} className={bodyClassName ?? styles.body}>
          {children}
        </div>
      )}
    </section>
  );
}
