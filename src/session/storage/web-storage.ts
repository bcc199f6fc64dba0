/** Small things remembered in Web Storage. What comes back is checked; a browser without storage forgets. */
import { z } from '../../model/zod.ts';

/** Characters; more is nothing we wrote. */
const longest = 16 * 1024;

/** The part of Storage that is needed here. */
export type WebStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** A storage of the page; undefined where the browser forbids it. */
export function webStorage(name: 'localStorage' | 'sessionStorage'): WebStorage | undefined {
  try {
    return globalThis[name];
  } catch {
    return undefined;
  }
}

/** The value under a key if it has the shape of the schema and at most so many characters. */
export function load<T>(
  memory: WebStorage | undefined,
  key: string,
  schema: z.ZodMiniType<T>,
  most = longest,
): T | undefined {
  try {
    const text = memory?.getItem(key);
    if (text === null || text === undefined || text.length > most) return undefined;
    const parsed = z.safeParse(schema, JSON.parse(text));
    return parsed.success ? parsed.data : undefined;
  } catch {
    return undefined;
  }
}

/** Keeps a value; `undefined` forgets it. Not keeping it costs a habit, never work, so refusals are silent. */
export function save(memory: WebStorage | undefined, key: string, value: unknown): void {
  try {
    if (value === undefined) memory?.removeItem(key);
    else memory?.setItem(key, JSON.stringify(value));
  } catch {
    return;
  }
}
