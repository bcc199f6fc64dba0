import { useEffect, useMemo, useRef, useState } from 'react';
import { driftOf, type Drift } from '../../importers/drift/drift.ts';
import type { Source } from '../../importers/parsed-source.ts';
import type { Proposal } from '../../importers/proposal/proposal.ts';
import type { Design } from '../../model/design/design.ts';
import type { AdoptResult } from '../../session/adopt/job.ts';
import { browserReader, Superseded, type AdoptReader } from '../../session/adopt/reader.ts';

export interface DriftReading {
  /** Of the design as it was read for; undefined until then. */
  readonly found: { readonly proposal: Proposal; readonly drift: Drift; readonly design: Design } | undefined;
  readonly isBusy: boolean;
  /** Why nothing can be told. */
  readonly problem: string | undefined;
}

interface Read {
  readonly sources: readonly Source[];
  readonly design: Design;
  readonly result?: AdoptResult;
  readonly problem?: string;
}

const noAnswers = {};

/** What differs in AWS from a design, told anew when the design changes; the worker keeps what it read. */
export function useDrift(sources: readonly Source[], design: Design): DriftReading {
  const reader = useRef<AdoptReader>(undefined);
  const [read, setRead] = useState<Read>();
  useEffect(() => {
    if (sources.length === 0) return;
    reader.current ??= browserReader();
    reader.current.run({ sources, design, answers: noAnswers }).then(
      (result) => setRead({ sources, design, result }),
      (error: unknown) => {
        if (error instanceof Superseded) return;
        setRead({ sources, design, problem: error instanceof Error ? error.message : String(error) });
      },
    );
  }, [sources, design]);
  useEffect(() => () => reader.current?.cancel(), []);

  const isCurrent = read?.sources === sources && read.design === design;
  // While the design that was edited is read for, what was found before stays.
  const shown = read?.sources === sources ? read : undefined;
  const found = useMemo(() => {
    if (!shown?.result) return undefined;
    const { proposal } = shown.result;
    return { proposal, design: shown.design, drift: driftOf(proposal, shown.design) };
  }, [shown]);
  return {
    found,
    isBusy: sources.length > 0 && !isCurrent,
    problem: shown?.problem ?? refusalOf(shown?.result),
  };
}

const refusalOf = (result: AdoptResult | undefined): string | undefined =>
  result && result.refused.length > 0 ? result.refused.map(({ message }) => message).join(' ') : undefined;
