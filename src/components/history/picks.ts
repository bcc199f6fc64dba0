/** Which two versions are compared: A is the earlier one by custom, B mostly what is there now. */
import type { CompareSince } from '../../session/document/state.ts';
import type { Version } from '../../session/storage/versions.ts';
import { nowId } from './use-versions.ts';

export interface Picks {
  readonly a: string | undefined;
  readonly b: string | undefined;
}

/** What is compared before anything was picked. */
export function firstPicks(versions: readonly Version[], since: CompareSince): Picks {
  const [latest] = since === 'export' ? versions.filter(({ reason }) => reason === 'export') : versions;
  return { a: latest?.id, b: nowId };
}

/** A row that is pressed becomes A, or is no longer picked; without B it becomes B. */
export function pickRow({ a, b }: Picks, id: string): Picks {
  if (id === a) return { a: undefined, b };
  if (id === b) return { a, b: undefined };
  return b === undefined ? { a, b: id } : { a: id, b };
}

/** Picks of versions that are still there. */
export const standing = ({ a, b }: Picks, versions: readonly Version[]): Picks => {
  const isThere = (id: string | undefined) => id === nowId || versions.some((version) => version.id === id);
  return { a: isThere(a) ? a : undefined, b: isThere(b) ? b : undefined };
};
