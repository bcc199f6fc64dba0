import { type KeyboardEvent, type ReactNode, type Ref, useId, useRef, useState } from 'react';
import ChevronsUpDown from 'lucide-react/icons/chevrons-up-down';
import { classes } from '../classes.ts';
import { Icon } from '../Icon.tsx';
import { InputShell, type InputState } from './InputShell.tsx';
import { matching, MOST_SHOWN, nextActive, type Suggestion } from './suggestion.ts';
import { SuggestionList } from './SuggestionList.tsx';
import * as styles from './Input.module.css';

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

/** How the list is shown: narrowed by the text while typing, whole when asked for. */
type Listing = 'closed' | 'narrowed' | 'whole';

/**
 * A text field that suggests. Built on the plain input, because suggestions here are only help: whatever is typed is
 * the value, and the rest of the page stays readable while the list is open.
 */
export function ComboBox(props: ComboBoxProps) {
  const { value, onChange, suggestions, isNarrowed, label, labelId, placeholder, isMono, state, inputRef } = props;
  const base = useId();
  const listId = `${base}list`;
  const optionId = (at: number) => `${base}option-${at}`;
  const frame = useRef<HTMLDivElement>(null);
  const [listing, setListing] = useState<Listing>('closed');
  const [active, setActive] = useState(-1);

  const canChange = state === undefined || state === 'invalid' || state === 'warn';
  const listed = listing === 'whole' || isNarrowed ? suggestions : matching(suggestions, value);
  const count = Math.min(listed.length, MOST_SHOWN);
  const isOpen = listing !== 'closed' && canChange && count > 0;
  const activeOption = isOpen ? listed[active] : undefined;

  const show = (next: Listing, at = -1) => {
    setListing(next);
    setActive(at);
  };
  const pick = (suggestion: Suggestion) => {
    show('closed');
    onChange(suggestion.value ?? suggestion.label);
  };
  const type = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      const step = event.key === 'ArrowDown' ? 1 : -1;
      if (isOpen) setActive(nextActive(active, step, count));
      else show('whole', nextActive(-1, step, Math.min(suggestions.length, MOST_SHOWN)));
    } else if (event.key === 'Enter' && activeOption && !activeOption.isDisabled) {
      event.preventDefault();
      pick(activeOption);
    } else if (event.key === 'Escape' && isOpen) {
      // Only the list closes, not the dialog around it.
      event.stopPropagation();
      show('closed');
    } else if (event.key === 'Enter') show('closed');
  };

  return (
    <InputShell ref={frame} size={props.size} state={state} mode={props.mode} unit={props.unit} end={props.end}>
      <input
        ref={inputRef}
        id={props.id}
        className={classes(isMono && 'mono')}
        role="combobox"
        aria-label={label}
        aria-labelledby={labelId}
        aria-describedby={props.describedBy}
        aria-invalid={state === 'invalid' || undefined}
        aria-autocomplete="list"
        aria-expanded={isOpen}
        aria-controls={isOpen ? listId : undefined}
        aria-activedescendant={activeOption && optionId(active)}
        value={value}
        placeholder={placeholder}
        disabled={state === 'disabled'}
        readOnly={!canChange}
        spellCheck={false}
        autoCapitalize="off"
        autoComplete="off"
        onChange={(event) => {
          show('narrowed');
          onChange(event.target.value);
        }}
        onKeyDown={type}
        onFocus={props.onFocus}
        onBlur={() => {
          show('closed');
          props.onBlur?.();
        }}
      />
      {canChange && suggestions.length > 0 && (
        <button
          type="button"
          data-opener=""
          className={styles.open}
          tabIndex={-1}
          aria-label="Show suggestions"
          aria-expanded={isOpen}
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => {
            frame.current?.querySelector('input')?.focus();
            show(isOpen ? 'closed' : 'whole');
          }}
        >
          <Icon of={ChevronsUpDown} />
        </button>
      )}
      {isOpen && (
        <SuggestionList
          id={listId}
          label={label}
          labelId={labelId}
          field={frame}
          suggestions={listed}
          active={active}
          isMono={isMono}
          optionId={optionId}
          onPick={pick}
        />
      )}
    </InputShell>
  );
}
