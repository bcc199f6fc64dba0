import { clearedSince } from '../../model/design/imported/adopted.ts';
import { indexOf } from '../../model/design/design.ts';
import type { History } from '../../model/design/history.ts';
import type { Key, Pair } from '../../model/schema/value.ts';
import { asAdopted } from './baseline.ts';

/** Attributes that an imported object had before it was worked on and has no more, with their values then. */
export function clearedOf(history: History, key: Key): readonly Pair[] {
  const now = indexOf(history.present).byKey.get(key);
  const then = asAdopted(history, key);
  return now && then ? clearedSince(then, now) : [];
}
