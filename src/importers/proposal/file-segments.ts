/** The files of Terraform modules that were read, piece by piece. */
import type { Output } from '../../model/design/design.ts';
import type { Candidate } from './candidates.ts';
import type { FileSegment, Proposal } from './proposal.ts';
import type { SourceFilePlace, ParsedSource } from '../parsed-source.ts';

export function filesIn(
  sources: readonly ParsedSource[],
  candidates: readonly Candidate[],
): Pick<Proposal, 'files' | 'fileForms' | 'moves' | 'output'> {
  const modules = sources.filter(({ kind }) => kind === 'terraform');
  const outputs = modules.map(({ output, region }): Partial<Output> => ({
    ...output,
    ...(region === undefined ? {} : { region }),
  }));
  return {
    files: modules.flatMap((parsed) => piecesOf(parsed, candidates)),
    fileForms: modules.flatMap(({ fileForms }) => fileForms ?? []),
    moves: modules.flatMap(({ moves }) => moves ?? []),
    ...(outputs.length === 0 ? {} : { output: outputs.reduce((all, one) => ({ ...all, ...one })) }),
  };
}

function piecesOf(
  { resources: found, passthrough: kept, variables }: ParsedSource,
  candidates: readonly Candidate[],
): readonly FileSegment[] {
  const rows = new Map(candidates.map((candidate) => [candidate.found, candidate.key]));
  const segments: [SourceFilePlace, Omit<FileSegment, 'file'>][] = [];
  for (const object of found) {
    const row = rows.get(object);
    const { place, blockText: written, restated } = object;
    if (place && written !== undefined && row !== undefined)
      segments.push([place, { text: written, row, ...(restated ? { restated } : {}) }]);
  }
  for (const { place, text, isKnown } of kept)
    if (place) segments.push([place, isKnown ? { text, isKnown } : { text }]);
  for (const { place, blockText: written, name } of variables)
    if (place && written !== undefined) segments.push([place, { text: written, variable: name }]);
  return segments
    .toSorted(([a], [b]) => a.at - b.at)
    .map(([{ file, gap }, segment]) => ({
      file,
      ...segment,
      ...(gap === undefined ? {} : { gap }),
    }));
}
