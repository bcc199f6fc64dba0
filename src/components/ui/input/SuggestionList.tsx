import { type RefObject, useEffect, useRef } from 'react';
import Check from 'lucide-react/icons/check';
import { classes } from '../classes.ts';
import { Icon } from '../Icon.tsx';
import { variantIcon } from '../variant-icon.ts';
import { LiveRegion } from '../LiveRegion.tsx';
import { MOST_SHOWN, type Suggestion } from './suggestion.ts';
import { useAnchored } from '../overlay/use-anchored.ts';
import * as styles from '../overlay/Menu.module.css';

export interface SuggestionListProps {
  id: string;
  /** Names the list as the field is named. */
  label: string | undefined;
  labelId: string | undefined;
  field: RefObject<HTMLElement | null>;
  suggestions: readonly Suggestion[];
  /** The place of the suggestion the arrow keys are at; -1 for none. */
  active: number;
  isMono: boolean | undefined;
  optionId: (at: number) => string;
  onPick: (suggestion: Suggestion) => void;
  /** The id of the option that is the value, null for none: the list is one to choose from, shown whole. */
  chosen?: string | null | undefined;
  /** What the options are narrowed by. */
  typed?: string | undefined;
}

/** The open list of a ComboBox or a Select. Focus stays in the field; the active option is named from there. */
export function SuggestionList(props: SuggestionListProps) {
  const { id, label, labelId, field, suggestions, active, isMono, optionId, onPick, chosen, typed } = props;
  const popover = useRef<HTMLDivElement>(null);
  const activeOption = useRef<HTMLLIElement>(null);
  useAnchored(true, field, popover);
  useEffect(() => {
    activeOption.current?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  const isChoice = chosen !== undefined;
  const shown = isChoice ? suggestions : suggestions.slice(0, MOST_SHOWN);
  const more = suggestions.length - shown.length;
  const count = `${suggestions.length} suggestion${suggestions.length === 1 ? '' : 's'}`;
  const listbox = { role: 'listbox', 'aria-label': label, 'aria-labelledby': labelId };
  // Pressing must not take the focus out of the field.
  const holdFocus = { onPointerDown: (event: { preventDefault: () => void }) => event.preventDefault() };
  return (
    <div ref={popover} popover="manual" className={`${styles.menu} ${styles.anchored}`} {...holdFocus}>
      <ul id={id} className={styles.list} {...listbox}>
        {shown.map((suggestion, at) => {
          const option = {
            role: 'option',
            'aria-selected': isChoice ? suggestion.id === chosen : at === active,
            'aria-disabled': suggestion.isDisabled,
            onClick: () => !suggestion.isDisabled && onPick(suggestion),
          };
          return (
            <li
              key={suggestion.id}
              id={optionId(at)}
              ref={at === active ? activeOption : null}
              className={styles.item}
              data-focused={at === active || undefined}
              data-disabled={suggestion.isDisabled || undefined}
              {...option}
            >
              {suggestion.icon !== undefined && <Icon of={variantIcon(suggestion.icon)} />}
              <span className={classes(styles.label, isMono && 'mono')}>
                {suggestion.label}
                {suggestion.detail && <span className={styles.detail}>{suggestion.detail}</span>}
                {suggestion.raw && <span className={`${styles.detail} ${styles.raw}`}>{suggestion.raw}</span>}
              </span>
              {isChoice && suggestion.id === chosen && <Icon of={Check} />}
            </li>
          );
        })}
      </ul>
      {typed !== undefined && typed !== '' && (
        <p className={styles.none}>
          {suggestions.length === 0 ? 'No results for' : 'Filter:'} “{typed}”
        </p>
      )}
      {more > 0 && <p className={styles.none}>{more} more. Typing narrows the list.</p>}
      {!isChoice && <LiveRegion message={count} />}
    </div>
  );
}
