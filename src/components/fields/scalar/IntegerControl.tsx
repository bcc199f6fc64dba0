import type { IntegerAttribute } from '../../../model/schema/attribute.ts';
import { ComboBox } from '../../ui/input/ComboBox.tsx';
import { TextInput } from './TextInput.tsx';
import type { ControlProps } from '../control.ts';
import * as styles from '../../ui/input/Input.module.css';

interface IntegerControlProps extends ControlProps<IntegerAttribute> {
  text: string;
  onChange: (text: string) => void;
}

/** A number. The text stays as typed; the placeholder names the range. */
export function IntegerControl({ attribute, wire, state, mode, text, onChange }: IntegerControlProps) {
  const { min, max, unit, choices, fraction } = attribute;
  const id = { id: wire.controlId, describedBy: wire.describedBy };
  if (choices)
    return (
      <ComboBox
        {...id}
        state={state}
        mode={mode}
        unit={unit}
        placeholder="Choose"
        suggestions={choices.map((choice) => ({ id: String(choice), label: String(choice) }))}
        value={text}
        onChange={onChange}
      />
    );
  return (
    <TextInput
      className={styles.number}
      {...id}
      state={state}
      mode={mode}
      unit={unit}
      isNumeric={min >= 0 && fraction !== true}
      placeholder={max >= 2_147_483_647 ? `${min} or more` : `${min} to ${max}`}
      value={text}
      onChange={onChange}
    />
  );
}
