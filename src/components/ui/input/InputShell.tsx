import type { ReactNode, Ref } from 'react';
import Lock from 'lucide-react/icons/lock';
import { classes } from '../classes.ts';
import { Icon } from '../Icon.tsx';

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
  className?: string | undefined;
  ref?: Ref<HTMLDivElement>;
}

/** The frame of every field: border, halo on focus, colour of its state. */
export function InputShell({ children, state, size, mode, start, unit, end, className, ref }: InputShellProps) {
  return (
    <div
      ref={ref}
      data-frame=""
      className={classes('input', size && `input--${size}`, state && `input--${state}`, className)}
    >
      {mode}
      {start && <span className="input__start">{start}</span>}
      {children}
      {unit && <span className="unit">{unit}</span>}
      {end && <span className="input__end">{end}</span>}
      {state === 'fixed' && (
        <span className="input__end input__lock">
          <Icon of={Lock} size={12} />
        </span>
      )}
    </div>
  );
}
