import { useState } from 'react';
import type { Value } from '../../model/value.ts';
import type { InputState } from '../ui/InputShell.tsx';
import { LongText } from './LongText.tsx';

interface JsonValueProps {
  value: Value;
  onChange: (value: Value) => void;
  id?: string | undefined;
  label?: string | undefined;
  describedBy?: string | undefined;
  state?: InputState | undefined;
  mode?: React.ReactNode;
}

/** A value that no other editor can show, as the JSON of the design; it changes with each text that is JSON. */
export function JsonValue({ value, onChange, ...rest }: JsonValueProps) {
  const [draft, setDraft] = useState<{ readonly text: string; readonly of: Value }>();
  const text = draft && draft.of === value ? draft.text : JSON.stringify(value, null, 2);
  const type = (next: string) => {
    const parsed = parse(next);
    setDraft({ text: next, of: parsed ? parsed.value : value });
    if (parsed) onChange(parsed.value);
  };
  const isJson = parse(text) !== undefined;
  return (
    <>
      <LongText {...rest} isMono state={isJson ? rest.state : 'invalid'} value={text} onChange={type} />
      {!isJson && <p className="help">This is not JSON yet; until it is, the last value that was JSON is kept.</p>}
    </>
  );
}

function parse(text: string): { readonly value: Value } | undefined {
  try {
    return { value: JSON.parse(text) as Value };
  } catch {
    return undefined;
  }
}
