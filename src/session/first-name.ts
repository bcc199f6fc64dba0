import { indexOf } from '../model/design.ts';
import type { History } from '../model/history.ts';
import type { Key } from '../model/value.ts';

/** What an object was called as far back as can be undone; undefined where it was not there then. */
export function firstNameOf({ past, present }: History, key: Key): string | undefined {
  return indexOf(past[0]?.design ?? present).byKey.get(key)?.name;
}
