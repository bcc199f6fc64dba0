/** Undo and redo as snapshots. Unchanged objects are shared, so a step costs one array and one object. */
import type { Design } from './design.ts';

/** Steps that can be undone. */
export const mostSteps = 100;
/** Edits with one label within this many milliseconds are one step. */
const mergeWithin = 1_000;

/**
 * Steps that change much at once, so that what was there before is worth keeping: `adopt` took over objects from
 * elsewhere, `move` made them those of the other provider, `template` added those of a template, `restore` brought an
 * earlier version back.
 */
export const stepKinds = ['adopt', 'move', 'template', 'restore'] as const;
export type StepKind = (typeof stepKinds)[number];

/** What an edit is, beside what it changes. */
export interface StepFacts {
  /** "Set timeout of orders": what was done. */
  readonly label: string;
  readonly kind?: StepKind | undefined;
  /** When it was done, in milliseconds since 1970; absent where an earlier version of the app did not record it. */
  readonly time?: number | undefined;
}

export interface HistoryStep extends StepFacts {
  /** As it was before. */
  readonly design: Design;
}

export interface History {
  readonly present: Design;
  readonly past: readonly HistoryStep[];
  readonly future: readonly HistoryStep[];
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
  { label, kind, time }: StepFacts,
  at: number,
  typed: boolean,
): History {
  if (design === history.present) return history;
  const merges =
    typed && history.last !== undefined && history.last.label === label && at - history.last.at < mergeWithin;
  const past = merges
    ? history.past
    : [...history.past, { design: history.present, label, ...(kind ? { kind } : {}), ...(time ? { time } : {}) }].slice(
        -mostSteps,
      );
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

/** Undoes or redoes until this many steps are left to undo. */
export function goToStep(history: History, count: number): History {
  let at = history;
  while (at.past.length > count) at = undoStep(at);
  while (at.past.length < count && at.future.length > 0) at = redoStep(at);
  return at;
}
