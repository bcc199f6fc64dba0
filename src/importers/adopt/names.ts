/** Addresses that are others in the design than in the files that were read. */
import type { DesignObject } from '../../model/design/design.ts';
import { addressesIn, readdress } from '../../hcl/addresses.ts';
import { resourceType } from '../../model/resources/index.ts';
import { isHcl, mapDynamics, type Dynamic, type Key, type Pair } from '../../model/schema/value.ts';
import { isObjectRow, type Proposal } from '../proposal/proposal.ts';

/** From the keys of rows and the objects of the design: addresses that blocks of files have there, and others here. */
export function renamesOf(
  proposal: Proposal,
  rowKeys: ReadonlyMap<Key, Key>,
  inDesign: readonly DesignObject[],
): ReadonlyMap<string, string> {
  const names = new Map(inDesign.map(({ key, name }) => [key, name]));
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
