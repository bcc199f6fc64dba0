import { type KeyboardEvent, type RefObject, useRef, useState } from 'react';
import ListFilter from 'lucide-react/icons/list-filter';
import { Popover } from 'react-aria-components/Menu';
import { Icon } from '../Icon.tsx';
import { InputShell } from '../input/InputShell.tsx';
import { MenuList, type MenuGroupSpec, type MenuProps } from './Menu.tsx';
import { narrowed } from './narrowed-menu.ts';
import * as styles from './Menu.module.css';

interface FilterMenuProps extends Pick<MenuProps, 'label' | 'placement'> {
  groups: readonly MenuGroupSpec[];
  /** What it opens at. */
  place: RefObject<HTMLElement | null>;
  onClose: () => void;
}

/** A long menu that typing narrows. Enter does the first item that is left; the arrow keys go into the list. */
export function FilterMenu({ label, groups, placement = 'bottom start', place, onClose }: FilterMenuProps) {
  const frame = useRef<HTMLElement>(null);
  const [words, setWords] = useState('');
  const shown = narrowed(groups, words);
  const first = shown[0]?.items[0];
  const press = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && first) {
      event.preventDefault();
      onClose();
      first.onAction?.();
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      const items = frame.current?.querySelectorAll<HTMLElement>('[role="menuitem"]') ?? [];
      // The first is where Enter is already.
      items[event.key === 'ArrowDown' ? Math.min(1, items.length - 1) : items.length - 1]?.focus();
    }
  };
  return (
    <Popover
      ref={frame}
      className={`${styles.menu} ${styles.filtered}`}
      aria-label={label}
      placement={placement}
      offset={4}
      triggerRef={place}
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
    >
      <InputShell size="sm" className={styles.search} start={<Icon of={ListFilter} />}>
        <input
          type="text"
          // The list is opened to choose from it, and typing is the quickest way.
          ref={(input) => input?.focus({ preventScroll: true })}
          aria-label="Filter"
          placeholder="Filter"
          autoComplete="off"
          spellCheck={false}
          value={words}
          onChange={(event) => setWords(event.target.value)}
          onKeyDown={press}
        />
      </InputShell>
      {first ? (
        <MenuList label={label} groups={shown} marked={first.id} onClose={onClose} />
      ) : (
        <p className={styles.none}>No results</p>
      )}
    </Popover>
  );
}
