import { type KeyboardEvent, type ReactNode, useId, useRef, useState } from 'react';
import ChevronsUpDown from 'lucide-react/icons/chevrons-up-down';
import { classes } from '../classes.ts';
import { Icon } from '../Icon.tsx';
import { InputShell, type InputState } from './InputShell.tsx';
import type { Option } from './option.ts';
import { narrowedOptions, selectStep, typedAfter } from './select-step.ts';
import { SuggestionList } from './SuggestionList.tsx';
import * as styles from './Input.module.css';

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
  /** Typing narrows the list, by any part of what it shows, in place of going to what begins so. */
  isSearched?: boolean | undefined;
  size?: 'sm' | undefined;
  state?: InputState | undefined;
  mode?: ReactNode;
  end?: ReactNode;
  onBlur?: (() => void) | undefined;
}

function Token({ children }: { children: string }) {
  return (
    <span className={styles.token}>
      <span className="clip">{children}</span>
    </span>
  );
}

/** One of a list, in the frame of a field. Focus stays on the button; typing the first letters chooses. */
export function Select<Id extends string>(props: SelectProps<Id>) {
  const { value, onChange, label, labelId, placeholder = 'Choose', isMono, isToken, isSearched, size, state } = props;
  const base = useId();
  const listId = `${base}list`;
  const optionId = (at: number) => `${base}option-${at}`;
  const shell = useRef<HTMLDivElement>(null);
  /** The option that keys are at while the list is open; undefined while it is closed. */
  const [active, setActive] = useState<number>();
  const [typed, setTyped] = useState({ text: '', at: 0 });
  const [search, setSearch] = useState('');
  const options = isSearched ? narrowedOptions(props.options, search) : props.options;
  const chosenAt = options.findIndex((option) => option.id === value);
  const text = props.options.find((option) => option.id === value)?.label ?? props.unknown;
  const isOff = state === 'disabled' || state === 'fixed' || state === 'review';
  const isOpen = active !== undefined && !isOff;

  const close = () => {
    setActive(undefined);
    setSearch('');
  };
  const pick = (at: number) => {
    const option = options[at];
    close();
    if (option && !option.isDisabled && option.id !== value) onChange(option.id);
  };
  const press = (event: KeyboardEvent) => {
    const searched = isSearched ? typedAfter(search, event) : undefined;
    if (searched !== undefined) {
      event.preventDefault();
      setSearch(searched);
      return setActive(0);
    }
    const step = selectStep(event, { options, at: active ?? chosenAt, isOpen, typed, now: event.timeStamp });
    if (!step) return;
    if (step.kind !== 'leave') event.preventDefault();
    // Only the list closes, not the dialog around it.
    if (step.kind === 'close') event.stopPropagation();
    if (step.typed) setTyped(step.typed);
    if (step.kind === 'go') setActive(step.at);
    else if (step.kind === 'pick') pick(step.at);
    else close();
  };

  // A choice without a text field is a combobox all the same.
  const combobox = {
    role: 'combobox',
    'aria-haspopup': 'listbox' as const,
    'aria-invalid': state === 'invalid' || undefined,
    'aria-expanded': isOpen,
    'aria-controls': isOpen ? listId : undefined,
    'aria-activedescendant': isOpen && active >= 0 ? optionId(active) : undefined,
  };
  return (
    <InputShell ref={shell} size={size} state={state} mode={props.mode} end={props.end}>
      <button
        type="button"
        id={props.id}
        className={styles.selectButton}
        {...combobox}
        aria-label={label}
        aria-labelledby={labelId}
        aria-describedby={props.describedBy}
        disabled={isOff}
        data-disabled={isOff || undefined}
        onClick={() => (isOpen ? close() : setActive(Math.max(0, chosenAt)))}
        onKeyDown={press}
        onBlur={() => {
          close();
          props.onBlur?.();
        }}
      >
        <span
          className={classes(styles.selectValue, isMono && 'mono')}
          data-placeholder={text === undefined || undefined}
        >
          {isToken && text !== undefined ? <Token>{text}</Token> : (text ?? placeholder)}
        </span>
        <Icon of={ChevronsUpDown} />
      </button>
      {isOpen && (
        <SuggestionList
          id={listId}
          label={label}
          labelId={labelId}
          field={shell}
          suggestions={options}
          chosen={value}
          active={active}
          typed={search}
          isMono={isMono}
          optionId={optionId}
          onPick={({ id }) => pick(options.findIndex((option) => option.id === id))}
        />
      )}
    </InputShell>
  );
}
