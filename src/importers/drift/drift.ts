/** What AWS has otherwise than a design knows it: told from a proposal, and nothing is taken over by itself. */
import { compareDesigns } from '../../codegen/compare/compare-designs.ts';
import type { Difference } from '../../codegen/compare/comparison.ts';
import type { Path } from '../../hcl/path.ts';
import { adoptedOf } from '../../model/design/imported/adopted.ts';
import { indexOf, typeOf, type Design, type DesignObject } from '../../model/design/design.ts';
import { holderOf, importPartOf, ownIdOf } from '../../model/design/imported/import-parts.ts';
import type { Key } from '../../model/schema/value.ts';
import { adopt } from '../adopt/adopt.ts';
import { isObjectRow, type ObjectRow, type Proposal } from '../proposal/proposal.ts';

/** A value that differs: `was` in the design, `now` in AWS. */
export interface DriftedValue extends Difference {
  readonly key: Key;
}

export interface Drift {
  /** In the order of the design. */
  readonly changed: readonly DriftedValue[];
  readonly added: readonly ObjectRow[];
  readonly gone: readonly DesignObject[];
  /** Something of the design was found again. */
  readonly isOfDesign: boolean;
  /** A source says what runs: output of AWS, or a state. */
  readonly isLive: boolean;
}

/** The design as if all of a proposal that is live were taken over. */
export const liveDesignOf = (proposal: Proposal, design: Design): Design =>
  adopt(proposal, { rows: new Set(liveRows(proposal).map(({ key }) => key)) })(design);

const liveRows = ({ rows }: Proposal): readonly ObjectRow[] =>
  rows.filter(
    (row): row is ObjectRow => isObjectRow(row) && row.isLive && (row.status === 'updates' || row.status === 'new'),
  );

/**
 * From a proposal that was made for the design as it is. A value that was edited here and that AWS has as it was imported
 * is no drift.
 */
export function driftOf(proposal: Proposal, design: Design): Drift {
  const live = liveDesignOf(proposal, design);
  const rows = proposal.rows.filter(isObjectRow);
  const updated = new Set(liveRows(proposal).flatMap(({ existing }) => existing ?? []));
  const drifted = driftedPaths(design, live);
  const changed = compareDesigns(design, live).differences.flatMap((difference): readonly DriftedValue[] => {
    const key = difference.kind === 'changed' ? difference.before?.key : undefined;
    const isDrift = key !== undefined && updated.has(key) && drifted(key, difference.path);
    return isDrift ? [{ ...difference, key }] : [];
  });
  const order = new Map(design.objects.map(({ key }, at) => [key, at]));
  return {
    changed: changed.toSorted((a, b) => (order.get(a.key) ?? 0) - (order.get(b.key) ?? 0)),
    added: liveRows(proposal).filter((row) => row.status === 'new' && !wasDeletedHere(row, design)),
    gone: goneFrom(proposal, design),
    isOfDesign: rows.some(({ existing }) => existing !== undefined),
    isLive: rows.some(({ isLive }) => isLive) || proposal.lists.length > 0,
  };
}

/** Whether AWS has a value otherwise than when it was imported. */
function driftedPaths(design: Design, live: Design): (key: Key, path: Path) => boolean {
  const then: Design = {
    ...design,
    objects: design.objects.map((object) => {
      const known = adoptedOf(design, object.key);
      return known ? { ...object, variant: known.variant, attributes: known.attributes } : object;
    }),
  };
  const paths = new Map<Key, Path[]>();
  for (const { before, path } of compareDesigns(then, live).differences)
    if (before?.key !== undefined) paths.set(before.key, [...(paths.get(before.key) ?? []), path]);
  return (key, path) =>
    adoptedOf(design, key) === undefined ||
    (paths.get(key) ?? []).some((other) => path.every((part, at) => at >= other.length || part === other[at]));
}

/** Removed from the design after it was imported, which is no news of AWS. */
function wasDeletedHere({ object }: ObjectRow, { adopted }: Design): boolean {
  const { ownId = '' } = typeOf(object);
  const id = ownIdOf(object);
  return id !== undefined && adopted.some((one) => one.type === object.type && one.import[ownId] === id);
}

/** Imported objects that are in no list which has all of their type and API. */
function goneFrom({ rows, lists }: Proposal, design: Design): readonly DesignObject[] {
  const index = indexOf(design);
  const found = rows.filter(isObjectRow);
  const isFound = new Set(found.flatMap(({ existing }) => existing ?? []));
  const apiOf = (object: DesignObject) => importPartOf(object, 'api_id', holderOf(object, 'api_id', index));
  // A list without its command is of the APIs whose objects are in it.
  const apisWith = new Map(lists.map(({ type }) => [type, new Set<string | undefined>()]));
  for (const { type, existing } of found) {
    const object = existing === undefined ? undefined : index.byKey.get(existing);
    if (object) apisWith.get(type)?.add(apiOf(object));
  }
  return design.objects.filter((object) => {
    if (ownIdOf(object) === undefined || isFound.has(object.key)) return false;
    const isOfApi = typeOf(object).parent === 'api_id';
    return lists.some(
      ({ type, apiId }) =>
        type === object.type &&
        (!isOfApi || (apiId === undefined ? apisWith.get(type)?.has(apiOf(object)) : apiOf(object) === apiId)),
    );
  });
}
