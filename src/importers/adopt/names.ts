/** What rows of a proposal are in the design, and which of them have another name there. */
import type { DesignObject } from '../../model/design/design.ts';
import { addressesIn, readdress } from '../../hcl/addresses.ts';
import { resourceType } from '../../model/resources/index.ts';
import { isHcl, mapDynamics, type Dynamic, type Key, type Pair } from '../../model/schema/value.ts';
import { isObjectRow, type ObjectRow, type Proposal } from '../proposal/proposal.ts';

/** What each row is in the design: what it became, or what it was found to be there already. */
export function rowKeysOf(
  proposal: Proposal,
  taken: readonly ObjectRow[],
  keys: ReadonlyMap<Key, Key>,
  isThere: ReadonlySet<Key>,
): ReadonlyMap<Key, Key> {
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

/** Addresses that blocks of files have there, and others here. */
export function renamesOf(
  proposal: Proposal,
  rowKeys: ReadonlyMap<Key, Key>,
  names: ReadonlyMap<Key, string>,
): ReadonlyMap<string, string> {
  const objects = proposal.rows.filter(isObjectRow).flatMap(({ key, found }): [string, string][] => {
    const name = names.get(rowKeys.get(key) ?? '');
    const type = found.handle?.split('.')[0] ?? '';
    const isOwn = found.place !== undefined && type === resourceType(found.type).terraformType;
    return isOwn && name !== undefined && name !== found.name ? [[`${type}.${found.name}`, `${type}.${name}`]] : [];
  });
  const variables = proposal.variables.flatMap(({ name, was }): [string, string][] =>
    was === undefined ? [] : [[`var.${was}`, `var.${name}`]],
  );
  return new Map([...objects, ...variables]);
}

/** The same with the new addresses in its expressions. */
export function readdressedObject(object: DesignObject, renamed: ReadonlyMap<string, string>): DesignObject {
  if (renamed.size === 0) return object;
  const change = (dynamic: Dynamic): Dynamic =>
    isHcl(dynamic)
      ? { hcl: [...renamed].reduce((hcl, [from, to]) => readdress(hcl, addressesIn(hcl), from, to), dynamic.hcl) }
      : dynamic;
  const changed = Object.entries(object.attributes).map(([name, value]): Pair => [name, mapDynamics(value, change)]);
  return { ...object, attributes: Object.fromEntries(changed) };
}
