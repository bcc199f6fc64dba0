import type { ReactNode } from 'react';
import type { FieldIds } from '../../ui/layout/FieldRow.tsx';
import type { InputState } from '../../ui/input/InputShell.tsx';
import { Segmented } from '../../ui/input/Segmented.tsx';
import * as styles from '../Fields.module.css';

interface ChoiceSegmentsProps {
  wire: FieldIds;
  state: InputState | undefined;
  mode: ReactNode;
  values: readonly string[];
  meanings?: { readonly [value: string]: string } | undefined;
  /** What AWS uses when it is left out. */
  fallback?: string | number | boolean | undefined;
  isOptional: boolean;
  /** Empty: left out. */
  text: string;
  onChange: (text: string) => void;
}

const leftOut = 'not-set';

/** A few values side by side; the first place of an optional one leaves it out. */
export function ChoiceSegments(props: ChoiceSegmentsProps) {
  const { wire, state, mode, values, meanings, fallback, isOptional, text, onChange } = props;
  const options = [
    ...(isOptional ? [{ id: leftOut, label: 'Not set' }] : []),
    ...values.map((value) => ({ id: value, label: value })),
  ];
  const meaning = text === '' ? fallback !== undefined && `Default: ${String(fallback)}` : meanings?.[text];
  return (
    <div className={styles.segments}>
      <Segmented
        labelId={wire.labelId}
        describedBy={wire.describedBy}
        isInvalid={state === 'invalid'}
        options={options}
        value={text === '' ? (isOptional ? leftOut : null) : text}
        onChange={(id) => onChange(id === leftOut ? '' : id)}
      />
      {meaning && <span className={styles.segmentsMeaning}>{meaning}</span>}
      <span className={styles.segmentsMode}>{mode}</span>
    </div>
  );
}
