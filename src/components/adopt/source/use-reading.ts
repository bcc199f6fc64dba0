import { useEffect, useRef, useState } from 'react';
import { useMutation } from '@tanstack/react-query';
import type { AdoptStage } from '../../../session/adopt/job.ts';
import { browserReader, Superseded, type AdoptReader, type ReaderJob } from '../../../session/adopt/reader.ts';
import { adoption, targetDesign, setReadResult, useAdoption, type ResultScope } from '../../../session/adopt/state.ts';
import { queries } from '../../queries.ts';

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

  const mutation = useMutation(
    {
      networkMode: 'always',
      mutationFn: ({ job }: { readonly job: ReaderJob; readonly wanted: ResultScope }) => {
        reader.current ??= browserReader();
        return reader.current.run(job, setStage);
      },
      onSuccess: (answer, { wanted }) => setReadResult(answer, wanted),
      onSettled: () => setStage(undefined),
    },
    queries,
  );
  const { mutate } = mutation;

  useEffect(() => {
    const wanted = { sources, target, answers };
    if (!isOpen || isSame(answered, wanted) || isSame(tried.current, wanted)) return;
    tried.current = wanted;
    // The same list for the same sources, so that the worker need not read them again.
    if (sent.current?.of !== sources)
      sent.current = { of: sources, texts: sources.filter(({ problem }) => problem === undefined) };
    mutate({ job: { sources: sent.current.texts, design: targetDesign(target), answers }, wanted });
  }, [isOpen, sources, target, answers, answered, turn, mutate]);

  useEffect(() => {
    if (isOpen) return;
    reader.current?.cancel();
    tried.current = undefined;
  }, [isOpen]);
  useEffect(() => () => reader.current?.cancel(), []);

  const { error } = mutation;
  const isStopped = !mutation.isPending && !isSame(answered, { sources, target, answers }) && error !== null;
  return {
    isBusy: mutation.isPending,
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
