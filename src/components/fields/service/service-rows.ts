/** Parameters of an AWS action as rows: what it needs first, set or not, then what was added. */
import type { ServiceAction } from '../../../model/schema/services.ts';
import type { Pair, Value } from '../../../model/schema/value.ts';

export interface ServiceRow {
  readonly key: string;
  readonly value: Value;
  readonly kind: 'required' | 'optional' | 'unknown';
  /** Its place among the pairs; undefined while it is not set. */
  readonly at: number | undefined;
}

export function serviceRows(action: ServiceAction | undefined, pairs: readonly Pair[]): readonly ServiceRow[] {
  const required = action?.required ?? [];
  const first = required.map((key): ServiceRow => {
    const at = pairs.findIndex(([other]) => other === key);
    return { key, value: pairs[at]?.[1] ?? '', kind: 'required', at: at < 0 ? undefined : at };
  });
  const shown = new Set(first.map((row) => row.at));
  const rest = pairs.flatMap(([key, value], at): ServiceRow[] =>
    shown.has(at) ? [] : [{ key, value, kind: action?.optional.includes(key) ? 'optional' : 'unknown', at }],
  );
  return [...first, ...rest];
}

/** Parameters that could still be added. */
export const unusedParameters = (action: ServiceAction | undefined, pairs: readonly Pair[]): readonly string[] =>
  (action?.optional ?? []).filter((name) => !pairs.some(([key]) => key === name));

/** The pairs with one row changed. A required parameter without text is not set; one that was added stays to be filled. */
export function withServiceValue(pairs: readonly Pair[], row: ServiceRow, value: Value): readonly Pair[] {
  if (row.at === undefined) return value === '' ? pairs : [...pairs, [row.key, value]];
  if (value === '' && row.kind === 'required') return pairs.toSpliced(row.at, 1);
  return pairs.with(row.at, [row.key, value]);
}
