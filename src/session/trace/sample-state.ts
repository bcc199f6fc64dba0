/** Example messages that a person chose or typed for templates: of this tab, by design and object. */
import { createStore, useStore } from 'zustand';
import { z } from '../../model/zod.ts';
import type { Key } from '../../model/schema/value.ts';
import type { SampleChoice } from '../../trace/websocket/sample-request.ts';
import { load, save, webStorage, type WebStorage } from '../storage/web-storage.ts';

const storageKey = 'gatewright.samples';

/** Objects whose choice is kept, the latest last. */
const most = 40;

const samplesSchema = z.record(
  z.string(),
  z.object({ saved: z.optional(z.string()), message: z.optional(z.string()), answer: z.optional(z.string()) }),
);

export type SampleChoices = ReadonlyMap<string, SampleChoice>;

const idOf = (document: string | undefined, key: Key) => `${document ?? ''} ${key}`;

export function loadSamples(memory: WebStorage | undefined = webStorage('sessionStorage')): SampleChoices {
  return new Map(Object.entries(load(memory, storageKey, samplesSchema) ?? {}));
}

const samples = createStore<{ readonly choices: SampleChoices }>(() => ({ choices: loadSamples() }));

const noChoice: SampleChoice = {};

export const useSampleChoice = (document: string | undefined, key: Key): SampleChoice =>
  useStore(samples, ({ choices }) => choices.get(idOf(document, key)) ?? noChoice);

/** Takes the place of what was chosen for an object; an empty choice follows the design again. */
export function chooseSample(
  document: string | undefined,
  key: Key,
  choice: SampleChoice,
  memory: WebStorage | undefined = webStorage('sessionStorage'),
): void {
  const id = idOf(document, key);
  const choices = new Map(samples.getState().choices);
  choices.delete(id);
  if (Object.values(choice).some((part) => part !== undefined)) choices.set(id, choice);
  const kept = new Map([...choices].slice(-most));
  samples.setState({ choices: kept });
  save(memory, storageKey, kept.size === 0 ? undefined : Object.fromEntries(kept));
}
