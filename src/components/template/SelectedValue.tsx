import { useMemo } from 'react';
import type { Key } from '../../model/schema/value.ts';
import { selectionText } from '../../trace/expression/selection.ts';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';
import { sampleName } from './sample-name.ts';
import { useFieldSample } from './use-sample.ts';
import * as styles from './Template.module.css';

export interface SelectedValueProps {
  objectKey: Key;
  expression: string;
  /** What the field is called. */
  label: string;
}

/** The value of a selection expression for the example message, in the field. */
export function SelectedValue({ objectKey, expression, label }: SelectedValueProps) {
  const field = useFieldSample(objectKey);
  const selected = useMemo(
    () => (field && expression !== '' ? selectionText(expression, field.scene.selection) : undefined),
    [field, expression],
  );
  if (!field || !selected) return null;
  const { text, missing, isUnknown } = selected;
  const why = isUnknown
    ? 'A part is not a variable of API Gateway.'
    : missing.length > 0
      ? `${missing.join(', ')} has no value.`
      : '';
  return (
    <span
      className={styles.value}
      {...{ role: 'group', 'aria-label': `Value of ${label}` }}
      title={`For ${sampleName(field.sample)}. ${why}`}
    >
      <span aria-hidden>= </span>
      {text === '' ? <i>empty</i> : <span className="clip">{text}</span>}
      <VisuallyHidden>{`, for ${sampleName(field.sample)}. ${why}`}</VisuallyHidden>
    </span>
  );
}
