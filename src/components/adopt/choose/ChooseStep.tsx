import { useDeferredValue, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { useAdoption } from '../../../session/adopt/state.ts';
import { AdoptToolbar } from './AdoptToolbar.tsx';
import { ImportSummary } from './ImportSummary.tsx';
import { Incomplete } from './Incomplete.tsx';
import { PassthroughList } from './PassthroughText.tsx';
import { MissingIds } from '../ids/MissingIds.tsx';
import { NoteList } from './NoteList.tsx';
import { filterRows, sortRows } from './row-filter.ts';
import { RowTable } from './RowTable.tsx';
import * as styles from '../Adopt.module.css';

/** What was found, row by row: what of it comes in, and under which name. */
export function ChooseStep() {
  const answer = useAdoption((state) => state.result);
  const names = useAdoption((state) => state.rows.names);
  const [filter, setFilter] = useState('');
  const [isNotesOpen, setNotesOpen] = useState(false);
  const words = useDeferredValue(filter);
  const all = useMemo(() => sortRows(answer?.proposal.rows ?? []), [answer]);
  const shown = useMemo(() => filterRows(all, names, words), [all, names, words]);
  const below = useRef<HTMLDivElement>(null);
  const showNotes = () => {
    flushSync(() => setNotesOpen(true));
    below.current?.scrollIntoView({ block: 'nearest' });
    below.current?.querySelector<HTMLElement>('button')?.focus();
  };
  if (!answer) return null;
  return (
    <>
      <ImportSummary answer={answer} onShow={showNotes} />
      <Incomplete />
      <MissingIds proposal={answer.proposal} />
      <AdoptToolbar proposal={answer.proposal} filter={filter} onFilter={setFilter} count={all.length} />
      <RowTable rows={shown} isFiltered={shown.length !== all.length} proposal={answer.proposal} />
      <div ref={below} className={styles.below}>
        <NoteList proposal={answer.proposal} isOpen={isNotesOpen} onToggle={setNotesOpen} />
        <PassthroughList kept={answer.proposal.passthrough} />
      </div>
    </>
  );
}
