import { useMemo, useState } from 'react';
import type { Proposal } from '../../../importers/proposal/proposal.ts';
import type { NoteKind } from '../../../importers/parsed-source.ts';
import { formatCount, formatNumber } from '../../../model/text/format-number.ts';
import { FixButton } from '../../ui/FixButton.tsx';
import { Group } from '../../ui/layout/Group.tsx';
import { groupNotes, noteCounts, noteKindLabels, noteKinds, type NoteGroup } from './notes.ts';
import * as adoptStyles from '../Adopt.module.css';
import * as styles from './Choose.module.css';

interface NoteListProps {
  proposal: Proposal;
  isOpen: boolean;
  onToggle: (isOpen: boolean) => void;
}

const countWords: Readonly<Record<NoteKind, string>> = {
  attention: 'to review',
  'left-out': 'omitted',
  converted: 'converted',
  repaired: 'repaired',
};

/** Drawn at once; the rest is one press away. */
const most = 100;

/** What was repaired, converted and left out, so that nothing is dropped in silence. */
export function NoteList({ proposal, isOpen, onToggle }: NoteListProps) {
  const groups = useMemo(() => groupNotes(proposal), [proposal]);
  const [isWhole, setWhole] = useState(false);
  const counts = noteCounts(groups);
  if (groups.length === 0) return <p className={adoptStyles.nothing}>Everything is imported unchanged.</p>;
  const summary = noteKinds
    .flatMap((kind) => {
      const count = counts.get(kind);
      return count === undefined ? [] : [`${formatNumber(count)} ${countWords[kind]}`];
    })
    .join(' · ');
  const shown = isWhole ? groups : groups.slice(0, most);
  return (
    <Group title="Notes" count={summary} isOpen={isOpen} onToggle={onToggle} bodyClassName={styles.notes}>
      {noteKinds.map((kind) => (
        <NoteSection key={kind} label={noteKindLabels[kind]} notes={shown.filter((note) => note.kind === kind)} />
      ))}
      {shown.length < groups.length && (
        <FixButton onPress={() => setWhole(true)}>Show {groups.length - shown.length} more</FixButton>
      )}
    </Group>
  );
}

function NoteSection({ label, notes }: { label: string; notes: readonly NoteGroup[] }) {
  if (notes.length === 0) return null;
  return (
    <section className={styles.notesSection}>
      <h4>{label}</h4>
      <ul>
        {notes.map(({ what, text, count, names, origin }) => (
          <li key={`${what} ${text}`}>
            <span className="mono">{what}</span>
            <span>
              {text} <span className="dim">{whereText(count, names, origin)}</span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function whereText(count: number, names: readonly string[], origin: NoteGroup['origin']): string {
  if (count > 1) return `${formatCount(count, 'time')}${names.length === 0 ? '' : `: ${someOf(names)}`}`;
  const [name] = names;
  const line = origin.line === undefined ? origin.source : `${origin.source}, line ${origin.line}`;
  return name === undefined ? line : `${name} (${line})`;
}

const someOf = (names: readonly string[]): string =>
  names.length > 3 ? `${names.slice(0, 3).join(', ')} and ${names.length - 3} more` : names.join(', ');
