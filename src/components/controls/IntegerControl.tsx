import type { IntegerAttribute } from '../../model/attribute.ts';
import { TextInput } from './TextInput.tsx';
import type { ControlProps } from './control.ts';

interface IntegerControlProps extends ControlProps<IntegerAttribute> {
  text: string;
  onChange: (text: string) => void;
}

/** A whole number. The text stays as typed; the placeholder names the range. */
export function IntegerControl({ attribute, wire, state, mode, text, onChange }: IntegerControlProps) {
  const { min, max, unit } = attribute;
  return (
    <TextInput
      className="input--number"
      id={wire.controlId}
      describedBy={wire.describedBy}
      state={state}
      mode={mode}
      unit={unit}
      isNumeric={min >= 0}
      placeholder={`${min} to ${max}`}
      value={text}
      onChange={onChange}
    />
  );
}
