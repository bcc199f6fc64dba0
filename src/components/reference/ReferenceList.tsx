import { useDeferredValue, useEffect, useMemo, useRef, useState, type KeyboardEvent, type Ref } from 'react';
import ChevronDown from 'lucide-react/icons/chevron-down';
import ChevronRight from 'lucide-react/icons/chevron-right';
import ListFilter from 'lucide-react/icons/list-filter';
import { formatCount, formatNumber } from '../../model/text/format-number.ts';
import { isTextField } from '../../session/commands/shortcuts.ts';
import { Icon } from '../ui/Icon.tsx';
import { InputShell } from '../ui/input/InputShell.tsx';
import { Kbd } from '../ui/marks/Kbd.tsx';
import { LiveRegion } from '../ui/LiveRegion.tsx';
import { severityClass, severityIcon, severityWord } from '../ui/marks/severity.ts';
import { filteredSections, type ReferenceEntry, type EntryGroup, type ReferenceSection } from './entries.ts';
import * as styles from './Reference.module.css';

interface ReferenceListProps {
  ref: Ref<HTMLDivElement>;
  sections: readonly ReferenceSection[];
  /** Something could not be loaded. */
  isPartial: boolean;
  /** ID of the entry whose page is shown. */
  shown: string | undefined;
  /** Shows the page; the focus stays. */
  onShow: (id: string) => void;
  /** Shows the page and goes there. */
  onOpen: (id: string) => void;
}

const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: 10, PageUp: -10 };
const isStep = (key: string) => Object.hasOwn(steps, key) || key === 'Home' || key === 'End';

/** All that can be looked up, by section and group, with a filter. Arrows go through it, Enter goes to the page. */
export function ReferenceList({ ref, sections, isPartial, shown, onShow, onOpen }: ReferenceListProps) {
  const [query, setQuery] = useState('');
  const wanted = useDeferredValue(query);
  const found = useMemo(() => filteredSections(sections, wanted), [sections, wanted]);
  const [toggled, setToggled] = useState<ReadonlySet<string>>(new Set());
  const [active, setActive] = useState(shown);
  const rows = useRef<HTMLElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const isFiltered = wanted.trim() !== '';

  const isOpen = ({ id, title, entries }: EntryGroup) =>
    isFiltered || title === '' || toggled.has(id) !== entries.some((entry) => entry.id === shown);
  const toggle = (group: EntryGroup) => {
    const next = new Set(toggled);
    if (!next.delete(group.id)) next.add(group.id);
    setToggled(next);
  };
  const ids = found.flatMap(({ groups }) =>
    groups.flatMap((group) => [
      ...(group.title === '' ? [] : [group.id]),
      ...(isOpen(group) ? group.entries.map(({ id }) => id) : []),
    ]),
  );
  const stop = [active, shown].find((id) => id !== undefined && ids.includes(id)) ?? ids[0];
  const count = found.reduce(
    (sum, { groups }) => sum + groups.reduce((all, group) => all + group.entries.length, 0),
    0,
  );

  // The page that is shown is seen in the list, too.
  useEffect(() => {
    rows.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' });
  }, [shown, sections]);

  const buttons = () => [...(rows.current?.querySelectorAll('button') ?? [])];
  const go = (at: number) => {
    const all = buttons();
    all[Math.min(Math.max(at, 0), all.length - 1)]?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const { key, target } = event;
    if (key === '/' && !(target instanceof Element && isTextField(target))) {
      event.preventDefault();
      input.current?.select();
      return;
    }
    const at = buttons().findIndex((button) => button === target);
    const step = steps[key];
    if (at < 0 || !isStep(key)) return;
    event.preventDefault();
    if (step === -1 && at === 0) input.current?.focus();
    else go(step === undefined ? (key === 'Home' ? 0 : Number.POSITIVE_INFINITY) : at + step);
  };
  const onFilterKey = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && query !== '') {
      event.stopPropagation();
      setQuery('');
    } else if (event.key === 'ArrowDown') {
      event.preventDefault();
      go(0);
    } else if (event.key === 'Enter') {
      const [first] = found[0]?.groups[0]?.entries ?? [];
      if (isFiltered && first) onOpen(first.id);
    }
  };

  const rowProps = (id: string) => ({
    type: 'button' as const,
    tabIndex: id === stop ? 0 : -1,
    onFocus: () => setActive(id),
  });
  const entryRow = (entry: ReferenceEntry) => (
    <li key={entry.id}>
      <button
        {...rowProps(entry.id)}
        className={styles.entry}
        aria-current={entry.id === shown ? 'page' : undefined}
        onClick={() => onOpen(entry.id)}
        onKeyUp={({ key }) => isStep(key) && onShow(entry.id)}
      >
        <EntryWords entry={entry} />
      </button>
    </li>
  );
  const groupRows = (group: EntryGroup) => {
    const isUnfolded = isOpen(group);
    return (
      <li key={group.id}>
        {group.title !== '' && (
          <button
            {...rowProps(group.id)}
            className={styles.group}
            aria-expanded={isUnfolded}
            onClick={() => toggle(group)}
            onKeyDown={({ key }) => {
              if ((key === 'ArrowRight' && !isUnfolded) || (key === 'ArrowLeft' && isUnfolded)) toggle(group);
            }}
          >
            <Icon of={isUnfolded ? ChevronDown : ChevronRight} size={12} />
            <span className="grow clip">{group.title}</span>
            <span className="num dim">{formatNumber(group.entries.length)}</span>
          </button>
        )}
        {isUnfolded && <ul>{group.entries.map(entryRow)}</ul>}
      </li>
    );
  };

  // What is pressed within it is heard here.
  const keys = { onKeyDown };
  return (
    <div ref={ref} className={styles.list} role="presentation" {...keys}>
      <InputShell
        size="sm"
        className={styles.filter}
        start={<Icon of={ListFilter} />}
        end={query === '' ? <Kbd>/</Kbd> : undefined}
      >
        <input
          ref={input}
          type="text"
          aria-label="Filter the reference"
          aria-keyshortcuts="/"
          placeholder={`Filter ${formatCount(count, 'entry', 'entries')}`}
          autoComplete="off"
          spellCheck={false}
          maxLength={200}
          value={query}
          onChange={(event) => setQuery(event.target.value)}
          onKeyDown={onFilterKey}
        />
      </InputShell>
      <nav ref={rows} className={styles.rows} aria-label="Reference">
        {found.map(({ title, groups }) => (
          <section key={title}>
            <h3>{title}</h3>
            <ul>{groups.map(groupRows)}</ul>
          </section>
        ))}
        {found.length === 0 && <p className={styles.none}>No results.</p>}
        {isPartial && <p className={styles.none}>Part of it could not be loaded. Reload to try again.</p>}
      </nav>
      <LiveRegion message={isFiltered ? formatCount(count, 'result') : ''} />
    </div>
  );
}

function EntryWords({ entry: { label, code, content } }: { entry: ReferenceEntry }) {
  const severity = content.kind === 'rule' ? content.rule.severity : undefined;
  return (
    <>
      {severity && (
        <span className={`sev-${severityClass[severity]}`}>
          <Icon of={severityIcon[severity]} />
          <span className="sr">{severityWord[severity]}: </span>
        </span>
      )}
      <span className={styles.words}>
        <span>{label}</span>
        {code !== undefined && <span className={`attr ${styles.code}`}>{code}</span>}
      </span>
    </>
  );
}
