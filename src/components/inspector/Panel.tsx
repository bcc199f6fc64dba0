import type { ReactNode } from 'react';
import { InputShell } from '../ui/input/InputShell.tsx';
import * as styles from '../ui/input/Input.module.css';

interface WellProps {
  text: string;
  id?: string | undefined;
  label?: string | undefined;
  describedBy?: string | undefined;
  placeholder?: string | undefined;
  unit?: string | undefined;
  /** Fixed by something else: with a lock. */
  isFixed?: boolean | undefined;
  isTall?: boolean | undefined;
  start?: ReactNode;
}

/** A value to read and copy, in the place of a control. */
export function Panel({ text, id, label, describedBy, placeholder, unit, isFixed, isTall, start }: WellProps) {
  const state = isFixed ? 'fixed' : 'review';
  const field = { id, className: 'mono', readOnly: true, 'aria-label': label, 'aria-describedby': describedBy };
  if (isTall || text.includes('\n'))
    return (
      <InputShell state={state} className={styles.tall}>
        <textarea {...field} rows={Math.min(24, text.split('\n').length)} value={text} />
      </InputShell>
    );
  return (
    <InputShell state={state} unit={unit} start={start}>
      <input {...field} placeholder={placeholder} value={text} title={text.length > 40 ? text : undefined} />
    </InputShell>
  );
}
