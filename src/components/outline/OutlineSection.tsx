import { memo, useId, type ReactElement } from 'react';
import Plus from 'lucide-react/icons/plus';
import type { Diagnostic } from '../../model/diagnostics.ts';
import type { Key } from '../../model/value.ts';
import type { Design } from '../../model/design.ts';
import { useSession } from '../../session/store.ts';
import { Count } from '../ui/Count.tsx';
import { Icon } from '../ui/Icon.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { addable, addInputVariable, addOfKind, protocolsOf } from './adding.ts';
import { AddMenu } from './AddMenu.tsx';
import { GroupRow, OutlineRow } from './OutlineRow.tsx';
import type { OutlineEntry, OutlineSection as Section } from './outline-rows.ts';
import { leadsTo } from './row-title.ts';

export interface OutlineSectionProps {
  design: Design;
  section: Section;
  problems: ReadonlyMap<Key | undefined, readonly Diagnostic[]>;
  selected: Key | undefined;
  tabStop: string | undefined;
  /** Ids of closed groups. */
  folded: ReadonlySet<string>;
  isFiltering: boolean;
  canAdd: boolean;
}

/** Rows that the browser skips together while they are out of view: watching each alone costs time in every frame. */
const blockLength = 20;

const inBlocks = (rows: readonly ReactElement[]) =>
  rows.length <= blockLength
    ? rows
    : Array.from({ length: Math.ceil(rows.length / blockLength) }, (_, block) => {
        const within = rows.slice(block * blockLength, (block + 1) * blockLength);
        return (
          <div
            key={`block ${block}`}
            role="none"
            className="rows"
            style={{ containIntrinsicSize: `auto calc(${within.length} * var(--h-row))` }}
          >
            {within}
          </div>
        );
      });

const noProblems: readonly Diagnostic[] = [];

/** One sort of things with its title; nothing where there is none to show. */
export const OutlineSection = memo(function OutlineSection(props: OutlineSectionProps) {
  const { design, section, problems, selected, tabStop, folded, isFiltering, canAdd } = props;
  const titleId = useId();
  if (section.total === 0 || (isFiltering && section.shown === 0)) return null;

  const row = (entry: OutlineEntry, level: 1 | 2, at: number, of: number) => (
    <OutlineRow
      key={entry.key}
      entry={entry}
      problems={problems.get(entry.key) ?? noProblems}
      to={entry.kind === 'object' ? leadsTo(entry.object, design) : undefined}
      isSelected={entry.key === selected}
      level={level}
      at={at + 1}
      of={of}
      isTabStop={entry.key === tabStop}
    />
  );

  return (
    <section>
      <div className="tree__sec">
        <h3 id={titleId}>
          <b>{section.title}</b>{' '}
          {(section.id !== 'api' || section.total > 1) && (
            <Count>{isFiltering ? `${section.shown} of ${section.total}` : section.total}</Count>
          )}
        </h3>
        <span className="grow" />
        {canAdd && <AddToSection id={section.id} title={section.title} types={section.types} />}
      </div>
      <ul role="tree" aria-labelledby={titleId}>
        {inBlocks(section.entries.map((entry, at) => row(entry, 1, at, section.entries.length)))}
        {section.groups.flatMap((group, at) => {
          const isOpen = !folded.has(group.id);
          return [
            <GroupRow
              key={`group ${group.id}`}
              id={group.id}
              label={group.label}
              count={group.entries.length}
              isOpen={isOpen}
              at={at + 1}
              of={section.groups.length}
              isTabStop={group.id === tabStop}
            />,
            ...(isOpen
              ? inBlocks(group.entries.map((entry, index) => row(entry, 2, index, group.entries.length)))
              : []),
          ];
        })}
      </ul>
    </section>
  );
});

const AddToSection = memo(function AddToSection({ id, title, types }: Pick<Section, 'id' | 'title' | 'types'>) {
  const protocols = useSession(({ history }) => protocolsOf(history.present));
  const button = (label: string, onPress?: () => void) => (
    <IconButton className="tree__add" label={label} icon={<Icon of={Plus} size={12} />} {...(onPress && { onPress })} />
  );
  if (types.length === 0) return button('Add a variable', addInputVariable);
  if (id === 'integration')
    return <AddMenu trigger={button('Add an integration')} placement="bottom end" only={types} />;
  const choices = addable(protocols, types);
  const [only] = choices;
  if (id === 'api' || !only) return null;
  if (choices.length === 1) return button(`Add ${aOrAn(only.label)}`, () => addOfKind(only.type, only.variant));
  return <AddMenu trigger={button(`Add to ${title.toLowerCase()}`)} placement="bottom end" only={types} />;
});

const aOrAn = (label: string) => {
  const word = /^[A-Z]{2}/.test(label) ? label : label.toLowerCase();
  return `${/^[aeiou]|^API/.test(word) ? 'an' : 'a'} ${word}`;
};
