import { useCallback, useEffect, useRef, useState } from 'react';
import type { AdoptStage } from '../../../session/adopt/job.ts';
import { browserReader, Superseded, type AdoptReader, type ReaderJob } from '../../../session/adopt/reader.ts';
import { adoption, targetDesign, setReadResult, useAdoption, type ResultScope } from '../../../session/adopt/state.ts';

export interface ReadingState {
  /** Reads or matches now. */
  readonly isBusy: boolean;
  readonly stage: AdoptStage | undefined;
  /** Why nothing came of it. */
  readonly problem: string | undefined;
  /** A person stopped it, or it failed; what was brought is still there. */
  readonly isStopped: boolean;
  readonly cancel: () => void;
  readonly retry: () => void;
}

const isSame = (a: ResultScope | undefined, b: ResultScope) =>
  a?.sources === b.sources && a.target === b.target && a.answers === b.answers;

interface Run {
  readonly isBusy: boolean;
  readonly error: Error | undefined;
}

const idle: Run = { isBusy: false, error: undefined };

/** Keeps the answer up to date with what was brought and said, as long as the dialog is open. */
export function useReading(isOpen: boolean): ReadingState {
  const sources = useAdoption((state) => state.sources);
  const target = useAdoption((state) => state.target);
  const answers = useAdoption((state) => state.resolutions);
  const answered = useAdoption((state) => state.answered);
  const reader = useRef<AdoptReader>(undefined);
  const tried = useRef<ResultScope>(undefined);
  const sent = useRef<{ readonly of: unknown; readonly texts: ReaderJob['sources'] }>(undefined);
  const [stage, setStage] = useState<AdoptStage>();
  const [turn, setTurn] = useState(0);

  const turns = useRef(0);
  const [{ isBusy, error }, setRun] = useState<Run>(idle);

  /** Only what the last job comes to is shown. */
  const read = useCallback(async (job: ReaderJob, wanted: ResultScope) => {
    turns.current += 1;
    const turnOfJob = turns.current;
    const settle = (run: Run) => {
      if (turnOfJob !== turns.current) return;
      setStage(undefined);
      setRun(run);
    };
    setRun({ isBusy: true, error: undefined });
    try {
      reader.current ??= browserReader();
      setReadResult(await reader.current.run(job, setStage), wanted);
      settle(idle);
    } catch (reason) {
      settle({ isBusy: false, error: reason instanceof Error ? reason : new Error(String(reason)) });
    }
  }, []);

  useEffect(() => {
    const wanted = { sources, target, answers };
    if (!isOpen || isSame(answered, wanted) || isSame(tried.current, wanted)) return;
    tried.current = wanted;
    // The same list for the same sources, so that the worker need not read them again.
    if (sent.current?.of !== sources)
      sent.current = { of: sources, texts: sources.filter(({ problem }) => problem === undefined) };
    void read({ sources: sent.current.texts, design: targetDesign(target), answers }, wanted);
  }, [isOpen, sources, target, answers, answered, turn, read]);

  useEffect(() => {
    if (isOpen) return;
    reader.current?.cancel();
    tried.current = undefined;
  }, [isOpen]);
  useEffect(() => () => reader.current?.cancel(), []);

  const isStopped = !isBusy && !isSame(answered, { sources, target, answers }) && error !== undefined;
  return {
    isBusy,
    stage,
    problem: isStopped && !(error instanceof Superseded) ? error.message : undefined,
    isStopped,
    cancel: () => {
      reader.current?.cancel();
      adoption.setState({ goesOn: false });
    },
    retry: () => {
      tried.current = undefined;
      setTurn(turn + 1);
    },
  };
}
