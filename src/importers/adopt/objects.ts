/** Objects of rows → those of the design, with names of their own. */
import { printedAs, type Design, type DesignObject } from '../../model/design/design.ts';
import { NamePool } from '../../model/design/naming/names.ts';
import type { ObjectRow } from '../proposal/proposal.ts';
import { updated } from '../proposal/update.ts';
import type { Choices } from './choices.ts';
import type { LinkedRow } from './linked-rows.ts';
import { isUpdate, type AdoptPlan } from './plan.ts';

/** From the objects of the design: the same in their order, with what rows say of them and the names chosen for them. */
export function updatedObjects(
  { objects }: Design,
  linked: readonly LinkedRow[],
  { isThere }: AdoptPlan,
  { names }: Choices,
): readonly DesignObject[] {
  const updates = new Map(
    linked.flatMap((one) => (isUpdate(one.row, isThere) ? [[one.object.key, one] as const] : [])),
  );
  return objects.map((object) => {
    const update = updates.get(object.key);
    if (!update) return object;
    const name = names?.get(update.row.key) ?? object.name;
    return { ...updated(object, update.object, update.row.complete), name };
  });
}

/** From rows of what the design hasn't: new objects in their order, with keys, names and source texts. */
export function newObjects(
  start: Design,
  linked: readonly LinkedRow[],
  { isThere, keys }: AdoptPlan,
  choices: Choices,
): readonly DesignObject[] {
  const nameOf = namesFor(start, choices);
  return linked
    .filter(({ row }) => !isUpdate(row, isThere))
    .map(({ row, object }) => {
      const { address, sourceText } = row.found;
      return {
        ...object,
        key: keys.get(object.key) ?? object.key,
        name: nameOf(row),
        ...(address === undefined ? {} : { address }),
        ...(sourceText ? { sourceText } : {}),
      };
    });
}

/** Names as proposed or chosen; a proposed one that was taken meanwhile gets a number. */
function namesFor(design: Design, { names }: Choices): (row: ObjectRow) => string {
  const pools = new Map<string, NamePool>();
  const poolOf = (terraformType: string): NamePool => {
    const pool = pools.get(terraformType) ?? new NamePool([]);
    pools.set(terraformType, pool);
    return pool;
  };
  for (const object of design.objects) poolOf(printedAs(object).terraformType).take(object.name);
  return (row) => names?.get(row.key) ?? poolOf(printedAs(row.object).terraformType).take(row.object.name);
}
