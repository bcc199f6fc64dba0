import type { ReactNode, Ref } from 'react';
import Lock from 'lucide-react/icons/lock';
import { classes } from '../classes.ts';
import { Icon } from '../Icon.tsx';
import * as styles from './Input.module.css';

/** Fixed: decided by something else, with a lock. Review: shown, not to be changed here. */
export type InputState = 'invalid' | 'warn' | 'fixed' | 'review' | 'disabled';

export interface InputShellProps {
  /** An `<input>`, `<textarea>`, Select, ComboBox or text. */
  children: ReactNode;
  state?: InputState | undefined;
  size?: 'sm' | undefined;
  /** The button on the left that says what kind of value this is. */
  mode?: ReactNode;
  /** An icon on the left. */
  start?: ReactNode;
  /** What the number counts: "ms". */
  unit?: string | undefined;
  /** Buttons on the right. */
  end?: ReactNode;
  /** Holds a text of many lines: the button on the left stands at the first. */
  isTall?: boolean | undefined;
  className?: string | undefined;
  ref?: Ref<HTMLDivElement>;
}

const states: Record<InputState, string | undefined> = {
  invalid: styles.invalid,
  warn: styles.warn,
  fixed: styles.fixed,
  review: styles.review,
  disabled: styles.disabled,
};

/** The frame of every field: border, halo on focus, colour of its state. */
export function InputShell({ children, state, size, mode, start, unit, end, isTall, className, ref }: InputShellProps) {
  return (
    <div
      ref={ref}
      data-frame=""
      data-state={state}
      className={classes(styles.frame, size && styles.sm, state && states[state], isTall && styles.tall, className)}
    >
      {mode}
      {start && <span className={styles.start}>{start}</span>}
      {children}
      {unit && <span className={styles.unit}>{unit}</span>}
      {end && <span className={styles.end}>{end}</span>}
      {state === 'fixed' && (
        <span className={`${styles.end} ${styles.lock}`}>
          <Icon of={Lock} size={12} />
        </span>
      )}
    </div>
  );
}
