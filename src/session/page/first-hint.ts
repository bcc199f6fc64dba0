/** Whether the hint for newcomers still shows: with the first designs of this browser, until it is dismissed. */
import { z } from '../../model/zod.ts';
import { load, save, webStorage, type WebStorage } from '../storage/web-storage.ts';

const storageKey = 'gatewright.first-hint';
/** Designs that it shows with. */
const most = 2;

/** IDs of the designs it was shown with; `done` once it is never to show again. */
const schema: z.ZodMiniType<'done' | readonly string[]> = z.union([
  z.literal('done'),
  z.array(z.string()).check(z.maxLength(most)),
]);

/** Whether it shows with a design, which counts from then on. */
export function showsFirstHint(id: string, memory: WebStorage | undefined = webStorage('localStorage')): boolean {
  // Where nothing can be kept, it would come back for ever.
  if (!memory) return false;
  const seen = load(memory, storageKey, schema) ?? [];
  if (seen === 'done') return false;
  if (seen.includes(id)) return true;
  if (seen.length === most) {
    dismissFirstHint(memory);
    return false;
  }
  save(memory, storageKey, [...seen, id]);
  return true;
}

export const dismissFirstHint = (memory: WebStorage | undefined = webStorage('localStorage')): void =>
  save(memory, storageKey, 'done');
