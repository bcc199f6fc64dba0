import { useState } from 'react';
import type { StringAttribute } from '../../../model/schema/attribute.ts';
import { ComboBox } from '../../ui/input/ComboBox.tsx';
import { Segmented } from '../../ui/input/Segmented.tsx';
import { Select } from '../../ui/input/Select.tsx';
import type { ControlProps } from '../control.ts';
import {
  catchAll,
  routeKeyFrom,
  routeKeyTyped,
  type Method,
  methods,
  routeKeyParts,
  pathHints,
} from './method-path.ts';
import { TextInput } from '../scalar/TextInput.tsx';
import * as fieldsStyles from '../Fields.module.css';
import * as styles from './MethodPathControl.module.css';

interface MethodPathControlProps extends ControlProps<StringAttribute> {
  text: string;
  onChange: (text: string) => void;
}

type Way = 'parts' | 'rest' | 'text';

const ways = [
  { id: 'parts', label: 'Method and path' },
  { id: 'rest', label: '$default' },
  { id: 'text', label: 'Text' },
] as const satisfies readonly { id: Way; label: string }[];

const options = methods.map((id) => ({ id, label: id, detail: id === 'ANY' ? 'Any method' : undefined }));

/** Which requests a route is for: a method with a path, all others, or the key as it is. */
export function MethodPathControl({ attribute, wire, state, mode, text, onChange }: MethodPathControlProps) {
  const [isText, setText] = useState(false);
  /** Chosen before there is a path. */
  const [first, setFirst] = useState<Method>('GET');
  const parts = routeKeyParts(text);
  const way: Way = isText ? 'text' : text === catchAll ? 'rest' : parts ? 'parts' : 'text';
  const method = parts?.method ?? first;
  const path = parts?.path ?? '';
  const change = (next: Way) => {
    setText(next === 'text');
    if (next === 'rest') onChange(catchAll);
    else if (next === 'parts' && !parts) onChange('');
  };
  return (
    <>
      <div className={fieldsStyles.segments}>
        <Segmented size="sm" label="Requests" options={ways} value={way} onChange={change} />
        <span className={fieldsStyles.segmentsMode}>{mode}</span>
      </div>
      {way === 'text' && (
        <div className={`${styles.parts} ${styles.text}`}>
          <TextInput
            id={wire.controlId}
            describedBy={wire.describedBy}
            state={state}
            isMono
            placeholder={attribute.placeholder}
            value={text}
            onChange={onChange}
          />
        </div>
      )}
      {way === 'parts' && (
        <div className={styles.parts}>
          <Select
            label="Method"
            isMono
            options={options}
            value={method}
            onChange={(next) => {
              setFirst(next);
              onChange(routeKeyFrom(next, path));
            }}
          />
          <ComboBox
            id={wire.controlId}
            label="Path"
            describedBy={wire.describedBy}
            state={state}
            isMono
            isNarrowed
            placeholder="/orders/{id}"
            suggestions={pathHints(path)}
            value={path}
            onChange={(next) => {
              const key = routeKeyTyped(method, next);
              setFirst(routeKeyParts(key)?.method ?? method);
              onChange(key);
            }}
          />
        </div>
      )}
    </>
  );
}
