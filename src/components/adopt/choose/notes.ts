/** Everything there is to say about what was read: equal notes together, with how often and where. */
import { isObjectRow, type Proposal } from '../../../importers/proposal/proposal.ts';
import { memoByObject } from '../../../model/memo.ts';
import type { Note, NoteKind, Origin } from '../../../importers/parsed-source.ts';

export interface NoteGroup {
  readonly kind: NoteKind;
  readonly what: string;
  readonly text: string;
  readonly count: number;
  /** Names of the rows it is about, without equal ones. */
  readonly names: readonly string[];
  /** Of the first. */
  readonly origin: Origin;
}

/** What a person has to act on comes first. */
export const noteKinds: readonly NoteKind[] = ['attention', 'left-out', 'converted', 'repaired'];

export const noteKindLabels: Readonly<Record<NoteKind, string>> = {
  attention: 'To review',
  'left-out': 'Omitted',
  converted: 'Converted',
  repaired: 'Repaired',
};

/** Made once for each proposal: its figures and its list stand in several places. */
export const groupNotes: (proposal: Proposal) => readonly NoteGroup[] = memoByObject((proposal: Proposal) => {
  const groups = new Map<string, { readonly note: Note; count: number; readonly names: Set<string> }>();
  const add = (note: Note, name: string | undefined) => {
    const place = `${note.kind}\n${note.what}\n${note.text}`;
    const group = groups.get(place) ?? { note, count: 0, names: new Set() };
    groups.set(place, group);
    group.count += 1;
    if (name !== undefined) group.names.add(name);
  };
  for (const note of proposal.notes) add(note, undefined);
  for (const row of proposal.rows)
    for (const note of row.notes) add(note, isObjectRow(row) ? row.object.name : row.label);
  return [...groups.values()]
    .map(({ note: { kind, what, text, origin }, count, names }) => ({
      kind,
      what,
      text,
      origin,
      count,
      names: [...names],
    }))
    .toSorted((a, b) => noteKinds.indexOf(a.kind) - noteKinds.indexOf(b.kind));
});

export const noteCounts = (groups: readonly NoteGroup[]): ReadonlyMap<NoteKind, number> => {
  const counts = new Map<NoteKind, number>();
  for (const { kind, count } of groups) counts.set(kind, (counts.get(kind) ?? 0) + count);
  return counts;
};
