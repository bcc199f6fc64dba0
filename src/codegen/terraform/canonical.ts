/** Values that say the same. */
import type { Attribute } from '../../model/schema/attribute.ts';
import { Digits, parseExactJson, type ExactJson } from '../../hcl/exact-json.ts';
import { isDynamic, isMap, pairsOf, type Value } from '../../model/schema/value.ts';

/** True where both say the same: the order of maps, and the layout of JSON, say nothing. */
export const sameValue = (a: Value | undefined, b: Value | undefined, attribute?: Attribute): boolean =>
  a === b || (a !== undefined && b !== undefined && canonical(a, attribute) === canonical(b, attribute));

/** A text that is the same for values that say the same. */
export function canonical(value: Value, attribute?: Attribute): string {
  if (attribute?.kind === 'json' && typeof value === 'string') {
    try {
      return sortedJson(parseExactJson(value));
    } catch {
      return sorted(value);
    }
  }
  return sorted(value);
}

function sortedJson(value: ExactJson): string {
  if (value instanceof Digits) return value.text;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map((item: ExactJson) => sortedJson(item)).join()}]`;
  const pairs = Object.entries(value).map(([key, item]) => `${JSON.stringify(key)}:${sortedJson(item)}`);
  return `{${pairs.toSorted().join()}}`;
}

function sorted(value: Value): string {
  if (Array.isArray(value)) return `[${value.map((item: Value) => sorted(item)).join()}]`;
  if (isDynamic(value))
    return `$${sorted(Object.fromEntries(Object.entries(value).map(([name, text]) => [`${name}:`, text as string])))}`;
  if (!isMap(value)) return JSON.stringify(value);
  const pairs = pairsOf(value).map(([key, item]) => `${JSON.stringify(key)}:${sorted(item)}`);
  return `{${pairs.toSorted().join()}}`;
}
