import { type ReactNode, useState } from 'react';
import { isHcl, isRef, isVar, type Value } from '../../model/schema/value.ts';
import { useDesign } from '../../session/hooks.ts';
import { session, useSession } from '../../session/document/store.ts';
import { ComboBox } from '../ui/input/ComboBox.tsx';
import { InputShell, type InputState } from '../ui/input/InputShell.tsx';
import { Select } from '../ui/input/Select.tsx';
import type { Suggestion } from '../ui/input/suggestion.ts';
import { chooseReference, referenceChoices, type ReferableTypes } from './candidates.ts';
import type { ValueMode } from './draft.ts';
import { ExpressionInput } from './scalar/ExpressionInput.tsx';
import { LongText, type LongTextProps } from './scalar/LongText.tsx';
import { ModeButton } from './ModeButton.tsx';
import { modeNames, modesOf } from './mode-choice.ts';
import { useModeSwitch, useModeMemory } from './use-mode-switch.ts';
import { valueText } from './value-text.ts';
import * as styles from './collections/Rows.module.css';

export interface ValueInputProps {
  value: Value;
  onChange: (value: Value) => void;
  label: string;
  describedBy?: string | undefined;
  suggestions?: readonly Suggestion[];
  placeholder?: string | undefined;
  state?: InputState | undefined;
  isMono?: boolean | undefined;
  isMultiline?: boolean | undefined;
  /** Draws a text of several lines. */
  renderText?: ((props: LongTextProps) => ReactNode) | undefined;
  /** Objects that the value may refer to. */
  refersTo?: ReferableTypes;
}

const names = modeNames({ kind: 'string' });

const modeOfValue = (value: Value): ValueMode =>
  isHcl(value) ? 'hcl' : isVar(value) ? 'var' : isRef(value) ? 'ref' : 'literal';

const blank: Readonly<Record<ValueMode, Value>> = { literal: '', hcl: { hcl: '' }, var: { var: '' }, ref: '' };

const longText = (props: LongTextProps) => <LongText {...props} />;

/** One value inside a map or a list: text, an expression, a variable, or a reference where there is something to refer to. */
export function ValueInput(props: ValueInputProps) {
  const { value, onChange, label, describedBy, suggestions = [], placeholder, state, isMono, isMultiline } = props;
  const { refersTo, renderText = longText } = props;
  const memory = useModeMemory<Value>();
  /** A reference is asked for and not chosen yet. */
  const [isChoosing, setChoosing] = useState(false);
  const mode = isChoosing && value === '' ? 'ref' : modeOfValue(value);
  const modes = modesOf({ refersTo }, mode);
  const enter = (next: ValueMode, before: Value | undefined) => {
    setChoosing(next === 'ref');
    onChange(before ?? blank[next]);
  };
  const { switchTo, press } = useModeSwitch({ mode, modes, entry: value, memory, onMode: enter });
  const button = <ModeButton mode={mode} modes={modes} names={names} of={label} onMode={switchTo} />;
  const shared = { label, describedBy, state, size: 'sm' as const, mode: button };
  return (
    <div className={styles.leaf} role="presentation" onKeyDown={(event) => press(event) && event.stopPropagation()}>
      {isHcl(value) ? (
        <ExpressionInput {...shared} value={value.hcl} onChange={(hcl) => onChange({ hcl })} />
      ) : isVar(value) ? (
        <VariableName {...shared} name={value.var} onChange={(name) => onChange({ var: name })} />
      ) : refersTo && mode === 'ref' ? (
        <ReferenceChoice {...shared} value={value} refersTo={refersTo} onChange={onChange} />
      ) : typeof value === 'object' ? (
        <InputShell size="sm" state={state} mode={button}>
          <input
            className="mono"
            readOnly
            aria-label={label}
            aria-describedby={describedBy}
            value={valueText(value, session.getState().history.present)}
          />
        </InputShell>
      ) : isMultiline || String(value).includes('\n') ? (
        renderText({ ...shared, isMono: true, value: String(value), onChange, placeholder })
      ) : (
        <ComboBox
          {...shared}
          isMono={isMono}
          value={String(value)}
          onChange={onChange}
          suggestions={suggestions}
          placeholder={placeholder}
        />
      )}
    </div>
  );
}

interface ReferenceChoiceProps extends Pick<ValueInputProps, 'label' | 'describedBy' | 'state' | 'value' | 'onChange'> {
  size: 'sm';
  mode: ReactNode;
  refersTo: NonNullable<ReferableTypes>;
}

function ReferenceChoice({ value, refersTo, onChange, ...rest }: ReferenceChoiceProps) {
  const design = useDesign();
  const choices = referenceChoices(design, { refersTo }, '');
  const { options } = choices;
  return (
    <Select
      {...rest}
      isToken
      isSearched
      options={options}
      value={isRef(value) ? value.ref : null}
      unknown={isRef(value) ? valueText(value, design) : undefined}
      placeholder={options.length === 0 ? 'No matching resources' : 'Choose'}
      onChange={(id) =>
        chooseReference(
          id,
          choices,
          (ref) => onChange({ ref }),
          (hcl) => onChange({ hcl }),
        )
      }
    />
  );
}

interface VariableNameProps extends Pick<ValueInputProps, 'label' | 'describedBy' | 'state'> {
  name: string;
  size: 'sm';
  mode: ReactNode;
  onChange: (name: string) => void;
}

function VariableName({ name, ...rest }: VariableNameProps) {
  const variables = useSession((state) => state.history.present.variables);
  const known = variables.map((variable) => ({
    id: variable.name,
    label: variable.name,
    detail: variable.description,
  }));
  return <ComboBox {...rest} isMono value={name} suggestions={known} placeholder="variable_name" />;
}
