/** Members of the request that is typed, as its fields show them. */
import { isMap, pairsOf, type Value, type ValueMap } from '../../../model/schema/value.ts';
import { valuesByName } from '../../../trace/request/values-by-name.ts';

export const draftText = (draft: ValueMap, name: string, otherwise = ''): string => {
  const value = draft[name];
  return typeof value === 'string' ? value : otherwise;
};

export type HeaderRow = readonly [name: string, value: string];

/** Headers, or the query of a connection, one row for each value. */
export function rowsIn(draft: ValueMap, name: 'headers' | 'query'): readonly HeaderRow[] {
  const value = draft[name];
  if (value === undefined || !isMap(value)) return [];
  return pairsOf(value).flatMap(([own, values]): readonly HeaderRow[] =>
    Array.isArray(values) ? values.map((one: Value) => [own, textOf(one)] as const) : [[own, textOf(values)]],
  );
}

const textOf = (value: Value) => (typeof value === 'string' ? value : JSON.stringify(value));

/** Undefined for no rows; one without a name is still typed. */
export function rowsValue(rows: readonly HeaderRow[]): ValueMap | undefined {
  const named = rows.filter(([name]) => name !== '');
  return named.length === 0 ? undefined : valuesByName(named);
}

export const isWebSocketDraft = (draft: ValueMap): boolean => 'event' in draft;

/** "GET /orders/42", "MESSAGE {…}". */
export function draftTitle(draft: ValueMap): string {
  if (!isWebSocketDraft(draft)) return `${draftText(draft, 'method', 'GET')} ${draftText(draft, 'path', '/')}`;
  const message = draftText(draft, 'message');
  return message === '' ? draftText(draft, 'event') : `${draftText(draft, 'event')} ${message}`;
}
