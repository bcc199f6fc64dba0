/** What a person brought in so far, and what they chose of it. Lives as long as the tab; nothing of it is stored. */
import { forgetImport } from '../folder/pending.ts';
import { createStore, useStore, type StoreApi } from 'zustand';
import type { Resolutions } from '../../importers/proposal/proposal.ts';
import { emptyDesign, type Design } from '../../model/design/design.ts';
import type { Key } from '../../model/schema/value.ts';
import { isSure } from './choices.ts';
import type { IntakeItem } from './inbox.ts';
import type { AdoptResult } from './job.ts';
import type { Waiting } from './waiting.ts';
import { session } from '../document/store.ts';

export interface AdoptSource {
  /** Unique; what was found says its source by it. */
  readonly name: string;
  readonly text: string;
  /** Why there is no text. */
  readonly problem?: string;
  /** It came from the clipboard, so that its name is ours. */
  readonly isPasted?: true;
}

/** The open design, which takes over what is new; the open one without what it holds now; a new one. */
export type AdoptTarget = 'open' | 'replace' | 'new';

export interface RowChoices {
  /** Rows that are taken or left other than proposed. */
  readonly taken: ReadonlyMap<Key, boolean>;
  readonly names: ReadonlyMap<Key, string>;
  readonly merged: ReadonlySet<Key>;
}

/** Where ids of things that are not in the design go. */
export type IdSpelling = 'literals' | 'variables';

export interface AdoptState {
  readonly step: 'source' | 'choose' | 'ids';
  readonly sources: readonly AdoptSource[];
  readonly target: AdoptTarget;
  readonly resolutions: Resolutions;
  readonly rows: RowChoices;
  readonly ids: IdSpelling;
  /** undefined: as proposed; empty: left as it is. */
  readonly region: string | undefined;
  readonly account: string | undefined;
  /** The last that was read and assembled. */
  readonly result: AdoptResult | undefined;
  /** What it was made from; something else means that it is out of date. */
  readonly answered: ResultScope | undefined;
  /** Go on to choosing once it is read without a fault. */
  readonly goesOn: boolean;
  /** What was read last needs no choosing; see `isFilling`. */
  readonly isSure: boolean;
  /** What was brought in and has no ids yet. */
  readonly waiting: Waiting | undefined;
}

export interface ResultScope {
  readonly sources: readonly AdoptSource[];
  readonly target: AdoptTarget;
  readonly answers: Resolutions;
}

const noRows: RowChoices = { taken: new Map(), names: new Map(), merged: new Set() };

const nothing: AdoptState = {
  step: 'source',
  sources: [],
  target: 'new',
  resolutions: {},
  rows: noRows,
  ids: 'literals',
  region: undefined,
  account: undefined,
  result: undefined,
  answered: undefined,
  goesOn: false,
  isSure: false,
  waiting: undefined,
};

export const adoption: StoreApi<AdoptState> = createStore<AdoptState>(() => nothing);

export const useAdoption = <T>(select: (state: AdoptState) => T): T => useStore(adoption, select);

const set = (changes: Partial<AdoptState>): void => adoption.setState(changes);

/** True where the open design can take something in. */
export const canTakeIn = (): boolean => {
  const { screen, mode } = session.getState();
  return screen === 'workspace' && mode.kind === 'edit';
};

/** The design that a target begins with. */
export function targetDesign(target: AdoptTarget): Design {
  const { present } = session.getState().history;
  switch (target) {
    case 'open':
      return present;
    case 'replace':
      return { ...present, objects: [], variables: [], moves: [] };
    case 'new':
      return emptyDesign;
  }
}

/** When the dialog opens: what was begun stays, unless the design that it was meant for is another one now. */
export function beginAdoption(): void {
  const { target, sources, step, waiting } = adoption.getState();
  const isFirst = sources.length === 0;
  // Ids that were put off are not asked for again, nor those of a design that is not open any more.
  if (waiting && isFirst) adoption.setState(nothing, true);
  else if (waiting && waiting.documentId !== session.getState().documentId)
    set({ waiting: undefined, step: step === 'ids' ? 'source' : step });
  if (!canTakeIn()) set({ target: 'new' });
  else if (isFirst) set({ target: 'open' });
  // The open design may have changed since the proposal was made.
  if (!isFirst && target !== 'new') set({ answered: undefined });
}

/** Forgets everything that was brought. */
export function endAdoption(): void {
  forgetImport();
  adoption.setState(nothing, true);
}

function freeName(wanted: string, taken: ReadonlySet<string>): string {
  if (!taken.has(wanted)) return wanted;
  let number = 2;
  while (taken.has(`${wanted} (${number})`)) number += 1;
  return `${wanted} (${number})`;
}

/** Adds what was pasted or dropped; each has a name of its own. */
export function addIntake(brought: readonly IntakeItem[], goesOn: boolean): void {
  const { sources } = adoption.getState();
  const taken = new Set(sources.map(({ name }) => name));
  let pasted = sources.filter(({ isPasted }) => isPasted).length;
  const added = brought.map((thing): AdoptSource => {
    const name = freeName(thing.name ?? `Paste ${pasted + 1}`, taken);
    taken.add(name);
    if (!('text' in thing)) return { name, text: '', problem: thing.problem };
    if (thing.name !== undefined) return { name, text: thing.text };
    pasted += 1;
    return { name, text: thing.text, isPasted: true };
  });
  if (added.length > 0) set({ sources: [...sources, ...added], goesOn });
}

/** Rows are counted from the first source on, so choices about them go with a removed one. */
export const removeSource = (name: string): void =>
  set({
    sources: adoption.getState().sources.filter((source) => source.name !== name),
    rows: noRows,
    resolutions: {},
    goesOn: false,
  });

export const setTarget = (target: AdoptTarget): void =>
  set({ target, rows: noRows, region: undefined, account: undefined });
export const setResolutions = (resolutions: Resolutions): void => set({ resolutions: resolutions });
export const setStep = (step: AdoptState['step']): void => set({ step, goesOn: false, isSure: false });
export const setIds = (ids: IdSpelling): void => set({ ids });
export const setPlace = (place: { readonly region?: string; readonly account?: string }): void => set(place);

export function take(keys: readonly Key[], isTaken: boolean): void {
  const { rows } = adoption.getState();
  const taken = new Map(rows.taken);
  for (const key of keys) taken.set(key, isTaken);
  set({ rows: { ...rows, taken } });
}

export function nameRow(key: Key, name: string): void {
  const { rows } = adoption.getState();
  set({ rows: { ...rows, names: new Map(rows.names).set(key, name) } });
}

export function mergeRow(key: Key, isMerged: boolean): void {
  const { rows } = adoption.getState();
  const merged = new Set(rows.merged);
  if (isMerged) merged.add(key);
  else merged.delete(key);
  set({ rows: { ...rows, merged } });
}

/** What the reader found; a way on is taken once, where nothing stands in it. Ids that are sure need no choosing. */
export function setReadResult(result: AdoptResult, answered: ResultScope): void {
  const { goesOn, step, sources, rows } = adoption.getState();
  if (answered.sources !== sources) return set({ result, answered });
  const { proposal, refused } = result;
  const isWhole = refused.length === 0 && sources.every(({ problem }) => problem === undefined);
  const goes = goesOn && isWhole && proposal.rows.length > 0;
  const fills = goes && step === 'ids' && isSure(proposal, rows, targetDesign(answered.target));
  set({ result, answered, goesOn: false, isSure: fills, step: goes && !fills ? 'choose' : step });
}

/** True while ids come in at once, as nothing is to be decided. */
export const isFilling = (state: AdoptState): boolean =>
  state.step === 'ids' && state.isSure && state.answered?.sources === state.sources;
