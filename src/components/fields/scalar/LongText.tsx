import type { ReactNode } from 'react';
import { classes } from '../../ui/classes.ts';
import { InputShell, type InputState } from '../../ui/input/InputShell.tsx';

export interface LongTextProps {
  value: string;
  onChange: (text: string) => void;
  id?: string | undefined;
  label?: string | undefined;
  labelId?: string | undefined;
  describedBy?: string | undefined;
  placeholder?: string | undefined;
  size?: 'sm' | undefined;
  state?: InputState | undefined;
  mode?: ReactNode;
  isMono?: boolean | undefined;
}

/** Text of several lines; the field grows with it, and Tab leaves it. */
export function LongText(props: LongTextProps) {
  const { value, onChange, id, label, labelId, describedBy, placeholder, size, state, mode, isMono } = props;
  return (
    <InputShell size={size} state={state} mode={mode} isTall>
      <textarea
        id={id}
        className={classes(isMono && 'mono')}
        rows={Math.min(24, Math.max(2, value.split('\n').length))}
        aria-label={label}
        aria-labelledby={labelId}
        aria-describedby={describedBy}
        aria-invalid={state === 'invalid' || undefined}
        spellCheck={!isMono}
        placeholder={placeholder}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </InputShell>
  );
}
