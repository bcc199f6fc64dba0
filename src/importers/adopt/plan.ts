/** Which rows an import takes over, and the keys that they have in the design. */
import { typeOf, type Design } from '../../model/design/design.ts';
import { keyMaker, keysOf } from '../../model/design/edits.ts';
import type { Key } from '../../model/schema/value.ts';
import { isObjectRow, type ObjectRow, type Proposal } from '../proposal/proposal.ts';

export interface AdoptPlan {
  readonly taken: readonly ObjectRow[];
  /** Keys of the objects that the design had before. */
  readonly isThere: ReadonlySet<Key>;
  /** Other keys for new objects whose proposed ones are in use meanwhile, by these. */
  readonly keys: ReadonlyMap<Key, Key>;
  /** Makes further keys, each once. */
  readonly makeKey: (letters: string) => Key;
}

/** From the design before and the rows that are taken over: what has which key. */
export function planOf(start: Design, { variables }: Proposal, taken: readonly ObjectRow[]): AdoptPlan {
  const isThere = new Set(start.objects.map(({ key }) => key));
  const proposed = [...variables.flatMap(({ key }) => key ?? []), ...taken.map(({ object }) => object.key)];
  const inUse = keysOf(start);
  const makeKey = keyMaker(new Set([...inUse, ...proposed]));
  const keys = new Map<Key, Key>();
  for (const row of taken)
    if (!isUpdate(row, isThere) && inUse.has(row.object.key))
      keys.set(row.object.key, makeKey(typeOf(row.object).keyPrefix));
  return { taken, isThere, keys, makeKey };
}

/** Whether a row changes an object that is there, or adds one. */
export const isUpdate = ({ existing }: ObjectRow, isThere: ReadonlySet<Key>): boolean =>
  existing !== undefined && isThere.has(existing);

/** Row → what it is in the design: what it became, or what it was found to be there already. */
export function rowKeysOf(proposal: Proposal, { taken, isThere, keys }: AdoptPlan): ReadonlyMap<Key, Key> {
  const rows = new Map(proposal.rows.filter(isObjectRow).map((row) => [row.key, row]));
  const isTaken = new Set(taken);
  const keyOf = (row: ObjectRow, steps = 0): Key | undefined => {
    if (isTaken.has(row))
      return row.existing !== undefined && isThere.has(row.existing)
        ? row.existing
        : (keys.get(row.object.key) ?? row.object.key);
    if (row.existing !== undefined) return isThere.has(row.existing) ? row.existing : undefined;
    const twin = row.status === 'same' && row.duplicateOf !== undefined ? rows.get(row.duplicateOf) : undefined;
    return twin && steps < 100 ? keyOf(twin, steps + 1) : undefined;
  };
  return new Map(
    [...rows.values()].flatMap((row) => {
      const key = keyOf(row);
      return key === undefined ? [] : [[row.key, key] as const];
    }),
  );
}
