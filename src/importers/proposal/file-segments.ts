/** The files of Terraform modules that were read, piece by piece. */
import type { Output } from '../../model/design/design.ts';
import type { Draft } from './candidates.ts';
import type { FilePiece, Proposal } from './proposal.ts';
import type { FilePlace, Reading } from '../parsed-source.ts';

export function filesIn(
  readings: readonly Reading[],
  drafts: readonly Draft[],
): Pick<Proposal, 'files' | 'moves' | 'output'> {
  const modules = readings.filter(({ kind }) => kind === 'terraform');
  const outputs = modules.map(({ output, region }): Partial<Output> => ({
    ...output,
    ...(region === undefined ? {} : { region }),
  }));
  return {
    files: modules.flatMap((reading) => piecesOf(reading, drafts)),
    moves: modules.flatMap(({ moves }) => moves ?? []),
    ...(outputs.length === 0 ? {} : { output: outputs.reduce((all, one) => ({ ...all, ...one })) }),
  };
}

function piecesOf({ found, kept, variables }: Reading, drafts: readonly Draft[]): readonly FilePiece[] {
  const rows = new Map(drafts.map((draft) => [draft.found, draft.key]));
  const pieces: [FilePlace, Omit<FilePiece, 'file'>][] = [];
  for (const object of found) {
    const row = rows.get(object);
    const { place, written, restated } = object;
    if (place && written !== undefined && row !== undefined)
      pieces.push([place, { text: written, row, ...(restated ? { restated } : {}) }]);
  }
  for (const { place, text } of kept) if (place) pieces.push([place, { text }]);
  for (const { place, written, name } of variables)
    if (place && written !== undefined) pieces.push([place, { text: written, variable: name }]);
  return pieces.toSorted(([a], [b]) => a.at - b.at).map(([{ file }, piece]) => ({ file, ...piece }));
}
