import { useEffect, useRef } from 'react';
import ListFilter from 'lucide-react/icons/list-filter';
import X from 'lucide-react/icons/x';
import { formatNumber } from '../../model/text/format-number.ts';
import { session } from '../../session/document/store.ts';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { InputShell } from '../ui/input/InputShell.tsx';
import { Kbd } from '../ui/marks/Kbd.tsx';
import * as styles from './Outline.module.css';

export interface OutlineFilterProps {
  filter: string;
  onFilter: (filter: string) => void;
  /** Rows without a filter. */
  count: number;
  /** Arrow down: into the rows. */
  onDown: () => void;
}

/** Narrows the outline; the / key comes here from anywhere. */
export function OutlineFilter({ filter, onFilter, count, onDown }: OutlineFilterProps) {
  const input = useRef<HTMLInputElement>(null);

  useEffect(
    () =>
      session.subscribe((state, before) => {
        if (state.filterSerial !== before.filterSerial) {
          input.current?.focus();
          input.current?.select();
        }
      }),
    [],
  );

  return (
    <InputShell
      size="sm"
      className={styles.filter}
      start={<Icon of={ListFilter} />}
      end={
        filter === '' ? (
          <Kbd>/</Kbd>
        ) : (
          <Button
            variant="quiet"
            className={styles.clear}
            aria-label="Clear filter"
            onPress={() => {
              onFilter('');
              input.current?.focus();
            }}
          >
            <Icon of={X} size={12} />
          </Button>
        )
      }
    >
      <input
        ref={input}
        type="text"
        aria-label="Filter outline"
        aria-keyshortcuts="/"
        placeholder={`Filter ${formatNumber(count)} ${count === 1 ? 'item' : 'items'}`}
        title="By name, target, value or problem"
        autoComplete="off"
        spellCheck={false}
        value={filter}
        onChange={(event) => onFilter(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && filter !== '') {
            event.stopPropagation();
            onFilter('');
          }
          if (event.key === 'ArrowDown') {
            event.preventDefault();
            onDown();
          }
        }}
      />
    </InputShell>
  );
}
