import type { BooleanAttribute } from '../../../model/schema/attribute.ts';
import { ChoiceSegments } from './ChoiceSegments.tsx';
import type { ControlProps } from '../control.ts';
import { TextInput } from './TextInput.tsx';

interface BooleanControlProps extends ControlProps<BooleanAttribute> {
  text: string;
  onChange: (text: string) => void;
}

const values = ['true', 'false'] as const;

/** True, false or left out; other text stays until it is changed. */
export function BooleanControl({ attribute, wire, state, mode, text, onChange }: BooleanControlProps) {
  if (text !== '' && text !== 'true' && text !== 'false')
    return (
      <TextInput
        id={wire.controlId}
        describedBy={wire.describedBy}
        state={state}
        mode={mode}
        isMono
        value={text}
        onChange={onChange}
      />
    );
  return (
    <ChoiceSegments
      wire={wire}
      state={state}
      mode={mode}
      values={values}
      fallback={attribute.default}
      isOptional={attribute.required !== true}
      text={text}
      onChange={onChange}
    />
  );
}
