import { useMemo } from 'react';
import type { EnumAttribute } from '../../../model/schema/attribute.ts';
import { ComboBox } from '../../ui/input/ComboBox.tsx';
import { Select } from '../../ui/input/Select.tsx';
import { ChoiceSegments } from './ChoiceSegments.tsx';
import type { ControlProps } from '../control.ts';

interface EnumControlProps extends ControlProps<EnumAttribute> {
  text: string;
  onChange: (text: string) => void;
}

/** The option of a select that stands for no value; no enum value has spaces. */
const leftOut = 'not-set';

const isShort = (values: readonly string[]) => values.length <= 3 && values.every((value) => value.length <= 9);

/** One of the values of the table: all in view where they are few and short. */
export function EnumControl({ attribute, wire, state, mode, text, onChange }: EnumControlProps) {
  const { values, meanings, enumSeverity, required } = attribute;
  const isOptional = required !== true;
  const options = useMemo(() => values.map((id) => ({ id, label: id, detail: meanings?.[id] })), [values, meanings]);
  const isKnown = text === '' || values.includes(text);

  if (isShort(values) && isKnown)
    return (
      <ChoiceSegments
        wire={wire}
        state={state}
        mode={mode}
        values={values}
        meanings={meanings}
        fallback={attribute.default}
        isOptional={isOptional}
        text={text}
        onChange={onChange}
      />
    );
  if (enumSeverity === 'warning')
    return (
      <ComboBox
        id={wire.controlId}
        describedBy={wire.describedBy}
        state={state}
        mode={mode}
        isMono
        suggestions={options}
        placeholder={attribute.default === undefined ? undefined : String(attribute.default)}
        value={text}
        onChange={onChange}
      />
    );
  const fallback = attribute.default === undefined ? undefined : `Default: ${String(attribute.default)}`;
  const out = { id: leftOut, label: 'Not set', detail: fallback };
  return (
    <Select
      id={wire.controlId}
      labelId={wire.labelId}
      describedBy={wire.describedBy}
      state={state}
      mode={mode}
      isMono
      options={isOptional && text !== '' ? [...options, out] : options}
      value={text === '' ? null : text}
      unknown={isKnown ? undefined : text}
      placeholder={isOptional && attribute.default !== undefined ? `Default: ${String(attribute.default)}` : 'Choose'}
      onChange={(id) => onChange(id === leftOut ? '' : id)}
    />
  );
}
