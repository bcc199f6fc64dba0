/** What a person does about drift: each one edit. */
import { adoptedFrom, adoptedOf, withAdopted } from '../../model/design/imported/adopted.ts';
import { emptyDesign, indexOf, type Adopted, type Design } from '../../model/design/design.ts';
import type { Edit } from '../../model/checks/diagnostics.ts';
import { changeObject, setValue } from '../../model/design/edits.ts';
import { removeObjects } from '../../model/design/removal.ts';
import { forEachDynamic, isRef, type Key } from '../../model/schema/value.ts';
import { adopt } from '../adopt/adopt.ts';
import { isObjectRow, type Proposal } from '../proposal/proposal.ts';
import { liveDesignOf, type Drift, type DriftedValue } from './drift.ts';

/** Sets values as AWS has them, and adds what they lead to. */
export const takeValues =
  (proposal: Proposal, values: readonly DriftedValue[]): Edit =>
  (design) => {
    const { byKey } = indexOf(design);
    const live = liveDesignOf(proposal, design);
    const needed = new Set<Key>();
    for (const { now } of values)
      forEachDynamic(now ?? null, (dynamic) => {
        if (isRef(dynamic) && !byKey.has(dynamic.ref)) needed.add(dynamic.ref);
      });
    const rows = proposal.rows.filter(isObjectRow).filter(({ object }) => needed.has(object.key));
    const start = needed.size === 0 ? design : adopt(proposal, { rows: new Set(rows.map(({ key }) => key)) })(design);
    const taken = values.reduce((next, value) => taking(value, live)(next), start);
    return knownToRun(taken, design, live, values);
  };

/** With another kind come other values, which are of no use one by one. */
function taking({ key, path, now }: DriftedValue, live: Design): Edit {
  const whole = indexOf(live).byKey.get(key);
  return (design) =>
    whole === undefined || whole.variant === indexOf(design).byKey.get(key)?.variant
      ? setValue(key, path, now)(design)
      : changeObject(key, (object) => ({
          ...object,
          variant: whole.variant,
          attributes: whole.attributes,
          inactiveValues: whole.inactiveValues,
        }))(design);
}

/** Leaves values as they are; the first plan shows that the next apply sets them. */
export const keepValues =
  (proposal: Proposal, values: readonly DriftedValue[]): Edit =>
  (design) =>
    knownToRun(design, design, liveDesignOf(proposal, design), values);

/** Notes what AWS has, so that it is known what an apply changes. */
function knownToRun(next: Design, before: Design, live: Design, values: readonly DriftedValue[]): Design {
  const keys = [...new Set(values.map(({ key }) => key))];
  return withAdopted(
    next,
    keys.flatMap((key): readonly Adopted[] => {
      const object = indexOf(before).byKey.get(key);
      const inAws = indexOf(live).byKey.get(key);
      const known = adoptedOf(before, key) ?? (object && adoptedFrom(object, indexOf(before).variables, false));
      if (!known || !inAws) return [];
      if (known.variant !== inAws.variant) return [{ ...known, variant: inAws.variant, attributes: inAws.attributes }];
      const alone: Design = { ...emptyDesign, objects: [{ ...known, inactiveValues: {} }] };
      const own = values.filter((value) => value.key === key);
      const set = own.reduce((design, { path, now }) => setValue(key, path, now)(design), alone);
      return [{ ...known, attributes: set.objects[0]?.attributes ?? known.attributes }];
    }),
  );
}

export const takeAdded = (proposal: Proposal, rows: readonly Key[]): Edit => adopt(proposal, { rows: new Set(rows) });

const withoutBaseline = (design: Design, keys: readonly Key[]): Design => ({
  ...design,
  adopted: design.adopted.filter(({ key }) => !keys.includes(key)),
});

/** Removes what is gone from AWS. */
export const removeGone =
  (keys: readonly Key[]): Edit =>
  (design) =>
    withoutBaseline(removeObjects(keys)(design), keys);

/** Keeps what is gone from AWS without its ID, so that the next apply creates it. */
export const recreateGone =
  (keys: readonly Key[]): Edit =>
  (design) =>
    withoutBaseline(
      {
        ...design,
        objects: design.objects.map((object) => (keys.includes(object.key) ? { ...object, import: {} } : object)),
      },
      keys,
    );

/** The design as AWS has it. */
export const takeAll =
  (proposal: Proposal, { changed, added, gone }: Drift): Edit =>
  (design) => {
    const live = liveDesignOf(proposal, design);
    const withAdded =
      added.length === 0
        ? design
        : takeAdded(
            proposal,
            added.map(({ key }) => key),
          )(design);
    const taken = changed.reduce((next, value) => taking(value, live)(next), withAdded);
    return removeGone(gone.map(({ key }) => key))(knownToRun(taken, withAdded, live, changed));
  };
