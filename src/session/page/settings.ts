/** What a person prefers, remembered in this browser: how code looks, and what new designs begin with. */
import { createStore, useStore } from 'zustand';
import { importStyles, type Output } from '../../model/design/design.ts';
import { z } from '../../model/zod.ts';
import { load, save, webStorage, type WebStorage } from '../storage/web-storage.ts';

const storageKey = 'gatewright.settings';

export const codeSizes = [11, 12, 13, 14] as const;
export const drawerStarts = ['last', 'open', 'closed'] as const;
/** Of a resource; AWS takes 50. */
export const mostTags = 50;

export interface Settings {
  /** In px. */
  readonly codeSize: (typeof codeSizes)[number];
  readonly wraps: boolean;
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
  drawer: 'last',
  provider: 'awscc',
  imports: 'identity',
  region: '',
  tags: [],
};

/** A version without one of them kept the others. */
const settingsSchema = z.object({
  codeSize: z.optional(z.literal(codeSizes)),
  wraps: z.optional(z.boolean()),
  drawer: z.optional(z.enum(drawerStarts)),
  provider: z.optional(z.enum(['awscc', 'aws'])),
  imports: z.optional(z.enum(importStyles)),
  region: z.optional(z.string()),
  tags: z.optional(z.array(z.tuple([z.string(), z.string()])).check(z.maxLength(mostTags))),
});

export const loadSettings = (memory: WebStorage | undefined = webStorage('localStorage')): Settings =>
  ({ ...startSettings, ...load(memory, storageKey, settingsSchema) }) as Settings;

const settingsStore = createStore<Settings>(() => loadSettings());

export const settingsNow = (): Settings => settingsStore.getState();

export function setSettings(
  changes: Partial<Settings>,
  memory: WebStorage | undefined = webStorage('localStorage'),
): void {
  settingsStore.setState(changes);
  save(memory, storageKey, settingsStore.getState());
}

export const useSettings = (): Settings => useStore(settingsStore);
