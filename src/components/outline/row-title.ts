/** What a row shows of an object: its words, what goes before them, and where it leads. */
import { indexOf, parentKeyOf, typeOf, type Design, type DesignObject } from '../../model/design/design.ts';
import { groupsOf, itemsAt } from '../../model/groups.ts';
import { memoByObject } from '../../model/memo.ts';
import { isRef, type Key } from '../../model/schema/value.ts';

export interface RowTitle {
  /** The method of a route. */
  readonly lead: string;
  readonly text: string;
}

/** Stands where a name would. */
export const nameless = 'unnamed';

/** `GET /orders` as its two parts; any other text as it is. */
export const rowTitle: (object: DesignObject) => RowTitle = memoByObject((object: DesignObject): RowTitle => {
  const { row } = typeOf(object);
  const own = row && object.attributes[row.title];
  if (typeof own !== 'string' || own.trim() === '') return { lead: '', text: object.name };
  const [, lead = '', text = own] = /^([A-Z]+) +(\S.*)$/.exec(own) ?? [];
  return { lead, text };
});

/** All of it in one line. */
export function titleText(object: DesignObject): string {
  const { lead, text } = rowTitle(object);
  return lead === '' ? text : `${lead} ${text}`;
}

/**
 * The name of what the object leads to; undefined for types that lead nowhere, '' where nothing is chosen yet.
 * @param missing what to say of an object that is gone
 */
export function leadsTo(
  object: DesignObject,
  design: Design,
  missing: (key: Key) => string | undefined = () => undefined,
): string | undefined {
  const to = typeOf(object).row?.to;
  if (to === undefined) return undefined;
  const value = object.attributes[to];
  if (value === undefined || value === '') return '';
  return isRef(value) ? (indexOf(design).byKey.get(value.ref)?.name ?? missing(value.ref)) : undefined;
}

/** By key, the API of each object that reads like another of its type in another API. */
export const ownersOf: (design: Design) => ReadonlyMap<Key, string> = memoByObject((design: Design) => {
  const { byKey, byType } = indexOf(design);
  const owners = new Map<Key, string>();
  if ((byType.get('api')?.length ?? 0) < 2) return owners;
  const alike = groupsOf(design.objects, (object) => `${object.type} ${titleText(object)}`, 2);
  for (const places of alike.values()) {
    const parents = itemsAt(design.objects, places).map((object) => [object.key, parentKeyOf(object)] as const);
    if (new Set(parents.map(([, parent]) => parent)).size < 2) continue;
    for (const [key, parent] of parents) owners.set(key, byKey.get(parent ?? '')?.name ?? '');
  }
  return owners;
});
