/** The request that is traced, and what came of it: small, since outline, map and code ask for it from the start. */
import { createStore, useStore } from 'zustand';
import type { Key, ValueMap } from '../../model/schema/value.ts';
import type { Path } from '../../hcl/path.ts';

/** Where a step of the trace was decided, for what shows the design. */
export interface StepMark {
  /** From 1. */
  readonly number: number;
  readonly key: Key;
  readonly path: Path;
  readonly isRefused: boolean;
}

export interface TraceState {
  /** As a file of a request has it. */
  readonly draft: ValueMap;
  readonly api: Key | undefined;
  readonly stage: string | undefined;
  /** The saved request that the draft came from. */
  readonly saved: Key | undefined;
  /** The step that is open, from 1. */
  readonly step: number | undefined;
  /** Steps of the last trace; none while no trace is shown. */
  readonly marks: readonly StepMark[];
  /** Drafts that were run before, the latest first. */
  readonly recent: readonly ValueMap[];
  /** The request, or all routes with the requests that reach them. */
  readonly view: 'request' | 'routes';
}

const none: readonly StepMark[] = [];
export const startDraft: ValueMap = { method: 'GET', path: '/' };

const start: TraceState = {
  draft: startDraft,
  api: undefined,
  stage: undefined,
  saved: undefined,
  step: undefined,
  marks: none,
  recent: [],
  view: 'request',
};

export const traceStore = createStore<TraceState>(() => start);
export const useTrace = <Part>(choose: (state: TraceState) => Part): Part => useStore(traceStore, choose);

/** Requests that are remembered for as long as the page is open. */
const mostRecent = 12;

export const setTrace = (changes: Partial<TraceState>): void => traceStore.setState(changes);

/** Changes members of the draft; undefined removes one. */
export function changeDraft(changes: { readonly [name: string]: ValueMap[string] | undefined }): void {
  const entries = Object.entries({ ...traceStore.getState().draft, ...changes });
  const draft = Object.fromEntries(
    entries.filter((entry): entry is [string, ValueMap[string]] => entry[1] !== undefined),
  );
  traceStore.setState({ draft });
}

/** A whole request takes the place of the draft. */
export function startTrace(draft: ValueMap, from: Partial<Pick<TraceState, 'api' | 'stage' | 'saved'>> = {}): void {
  const before = traceStore.getState();
  traceStore.setState({
    draft,
    saved: undefined,
    step: undefined,
    view: 'request',
    recent: withRecent(before.recent, before.draft),
    ...from,
  });
}

const withRecent = (recent: readonly ValueMap[], draft: ValueMap): readonly ValueMap[] => {
  const text = JSON.stringify(draft);
  const others = recent.filter((one) => JSON.stringify(one) !== text);
  return draft === startDraft ? recent : [draft, ...others].slice(0, mostRecent);
};

/** Numbers of the steps that an object decided, as text that stays the same while they do: "2", "3, 4". */
export const useStepNumbers = (key: Key): string =>
  useStore(traceStore, ({ marks }) =>
    marks
      .filter((mark) => mark.key === key)
      .map(({ number }) => number)
      .join(', '),
  );
