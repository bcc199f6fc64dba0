/** Reading and assembling as one job, wherever it runs: in the worker, or in a test. */
import type { Resolutions, Proposal } from '../../importers/proposal/proposal.ts';
import { assemble } from '../../importers/proposal/assemble.ts';
import { readSources, type ReadTexts, type Refusal } from '../../importers/read.ts';
import type { Source } from '../../importers/parsed-source.ts';
import type { Design } from '../../model/design/design.ts';
import { sourceSummaries, type SourceSummary } from './summary.ts';

export interface AdoptRequest {
  /** Absent: the same as the last time. */
  readonly sources?: readonly Source[];
  /** What the proposal is made for. */
  readonly design: Design;
  readonly answers: Resolutions;
}

export interface AdoptResult {
  readonly proposal: Proposal;
  readonly refused: readonly Refusal[];
  /** By the name of the source. */
  readonly summaries: ReadonlyMap<string, SourceSummary>;
}

export type AdoptStage =
  | { readonly stage: 'reading'; readonly characters: number }
  | { readonly stage: 'matching'; readonly objects: number };

/** Keeps what was read last, so that an answer does not read everything again. */
export function adoptJobs(): (request: AdoptRequest, onStage: (stage: AdoptStage) => void) => Promise<AdoptResult> {
  let read: ReadTexts = { parsedSources: [], refused: [] };
  return async ({ sources, design, answers: resolutions }, onStage) => {
    if (sources) {
      onStage({ stage: 'reading', characters: sources.reduce((sum, { text }) => sum + text.length, 0) });
      read = await readSources(sources);
    }
    const { parsedSources, refused } = read;
    onStage({ stage: 'matching', objects: parsedSources.reduce((sum, { resources: found }) => sum + found.length, 0) });
    return {
      proposal: assemble(parsedSources, design, resolutions),
      refused,
      summaries: sourceSummaries(parsedSources),
    };
  };
}
