/** How many of each AWS allows, unless a quota was raised. */
import type { DesignObject } from '../../../design/design.ts';
import { groupsBy } from '../../../groups.ts';
import { memoByObject } from '../../../memo.ts';
import type { ResourceTypeId } from '../../../resources/index.ts';
import { sources } from '../../../schema/sources.ts';
import { isRef, pairsOf, type Values } from '../../../schema/value.ts';
import { blockOf, itemsOf } from '../../api-members.ts';
import { none, type DesignRule, type ObjectRule } from '../../rule.ts';

const how = 'Split it, or request a quota increase.';

interface Children {
  readonly id: string;
  readonly type: ResourceTypeId;
  readonly most: number;
  /** Where a child names its parent. */
  readonly parent: string;
  readonly owner: string;
  readonly plural: string;
}

/** How many objects of a type one parent has. */
export const childQuota = (quota: Children): DesignRule => {
  const tooMany = groupsBy(({ attributes }: DesignObject) => {
    const value = attributes[quota.parent];
    return isRef(value) ? value.ref : undefined;
  }, quota.most + 1);
  return {
    id: quota.id,
    severity: 'warning',
    title: `${quota.owner} has at most ${quota.most} ${quota.plural} by default`,
    source: sources.httpQuotas,
    *checkDesign(_, index) {
      for (const [key, { length }] of tooMany(index.byType.get(quota.type) ?? []))
        if (index.byKey.has(key))
          yield {
            key,
            path: [],
            problem: `${length} ${quota.plural} exceed the quota of ${quota.most}.`,
            how,
          };
    },
  };
};

interface OfRegion {
  readonly id: string;
  readonly type: ResourceTypeId;
  readonly most: number;
  readonly plural: string;
}

/** How many objects of a type a region has. */
export const regionQuota = ({ type, id, most, plural }: OfRegion): DesignRule => ({
  id,
  severity: 'warning',
  title: `A region has at most ${most} ${plural} by default`,
  source: sources.accountQuotas,
  *checkDesign(_, index) {
    const count = index.byType.get(type)?.length ?? 0;
    if (count > most)
      yield {
        key: undefined,
        path: [],
        problem: `${count} ${plural} exceed the quota of ${most} for each region.`,
        how,
      };
  },
});

interface Within {
  readonly id: string;
  readonly type: ResourceTypeId;
  readonly path: readonly [string, ...string[]];
  readonly most: number;
  readonly owner: string;
  readonly plural: string;
}

const sizeAt = memoByObject((path: Within['path']) => ({ attributes }: DesignObject): number => {
  const [last = '', ...outer] = path.toReversed();
  const values = outer.toReversed().reduce<Values>((block, name) => blockOf(block[name]) ?? {}, attributes);
  const value = values[last];
  return value === undefined ? 0 : Math.max(itemsOf(value).length, pairsOf(value).length);
});

/** How many items or entries an attribute has; `path` leads to it through blocks. */
export const listQuota = ({ id, type, path, most, owner, plural }: Within): ObjectRule => ({
  id,
  severity: 'warning',
  title: `${owner} has at most ${most} ${plural} by default`,
  source: sources.httpQuotas,
  on: [type],
  check(object) {
    const count = sizeAt(path)(object);
    if (count <= most) return none;
    return [
      {
        path,
        problem: `${count} ${plural} exceed the quota of ${most}.`,
        how: 'Use fewer, or request a quota increase.',
      },
    ];
  },
});
