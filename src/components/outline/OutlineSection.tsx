import { Fragment, memo, useId, useMemo, useState, type ReactNode, type RefObject } from 'react';
import ChevronRight from 'lucide-react/icons/chevron-right';
import Plus from 'lucide-react/icons/plus';
import type { Diagnostic } from '../../model/checks/diagnostics.ts';
import { formatNumber } from '../../model/text/format-number.ts';
import { lowerFirst } from '../../model/text/lower-first.ts';
import type { Key } from '../../model/schema/value.ts';
import type { Design } from '../../model/design/design.ts';
import { lastNameOf } from '../../session/document/first-name.ts';
import { session, useSession } from '../../session/document/store.ts';
import { Count } from '../ui/marks/Count.tsx';
import { useRegistered } from '../ui/focus/element-registry.ts';
import { Icon } from '../ui/Icon.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { addable, addInputVariable, addOfKind, protocolsForAdding } from './adding.ts';
import { AddButton } from './AddButton.tsx';
import { outlineElements } from './outline-elements.ts';
import { GroupRow, OutlineRow } from './OutlineRow.tsx';
import { RowBlocks } from './RowBlocks.tsx';
import { otherProviderOf, titleRowOf, type OutlineEntry, type SectionRows as Section } from './outline-rows.ts';
import { leadsTo, ownersOf } from './row-title.ts';
import * as styles from './Outline.module.css';

export interface OutlineSectionProps {
  design: Design;
  section: Section;
  /** What scrolls. */
  view: RefObject<HTMLElement | null>;
  problems: ReadonlyMap<Key | undefined, readonly Diagnostic[]>;
  selected: Key | undefined;
  /** Selected beside it. */
  also: readonly Key[];
  tabStop: string | undefined;
  /** Ids of closed groups. */
  folded: ReadonlySet<string>;
  isFiltering: boolean;
  canAdd: boolean;
}

const missing = (key: Key) => `missing: ${lastNameOf(session.getState().history, key) ?? 'deleted resource'}`;

const noProblems: readonly Diagnostic[] = [];

/** One sort of things with its title; nothing where there is none to show. */
export const OutlineSection = memo(function OutlineSection(props: OutlineSectionProps) {
  const { design, section, view, problems, selected, also, tabStop, folded, isFiltering, canAdd } = props;
  const titleId = useId();
  const titleRow = titleRowOf(section.id);
  const isOpen = !folded.has(titleRow);
  const held = useMemo(() => new Set([selected, tabStop, ...also]), [selected, tabStop, also]);
  if (section.total === 0 || (isFiltering && section.shown === 0)) return null;

  const rows = (entries: readonly OutlineEntry[], level: 1 | 2) => (
    <RowBlocks entries={entries} view={view} held={held} row={(entry, at) => row(entry, level, at, entries.length)} />
  );
  const row = (entry: OutlineEntry, level: 1 | 2, at: number, of: number) => (
    <OutlineRow
      key={entry.key}
      entry={entry}
      problems={problems.get(entry.key) ?? noProblems}
      provider={entry.kind === 'object' ? otherProviderOf(entry.object, design.output) : undefined}
      owner={ownersOf(design).get(entry.key)}
      to={entry.kind === 'object' ? leadsTo(entry.object, design, missing) : undefined}
      isSelected={entry.key === selected}
      isAlso={also.includes(entry.key)}
      level={level}
      at={at + 1}
      of={of}
      isTabStop={entry.key === tabStop}
    />
  );

  return (
    <section>
      <div className={styles.treeSec}>
        <h3 id={titleId}>
          <TitleRow id={titleRow} isOpen={isOpen} isTabStop={titleRow === tabStop}>
            <b>{section.title}</b>{' '}
            {(section.id !== 'api' || section.total > 1) && (
              <Count>
                {isFiltering ? `${formatNumber(section.shown)} of ${formatNumber(section.total)}` : section.total}
              </Count>
            )}
          </TitleRow>
        </h3>
        <span className="grow" />
        {canAdd && <AddToSection id={section.id} title={section.title} types={section.types} />}
      </div>
      <ul role="tree" aria-labelledby={titleId} aria-multiselectable hidden={!isOpen}>
        {isOpen && rows(section.entries, 1)}
        {(isOpen ? section.groups : []).map(({ id, label, entries }, at) => (
          <Fragment key={id}>
            <GroupRow
              id={id}
              label={label}
              count={entries.length}
              isOpen={!folded.has(id)}
              at={at + 1}
              of={section.groups.length}
              isTabStop={id === tabStop}
            />
            {!folded.has(id) && rows(entries, 2)}
          </Fragment>
        ))}
      </ul>
    </section>
  );
});

interface TitleRowProps {
  id: string;
  isOpen: boolean;
  isTabStop: boolean;
  children: ReactNode;
}

/** Opens and closes a section; the keys and clicks are those of the rows. */
function TitleRow({ id, isOpen, isTabStop, children }: TitleRowProps) {
  return (
    <button
      ref={useRegistered(outlineElements, id)}
      type="button"
      className={styles.title}
      aria-expanded={isOpen}
      tabIndex={isTabStop ? 0 : -1}
    >
      <Icon of={ChevronRight} size={12} className={styles.rowChevron} />
      {children}
    </button>
  );
}

const AddToSection = memo(function AddToSection({ id, title, types }: Pick<Section, 'id' | 'title' | 'types'>) {
  const protocols = useSession(({ history }) => protocolsForAdding(history.present));
  const [isOpen, setOpen] = useState(false);
  const menu = (label: string) => (
    <AddButton label={label} isSmall only={types} isOpen={isOpen} onOpenChange={setOpen} />
  );
  const button = (label: string, onPress: () => void) => (
    <IconButton className={styles.treeAdd} label={label} icon={<Icon of={Plus} size={12} />} onPress={onPress} />
  );
  if (types.length === 0) return button('Add variable', addInputVariable);
  if (id === 'integration') return menu('Add integration');
  const choices = addable(protocols, types);
  const [only] = choices;
  if (id === 'api' || !only) return null;
  if (choices.length === 1) return button(`Add ${lowerFirst(only.label)}`, () => addOfKind(only.type, only.variant));
  return menu(`Add to ${title.toLowerCase()}`);
});
