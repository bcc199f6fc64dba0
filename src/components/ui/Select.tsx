import { type ReactNode, useRef } from 'react';
import ChevronsUpDown from 'lucide-react/icons/chevrons-up-down';
import { Button as AriaButton } from 'react-aria-components/Button';
import { Popover } from 'react-aria-components/Popover';
import { Select as AriaSelect, SelectValue } from 'react-aria-components/Select';
import { classes } from './classes.ts';
import { Icon } from './Icon.tsx';
import { InputShell, type InputState } from './InputShell.tsx';
import type { Option } from './option.ts';
import { OptionList } from './OptionList.tsx';
import { present } from './present.ts';

export interface SelectProps<Id extends string> {
  options: readonly Option<Id>[];
  /** Null while nothing is chosen. */
  value: Id | null;
  onChange: (id: Id) => void;
  label?: string | undefined;
  labelId?: string | undefined;
  describedBy?: string | undefined;
  /** The id of the button, for a label's `for`. */
  id?: string | undefined;
  placeholder?: string | undefined;
  /** Shown for a value that is none of the options. */
  unknown?: string | undefined;
  isMono?: boolean | undefined;
  /** Draws what is chosen as a token: a reference, a variable. */
  isToken?: boolean | undefined;
  size?: 'sm' | undefined;
  state?: InputState | undefined;
  mode?: ReactNode;
  end?: ReactNode;
  onBlur?: (() => void) | undefined;
}

function Token({ children }: { children: string }) {
  return (
    <span className="tok">
      <span className="clip">{children}</span>
    </span>
  );
}

/** One of a list, in the frame of a field. Typing the first letters chooses. */
export function Select<Id extends string>(props: SelectProps<Id>) {
  const { options, value, onChange, placeholder = 'Choose', isMono, isToken, size, state, mode, end } = props;
  const shell = useRef<HTMLDivElement>(null);
  const chosen = options.find((option) => option.id === value);
  const text = chosen?.label ?? props.unknown;
  const aria = present({
    'aria-label': props.label,
    'aria-labelledby': props.labelId,
    'aria-describedby': props.describedBy,
    onBlur: props.onBlur,
    isDisabled: state === 'disabled' || state === 'fixed' || state === 'review',
    isInvalid: state === 'invalid',
  });
  return (
    <InputShell ref={shell} size={size} state={state} mode={mode} end={end}>
      <AriaSelect
        {...aria}
        className="select"
        value={value}
        placeholder={placeholder}
        onChange={(id) => onChange(id as Id)}
      >
        <AriaButton {...present({ id: props.id })} className="select__button">
          <SelectValue className={classes('select__value', isMono && 'mono')}>
            {isToken && text !== undefined ? <Token>{text}</Token> : (text ?? placeholder)}
          </SelectValue>
          <Icon of={ChevronsUpDown} />
        </AriaButton>
        <Popover className="menu menu--options" triggerRef={shell} placement="bottom start" offset={4}>
          <OptionList options={options} isMono={isMono} />
        </Popover>
      </AriaSelect>
    </InputShell>
  );
}
