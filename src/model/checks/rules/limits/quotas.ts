/** How many of each AWS allows, unless a quota was raised. */
import type { DesignIndex, DesignObject } from '../../../design/design.ts';
import { memoByObject } from '../../../memo.ts';
import type { ResourceTypeId } from '../../../resources/index.ts';
import { sources } from '../../../schema/sources.ts';
import { isRef, pairsOf, type Key, type Values } from '../../../schema/value.ts';
import { blockOf, itemsOf } from '../../api-members.ts';
import { none, type DesignRule, type ObjectRule } from '../../rule.ts';

const how = 'Split it, or have the quota raised.';

interface Children {
  readonly type: ResourceTypeId;
  readonly id: string;
  readonly most: number;
  /** Where a child names its parent. */
  readonly parent: string;
  readonly owner: string;
  readonly plural: string;
  readonly source: string;
}

const children: readonly Children[] = [
  {
    type: 'integration',
    id: 'integrations-within-quota',
    most: 300,
    parent: 'api_id',
    owner: 'An API',
    plural: 'integrations',
    source: sources.httpQuotas,
  },
  {
    type: 'route',
    id: 'routes-within-quota',
    most: 300,
    parent: 'api_id',
    owner: 'An API',
    plural: 'routes',
    source: sources.httpQuotas,
  },
  {
    type: 'stage',
    id: 'stages-within-quota',
    most: 10,
    parent: 'api_id',
    owner: 'An API',
    plural: 'stages',
    source: sources.httpQuotas,
  },
  {
    type: 'authorizer',
    id: 'authorizers-within-quota',
    most: 10,
    parent: 'api_id',
    owner: 'An API',
    plural: 'authorizers',
    source: sources.httpQuotas,
  },
  {
    type: 'api_mapping',
    id: 'mappings-within-quota',
    most: 200,
    parent: 'domain_name',
    owner: 'A domain',
    plural: 'API mappings',
    source: sources.httpQuotas,
  },
  {
    type: 'routing_rule',
    id: 'rules-within-quota',
    most: 50,
    parent: 'domain_name_arn',
    owner: 'A domain',
    plural: 'routing rules',
    source: sources.httpQuotas,
  },
];

function countsOf(index: DesignIndex, { type, parent }: Children): ReadonlyMap<Key, number> {
  const counts = new Map<Key, number>();
  for (const { attributes } of index.byType.get(type) ?? []) {
    const value = attributes[parent];
    if (isRef(value)) counts.set(value.ref, (counts.get(value.ref) ?? 0) + 1);
  }
  return counts;
}

const childRule = (quota: Children): DesignRule => ({
  id: quota.id,
  severity: 'warning',
  title: `${quota.owner} has at most ${quota.most} ${quota.plural}, unless the quota was raised`,
  source: quota.source,
  *checkDesign(_, index) {
    if ((index.byType.get(quota.type) ?? []).length <= quota.most) return;
    for (const [key, count] of countsOf(index, quota))
      if (count > quota.most && index.byKey.has(key))
        yield {
          key,
          path: [],
          problem: `There are ${count} ${quota.plural} here; ${quota.most} is the quota.`,
          how,
        };
  },
});

interface OfRegion {
  readonly type: ResourceTypeId;
  readonly id: string;
  readonly most: number;
  readonly plural: string;
}

const ofRegion: readonly OfRegion[] = [
  { type: 'api', id: 'apis-within-quota', most: 600, plural: 'APIs' },
  { type: 'vpc_link', id: 'vpc-links-within-quota', most: 10, plural: 'VPC links' },
  { type: 'domain_name', id: 'domains-within-quota', most: 120, plural: 'domain names' },
];

const regionRule = ({ type, id, most, plural }: OfRegion): DesignRule => ({
  id,
  severity: 'warning',
  title: `A region has at most ${most} ${plural}, unless the quota was raised`,
  source: sources.accountQuotas,
  *checkDesign(_, index) {
    const count = index.byType.get(type)?.length ?? 0;
    if (count > most)
      yield {
        key: undefined,
        path: [],
        problem: `The design has ${count} ${plural}; ${most} in a region is the quota.`,
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

const within: readonly Within[] = [
  {
    id: 'scopes-within-quota',
    type: 'route',
    path: ['authorization_scopes'],
    most: 10,
    owner: 'A route',
    plural: 'scopes',
  },
  {
    id: 'audiences-within-quota',
    type: 'authorizer',
    path: ['jwt_configuration', 'audience'],
    most: 50,
    owner: 'An authorizer',
    plural: 'audiences',
  },
  {
    id: 'stage-variables-within-quota',
    type: 'stage',
    path: ['stage_variables'],
    most: 100,
    owner: 'A stage',
    plural: 'stage variables',
  },
  { id: 'stage-tags-within-quota', type: 'stage', path: ['tags'], most: 50, owner: 'A stage', plural: 'tags' },
  {
    id: 'subnets-within-quota',
    type: 'vpc_link',
    path: ['subnet_ids'],
    most: 10,
    owner: 'A VPC link',
    plural: 'subnets',
  },
];

const sizeAt = memoByObject((path: Within['path']) => ({ attributes }: DesignObject): number => {
  const [last = '', ...outer] = path.toReversed();
  const values = outer.toReversed().reduce<Values>((block, name) => blockOf(block[name]) ?? {}, attributes);
  const value = values[last];
  return value === undefined ? 0 : Math.max(itemsOf(value).length, pairsOf(value).length);
});

const withinRule = ({ id, type, path, most, owner, plural }: Within): ObjectRule => ({
  id,
  severity: 'warning',
  title: `${owner} has at most ${most} ${plural}, unless the quota was raised`,
  source: sources.httpQuotas,
  on: [type],
  check(object) {
    const count = sizeAt(path)(object);
    if (count <= most) return none;
    return [
      { path, problem: `There are ${count} ${plural}; ${most} is the quota.`, how: 'Use fewer, or have it raised.' },
    ];
  },
});

export const quotaRules: readonly (DesignRule | ObjectRule)[] = [
  ...children.map(childRule),
  ...ofRegion.map(regionRule),
  ...within.map(withinRule),
];
