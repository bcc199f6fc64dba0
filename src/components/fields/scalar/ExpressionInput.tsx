import { type ClipboardEvent, type ReactNode, useRef } from 'react';
import { session } from '../../../session/document/store.ts';
import { ComboBox } from '../../ui/input/ComboBox.tsx';
import { InputShell, type InputState } from '../../ui/input/InputShell.tsx';
import { addressChoices, completions } from '../addresses.ts';

export interface ExpressionInputProps {
  value: string;
  onChange: (text: string) => void;
  id?: string | undefined;
  label?: string | undefined;
  labelId?: string | undefined;
  describedBy?: string | undefined;
  size?: 'sm' | undefined;
  state?: InputState | undefined;
  mode?: ReactNode;
  placeholder?: string | undefined;
}

/** A Terraform expression: one line with completion of addresses, several lines as they are. */
export function ExpressionInput(props: ExpressionInputProps) {
  const { value, onChange, id, label, labelId, describedBy, size, state, mode } = props;
  const frame = useRef<HTMLDivElement>(null);

  // An <input> would join the lines.
  const paste = (event: ClipboardEvent) => {
    const text = event.clipboardData.getData('text/plain').replace(/\r\n?/g, '\n').replace(/\n$/, '');
    const field = event.target;
    if (!(field instanceof HTMLInputElement) || !text.includes('\n')) return;
    event.preventDefault();
    const { selectionStart, selectionEnd } = field;
    onChange(`${value.slice(0, selectionStart ?? value.length)}${text}${value.slice(selectionEnd ?? value.length)}`);
    requestAnimationFrame(() => frame.current?.querySelector('textarea')?.focus());
  };

  return (
    <div ref={frame} onPaste={paste}>
      {value.includes('\n') ? (
        <InputShell size={size} state={state} mode={mode} isTall>
          <textarea
            id={id}
            className="mono"
            aria-label={label}
            aria-labelledby={labelId}
            aria-describedby={describedBy}
            aria-invalid={state === 'invalid' || undefined}
            spellCheck={false}
            value={value}
            onChange={(event) => onChange(event.target.value)}
          />
        </InputShell>
      ) : (
        <ComboBox
          value={value}
          onChange={onChange}
          suggestions={completions(value, addressChoices(session.getState().history.present))}
          isNarrowed
          isMono
          id={id}
          label={label}
          labelId={labelId}
          describedBy={describedBy}
          size={size}
          state={state}
          mode={mode}
          placeholder={props.placeholder ?? 'aws_lambda_function.orders.arn'}
        />
      )}
    </div>
  );
}
