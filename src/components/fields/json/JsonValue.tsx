import { useState } from 'react';
import type { Value } from '../../../model/schema/value.ts';
import type { InputState } from '../../ui/input/InputShell.tsx';
import { LongText } from '../scalar/LongText.tsx';

interface JsonValueProps {
  value: Value;
  onChange: (value: Value) => void;
  id?: string | undefined;
  label?: string | undefined;
  describedBy?: string | undefined;
  state?: InputState | undefined;
  mode?: React.ReactNode;
}

/** A value that no other editor can show, as the JSON of the design; what is not JSON yet is kept as a text. */
export function JsonValue({ value, onChange, ...rest }: JsonValueProps) {
  const [draft, setDraft] = useState<{ readonly text: string; readonly of: Value }>();
  const text = draft && draft.of === value ? draft.text : textOf(value);
  const type = (next: string) => {
    const of = parse(next)?.value ?? next;
    setDraft({ text: next, of });
    onChange(of);
  };
  const isJson = parse(text) !== undefined;
  return (
    <>
      <LongText {...rest} isMono state={isJson ? rest.state : 'invalid'} value={text} onChange={type} />
      {!isJson && <p className="help">Not valid JSON yet. Kept as text until it is.</p>}
    </>
  );
}

const textOf = (value: Value): string =>
  typeof value === 'string' && parse(value) === undefined ? value : JSON.stringify(value, null, 2);

function parse(text: string): { readonly value: Value } | undefined {
  try {
    return { value: JSON.parse(text) as Value };
  } catch {
    return undefined;
  }
}
