import type { ReactNode } from 'react';
import { classes } from '../../ui/classes.ts';
import { InputShell, type InputState } from '../../ui/input/InputShell.tsx';

export interface TextInputProps {
  value: string;
  onChange: (text: string) => void;
  id?: string | undefined;
  label?: string | undefined;
  describedBy?: string | undefined;
  placeholder?: string | undefined;
  size?: 'sm' | undefined;
  state?: InputState | undefined;
  mode?: ReactNode;
  unit?: string | undefined;
  end?: ReactNode;
  isMono?: boolean | undefined;
  isNumeric?: boolean | undefined;
  className?: string | undefined;
}

/** One line of text in the frame of a field. */
export function TextInput(props: TextInputProps) {
  const { value, onChange, id, label, describedBy, placeholder, size, state, mode, unit, end, isMono, isNumeric } =
    props;
  return (
    <InputShell size={size} state={state} mode={mode} unit={unit} end={end} className={props.className}>
      <input
        id={id}
        className={classes(isMono && 'mono')}
        inputMode={isNumeric ? 'numeric' : undefined}
        aria-label={label}
        aria-describedby={describedBy}
        aria-invalid={state === 'invalid' || undefined}
        spellCheck={false}
        autoCapitalize="off"
        autoComplete="off"
        placeholder={placeholder}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </InputShell>
  );
}
