import { Field } from './Field.tsx';
import { FixedField } from './FixedField.tsx';
import type { FormEntry } from './form-layout.ts';
import { ObjectField } from './ObjectField.tsx';

interface EntryProps {
  entry: FormEntry;
  isSolo?: boolean;
}

/** The field for one attribute of the form. */
export function Entry({ entry: { name, attribute, fixed }, isSolo = false }: EntryProps) {
  if (fixed !== undefined) return <FixedField name={name} attribute={attribute} value={fixed} />;
  if (attribute.kind === 'object') return <ObjectField name={name} attribute={attribute} isSolo={isSolo} />;
  return <Field name={name} attribute={attribute} isSolo={isSolo} />;
}
