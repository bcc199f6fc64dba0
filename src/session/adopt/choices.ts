/** What of a proposal is brought in, as the person has it now. */
import type { Choices } from '../../importers/adopt/choices.ts';
import { isObjectRow, type ObjectRow, type Proposal } from '../../importers/proposal/proposal.ts';
import type { Note } from '../../importers/parsed-source.ts';
import { indexOf, type Design } from '../../model/design/design.ts';
import { ownIdOf } from '../../model/design/imported/import-parts.ts';
import type { Key } from '../../model/schema/value.ts';
import type { AdoptSource, AdoptState, AdoptTarget, RowChoices } from './state.ts';

/** Rows that can be taken or left. */
export const isOpenTo = (row: ObjectRow): boolean => row.status !== 'same';

export const isMerged = (row: ObjectRow, { merged }: RowChoices): boolean =>
  row.duplicateOf !== undefined && merged.has(row.key);

export const isTaken = (row: ObjectRow, rows: RowChoices): boolean =>
  isOpenTo(row) && !isMerged(row, rows) && (rows.taken.get(row.key) ?? row.selected);

export const takenRows = (proposal: Proposal, rows: RowChoices): readonly ObjectRow[] =>
  proposal.rows.filter((row): row is ObjectRow => isObjectRow(row) && isTaken(row, rows));

/**
 * True where nothing is to be decided: what was read only updates objects of the design that are sure to be meant, and
 * none gets another id in place of its own.
 */
export function isSure(proposal: Proposal, rows: RowChoices, design: Design): boolean {
  const { byKey } = indexOf(design);
  const taken = takenRows(proposal, rows);
  const isUpdate = ({ status, existing: of, object }: ObjectRow): boolean => {
    const before = status === 'updates' && of !== undefined ? byKey.get(of) : undefined;
    const own = before && ownIdOf(before);
    return before !== undefined && (own === undefined || own === (ownIdOf(object) ?? own));
  };
  return (
    taken.length > 0 &&
    taken.every(isUpdate) &&
    proposal.rows.every((row) => !isObjectRow(row) || row.candidates === undefined) &&
    [proposal.missingIds, proposal.foreignApis, proposal.variables, proposal.files].every(
      ({ length }) => length === 0,
    ) &&
    proposal.settings === undefined &&
    proposal.notes.every(({ kind }) => kind !== 'attention')
  );
}

/** What is said of lists that go on elsewhere, until something else is brought, as the rest most likely is. */
export const missingPages = ({ notes }: Pick<Proposal, 'notes'>, sources: AdoptState['sources']): readonly Note[] =>
  notes.filter(({ code, origin }) => code === 'more-pages' && origin.source === sources.at(-1)?.name);

/** What is said of Terraform that could not be read to its end, in the order of the files. */
export const brokenBlocks = ({ notes }: Pick<Proposal, 'notes'>): readonly Note[] =>
  notes.filter(({ code }) => code === 'broken-block');

/**
 * The place that is set unless a person says otherwise: a new design stands alone and needs one, an open one has its
 * own or goes where its surroundings go.
 */
export const proposedRegion = (proposal: Proposal, target: AdoptTarget): string =>
  target === 'new' && !saysPlace(proposal) && proposal.regions.length === 1 ? (proposal.regions[0]?.value ?? '') : '';

/** Files of Terraform and designs say themselves where they go. */
export const saysPlace = ({ files, settings }: Proposal): boolean => files.length > 0 || settings !== undefined;

const chosenRegion = ({ region, target }: AdoptState, proposal: Proposal): string =>
  region ?? proposedRegion(proposal, target);

export function choicesOf(state: AdoptState, proposal: Proposal): Choices {
  const taken = takenRows(proposal, state.rows);
  const keys = new Set<Key>(taken.map(({ key }) => key));
  const region = chosenRegion(state, proposal);
  const account = state.account ?? '';
  return {
    rows: keys,
    // Only those that differ: a proposed name gives way where it is taken by now.
    names: new Map(
      taken.flatMap(({ key, object }) => {
        const name = state.rows.names.get(key)?.trim();
        return name === undefined || name === object.name ? [] : [[key, name] as const];
      }),
    ),
    merged: state.rows.merged,
    ids: state.ids,
    ...(region === '' ? {} : { region }),
    ...(account === '' ? {} : { account }),
  };
}

/** What a new design is called: as its API, or as the file that it came from. */
export function nameFor(
  proposal: Proposal,
  rows: RowChoices,
  sources: readonly Pick<AdoptSource, 'name' | 'isPasted'>[],
): string | undefined {
  if (proposal.settings?.name) return proposal.settings.name;
  const api = takenRows(proposal, rows).find(({ type }) => type === 'api');
  const said = api?.object.attributes['name'];
  if (typeof said === 'string' && said.trim() !== '') return said.trim();
  if (api) return rows.names.get(api.key) ?? api.object.name;
  const file = sources.find(({ isPasted }) => isPasted !== true);
  return file?.name.replace(/(?:\.\w{1,10}){1,2}$/, '') || undefined;
}

export const withName = (design: Design, name: string | undefined): Design =>
  name === undefined ? design : { ...design, name };
