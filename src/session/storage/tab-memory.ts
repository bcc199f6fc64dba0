/** What a tab had open, so that a reload brings it back: the id of its design and the place in it. */
import type { StoreApi } from 'zustand';
import { z } from '../../model/zod.ts';
import { webStorage, load, save, type WebStorage } from './web-storage.ts';
import { ownDocumentOf, type SessionState } from '../document/state.ts';

const storageKey = 'gatewright.tab';

/** What is selected is named by a key, or by the address of a block. */
const longestKey = 1024;

const tabSchema = z.object({
  documentId: z.string().check(z.minLength(1), z.maxLength(64)),
  key: z.optional(z.string().check(z.maxLength(longestKey))),
  path: z.optional(z.array(z.union([z.string(), z.number()])).check(z.maxLength(64))),
});
export type TabMemory = z.infer<typeof tabSchema>;

export const loadTab = (memory: WebStorage | undefined = webStorage('sessionStorage')): TabMemory | undefined =>
  load(memory, storageKey, tabSchema);

/** Remembers from now on; returns how to stop. */
export function startTabMemory(
  store: StoreApi<SessionState>,
  memory: WebStorage | undefined = webStorage('sessionStorage'),
): () => void {
  return store.subscribe((state, previous) => {
    const { documentId, selection } = ownDocumentOf(state);
    const before = ownDocumentOf(previous);
    if (documentId === before.documentId && selection === before.selection) return;
    save(memory, storageKey, documentId && { documentId, key: selection.key, path: selection.path });
  });
}
