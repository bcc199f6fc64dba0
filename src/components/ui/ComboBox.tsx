import { type ReactNode, type Ref, useRef, useState } from 'react';
import ChevronsUpDown from 'lucide-react/icons/chevrons-up-down';
import { Button as AriaButton } from 'react-aria-components/Button';
import { ComboBox as AriaComboBox, Input } from 'react-aria-components/ComboBox';
import { Popover } from 'react-aria-components/Popover';
import { classes } from './classes.ts';
import { Icon } from './Icon.tsx';
import { InputShell, type InputState } from './InputShell.tsx';
import { OptionList } from './OptionList.tsx';
import { present } from './present.ts';
import { matching, MOST_SHOWN, type Suggestion } from './suggestion.ts';

export interface ComboBoxProps {
  /** The text itself: anything may be typed. */
  value: string;
  onChange: (text: string) => void;
  suggestions: readonly Suggestion[];
  /** The suggestions are already those for the text (completion inside an expression). */
  isNarrowed?: boolean | undefined;
  label?: string | undefined;
  labelId?: string | undefined;
  describedBy?: string | undefined;
  id?: string | undefined;
  placeholder?: string | undefined;
  isMono?: boolean | undefined;
  size?: 'sm' | undefined;
  state?: InputState | undefined;
  mode?: ReactNode;
  unit?: string | undefined;
  end?: ReactNode;
  onFocus?: (() => void) | undefined;
  onBlur?: (() => void) | undefined;
  inputRef?: Ref<HTMLInputElement> | undefined;
}

/** A text field that suggests; the down arrow and the button show everything. */
export function ComboBox(props: ComboBoxProps) {
  const { value, onChange, suggestions, isNarrowed, placeholder, isMono, size, state, mode, unit, end } = props;
  const shell = useRef<HTMLDivElement>(null);
  const [showsAll, setShowsAll] = useState(false);
  const shown = isNarrowed || showsAll ? suggestions.slice(0, MOST_SHOWN) : matching(suggestions, value);
  const write = (text: string) => {
    if (text !== value) onChange(text);
  };
  const aria = present({
    'aria-label': props.label,
    'aria-labelledby': props.labelId,
    'aria-describedby': props.describedBy,
    id: props.id,
    onFocus: props.onFocus,
    onBlur: props.onBlur,
    isDisabled: state === 'disabled',
    isReadOnly: state === 'fixed' || state === 'review',
    isInvalid: state === 'invalid',
  });
  return (
    <InputShell ref={shell} size={size} state={state} mode={mode} unit={unit} end={end}>
      <AriaComboBox
        {...aria}
        className="combo"
        allowsCustomValue
        inputValue={value}
        value={null}
        menuTrigger="input"
        onInputChange={(text) => {
          setShowsAll(false);
          write(text);
        }}
        onChange={(id) => {
          const picked = suggestions.find((suggestion) => suggestion.id === id);
          if (picked) write(picked.value ?? picked.label);
        }}
        onOpenChange={(isOpen, trigger) => setShowsAll(isOpen && trigger === 'manual')}
      >
        <Input
          {...present({ ref: props.inputRef, placeholder })}
          className={classes(isMono && 'mono')}
          spellCheck={false}
          autoCapitalize="off"
          autoComplete="off"
        />
        {suggestions.length > 0 && (
          <AriaButton className="input__open">
            <Icon of={ChevronsUpDown} />
          </AriaButton>
        )}
        <Popover className="menu menu--options" triggerRef={shell} placement="bottom start" offset={4}>
          <OptionList options={shown} isMono={isMono} />
        </Popover>
      </AriaComboBox>
    </InputShell>
  );
}
