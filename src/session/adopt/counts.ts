/** How many of what, in words. */
import { listText } from '../../model/text/list-text.ts';
import { formatNumber } from '../../model/text/format-number.ts';
import { lowerFirst } from '../../model/text/lower-first.ts';
import { resourceType, resourceTypes, type ResourceTypeId } from '../../model/resources/index.ts';

export interface Amount {
  readonly type: ResourceTypeId;
  readonly count: number;
  /** "integrations", "VPC link". */
  readonly word: string;
}

/** In the order of the tables, without those of which there is none. */
export const amountsOf = (counts: ReadonlyMap<ResourceTypeId, number>): readonly Amount[] =>
  resourceTypes.flatMap(({ id }) => {
    const count = counts.get(id) ?? 0;
    const { label, plural } = resourceType(id);
    return count === 0 ? [] : [{ type: id, count, word: lowerFirst(count === 1 ? label : plural) }];
  });

export function countTypes(things: Iterable<{ readonly type: ResourceTypeId }>): ReadonlyMap<ResourceTypeId, number> {
  const counts = new Map<ResourceTypeId, number>();
  for (const { type } of things) counts.set(type, (counts.get(type) ?? 0) + 1);
  return counts;
}

/** "1 API, 12 integrations and 14 routes"; beyond `most` sorts the rest are "3 others". */
export function amountsText(amounts: readonly Amount[], most = Number.POSITIVE_INFINITY): string {
  const shown = amounts.length > most ? amounts.slice(0, most - 1) : amounts;
  const others = amounts.slice(shown.length).reduce((sum, { count }) => sum + count, 0);
  const texts = shown.map(({ count, word }) => `${formatNumber(count)} ${word}`);
  if (others > 0) texts.push(`${formatNumber(others)} ${others === 1 ? 'other' : 'others'}`);
  return listText(texts);
}
