/** Which groups of a form a person opened or closed, by type of object; remembered in this browser. */
import { z } from '../../model/zod.ts';
import { load, save, webStorage, type WebStorage } from '../storage/web-storage.ts';

const storageKey = 'gatewright.groups';
/** Groups of all types; more are not ours. */
const most = 400;

const schema = z.record(z.string(), z.boolean()).check(z.refine((groups) => Object.keys(groups).length <= most));

const loaded = (memory: WebStorage | undefined) => new Map(Object.entries(load(memory, storageKey, schema) ?? {}));

/** Undefined for a group that nobody opened or closed by hand. */
export const rememberedFold = (
  type: string,
  group: string,
  memory: WebStorage | undefined = webStorage('localStorage'),
): boolean | undefined => loaded(memory).get(`${type} ${group}`);

export function rememberFold(
  type: string,
  group: string,
  isOpen: boolean,
  memory: WebStorage | undefined = webStorage('localStorage'),
): void {
  save(memory, storageKey, Object.fromEntries(loaded(memory).set(`${type} ${group}`, isOpen)));
}
