/** What a design knows to run after an import: the objects that were taken over, as they are then. */
import { adoptedFrom } from '../../model/design/imported/adopted.ts';
import { indexOf, type Adopted, type Design } from '../../model/design/design.ts';
import { keysOf } from '../../model/design/edits.ts';
import { ownIdOf } from '../../model/design/imported/import-parts.ts';
import { isRef, mapDynamics, type Key, type Pair, type Values } from '../../model/schema/value.ts';
import { isObjectRow, type ObjectRow, type Proposal } from '../proposal/proposal.ts';

/**
 * New objects are what their source says, if they have an id; those that are updated, if AWS or a state says it: a
 * definition may be about what is to come. A design of ours brings what it knows itself.
 */
export function adoptedOfRows(
  after: Design,
  { settings, rows }: Pick<Proposal, 'settings' | 'rows'>,
  taken: readonly ObjectRow[],
  rowKeys: ReadonlyMap<Key, Key>,
  isUpdate: (row: ObjectRow) => boolean,
): readonly Adopted[] {
  const { byKey, variables } = indexOf(after);
  const raw = new Map((settings?.adopted ?? []).map((adopted) => [adopted.key, adopted]));
  const keys = new Map(
    taken.flatMap(({ key, found }) => (found.key === undefined ? [] : [[found.key, rowKeys.get(key) ?? found.key]])),
  );
  const isFound = new Set(rows.flatMap((row) => (isObjectRow(row) ? (row.found.key ?? []) : [])));
  const inUse = keysOf(after);
  const deleted = [...raw.values()].filter(({ key }) => !isFound.has(key) && !inUse.has(key));
  const adopted = taken.flatMap((row): readonly Adopted[] => {
    const object = byKey.get(rowKeys.get(row.key) ?? '');
    if (!object) return [];
    // A design of ours says the variant.
    if (row.found.variant !== undefined) {
      const then = isUpdate(row) ? undefined : raw.get(row.found.key ?? '');
      return then ? [{ ...then, key: object.key, attributes: relinked(then.attributes, keys) }] : [];
    }
    // A state knows its resources by their addresses, also those that AWS gives no id.
    const isKnown = ownIdOf(object) !== undefined || row.inState;
    if (!isKnown || (isUpdate(row) && !row.isLive)) return [];
    return [adoptedFrom(object, variables, row.inState)];
  });
  return [...adopted, ...deleted];
}

const relinked = (values: Values, keys: ReadonlyMap<Key, Key>): Values =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]): Pair => [
      name,
      mapDynamics(value, (dynamic) => {
        const next = isRef(dynamic) ? keys.get(dynamic.ref) : undefined;
        return isRef(dynamic) && next !== undefined ? { ...dynamic, ref: next } : dynamic;
      }),
    ]),
  );
