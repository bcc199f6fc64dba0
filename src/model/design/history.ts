/** Undo and redo as snapshots. Unchanged objects are shared, so a step costs one array and one object. */
import type { Design } from './design.ts';

const steps = 100;
/** Edits with one label within this many milliseconds are one step. */
const mergeWithin = 1_000;

/** Steps after which something follows from what they did: `adopt` took over objects from elsewhere. */
export type StepKind = 'adopt';

/** What an edit is, beside what it changes. */
export interface StepFacts {
  /** "Set timeout of orders": what was done. */
  readonly label: string;
  readonly kind?: StepKind | undefined;
}

interface Step extends StepFacts {
  /** As it was before. */
  readonly design: Design;
}

export interface History {
  readonly present: Design;
  readonly past: readonly Step[];
  readonly future: readonly Step[];
  /** Raised by each change that did not come from a form: forms then take over the values. */
  readonly epoch: number;
  readonly last?: { readonly label: string; readonly at: number };
}

export const startHistory = (design: Design): History => ({ present: design, past: [], future: [], epoch: 0 });

/**
 * @param at milliseconds of any steady clock
 * @param typed true for keystrokes: the form that sent them is already up to date, and they merge by label
 */
export function commitStep(
  history: History,
  design: Design,
  { label, kind }: StepFacts,
  at: number,
  typed: boolean,
): History {
  if (design === history.present) return history;
  const merges =
    typed && history.last !== undefined && history.last.label === label && at - history.last.at < mergeWithin;
  const past = merges
    ? history.past
    : [...history.past, { design: history.present, label, ...(kind ? { kind } : {}) }].slice(-steps);
  return {
    present: design,
    past,
    future: [],
    epoch: typed ? history.epoch : history.epoch + 1,
    ...(typed ? { last: { label, at } } : {}),
  };
}

export function undoStep(history: History): History {
  const step = history.past.at(-1);
  if (!step) return history;
  return {
    present: step.design,
    past: history.past.slice(0, -1),
    future: [{ ...step, design: history.present }, ...history.future],
    epoch: history.epoch + 1,
  };
}

export function redoStep(history: History): History {
  const [step, ...future] = history.future;
  if (!step) return history;
  return {
    present: step.design,
    past: [...history.past, { ...step, design: history.present }],
    future,
    epoch: history.epoch + 1,
  };
}
