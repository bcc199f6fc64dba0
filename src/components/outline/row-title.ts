/** What a row shows of an object: its words, what goes before them, and where it leads. */
import { indexOf, typeOf, type Design, type DesignObject } from '../../model/design.ts';
import { onePerObject } from '../../model/memo.ts';
import { isRef } from '../../model/value.ts';

export interface RowTitle {
  /** The method of a route. */
  readonly lead: string;
  readonly text: string;
}

/** Stands where a name would. */
export const nameless = 'without a name';

/** `GET /orders` as its two parts; any other text as it is. */
export const rowTitle: (object: DesignObject) => RowTitle = onePerObject((object: DesignObject): RowTitle => {
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

/** The name of what the object leads to; undefined for types that lead nowhere, '' where nothing is chosen yet. */
export function leadsTo(object: DesignObject, design: Design): string | undefined {
  const to = typeOf(object).row?.to;
  if (to === undefined) return undefined;
  const value = object.attributes[to];
  if (value === undefined || value === '') return '';
  return isRef(value) ? indexOf(design).byKey.get(value.ref)?.name : undefined;
}
