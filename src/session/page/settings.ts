/** What a person prefers, remembered in this browser: how code looks, and what new designs begin with. */
import { createStore, useStore } from 'zustand';
import { importStyles, type Output } from '../../model/design/design.ts';
import { isReservedTagKey } from '../../model/schema/tag-key.ts';
import { z } from '../../model/zod.ts';
import { load, save, webStorage, type WebStorage } from '../storage/web-storage.ts';

const storageKey = 'gatewright.settings';

export const codeSizes = [11, 12, 13, 14] as const;
export const diffLayouts = ['unified', 'split'] as const;
export const drawerStarts = ['last', 'open', 'closed'] as const;
/** Of a resource; AWS takes 50. */
export const mostTags = 50;
/** In characters. */
export const longest = { region: 64, tagKey: 128, tagValue: 256 } as const;

export interface Settings {
  /** In px. */
  readonly codeSize: (typeof codeSizes)[number];
  readonly wraps: boolean;
  /** Lines of files that differ: one below the other, or side by side where there is room. */
  readonly diffLayout: (typeof diffLayouts)[number];
  /** The drawer when the app is opened: as it was left, or always one way. */
  readonly drawer: (typeof drawerStarts)[number];
  /** Of new designs. */
  readonly provider: Output['provider'];
  readonly imports: Output['imports'];
  /** Empty: not set. */
  readonly region: string;
  readonly tags: readonly (readonly [key: string, value: string])[];
}

export const startSettings: Settings = {
  codeSize: 12,
  wraps: false,
  diffLayout: 'unified',
  drawer: 'last',
  provider: 'awscc',
  imports: 'identity',
  region: '',
  tags: [],
};

const text = (most: number) => z.string().check(z.maxLength(most));

/** A version without one of them kept the others. */
const settingsSchema = z.object({
  codeSize: z.optional(z.literal(codeSizes)),
  wraps: z.optional(z.boolean()),
  diffLayout: z.optional(z.enum(diffLayouts)),
  drawer: z.optional(z.enum(drawerStarts)),
  provider: z.optional(z.enum(['awscc', 'aws'])),
  imports: z.optional(z.enum(importStyles)),
  region: z.optional(text(longest.region)),
  tags: z.optional(z.array(z.tuple([text(longest.tagKey), text(longest.tagValue)])).check(z.maxLength(mostTags))),
});

export const loadSettings = (memory: WebStorage | undefined = webStorage('localStorage')): Settings =>
  ({ ...startSettings, ...load(memory, storageKey, settingsSchema) }) as Settings;

const settingsStore = createStore<Settings>(() => loadSettings());

export const settingsNow = (): Settings => settingsStore.getState();

export function setSettings(
  changes: Partial<Settings>,
  memory: WebStorage | undefined = webStorage('localStorage'),
): void {
  // Another tab may have changed the others since this one read them.
  settingsStore.setState({ ...load(memory, storageKey, settingsSchema), ...changes } as Partial<Settings>);
  save(memory, storageKey, settingsStore.getState());
}

export const useSettings = (): Settings => useStore(settingsStore);

/** Why AWS refuses the key of a tag; undefined where it takes it, and while there is none. */
export function tagProblem(tags: Settings['tags'], at: number): string | undefined {
  const key = tags[at]?.[0] ?? '';
  if (key === '') return undefined;
  if (isReservedTagKey(key)) return 'Keys that begin with aws: are reserved. AWS refuses them at apply.';
  const first = tags.findIndex(([other]) => other === key);
  return first < at ? `${key} is already the key of tag ${first + 1}.` : undefined;
}

/** Those that new designs get. */
export const usableTags = (tags: Settings['tags']): Settings['tags'] =>
  tags.filter(([key], at) => key.trim() !== '' && tagProblem(tags, at) === undefined);
