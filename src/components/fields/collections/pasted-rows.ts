/** Items and pairs in pasted text. */
import type { Pair } from '../../../model/schema/value.ts';

/** More is text by mistake. */
const mostCharacters = 64 * 1024;
const mostRows = 1_000;

const unquoted = (text: string): string =>
  text
    .trim()
    .replace(/^[-*•]\s+/, '')
    .replace(/^(["'`])(.*)\1$/s, '$2');

const bounded = <Row>(rows: readonly Row[]) => (rows.length > 1 && rows.length <= mostRows ? rows : undefined);

/** Items on lines, between commas, or of a JSON list; undefined for one item, which is text. */
export function pastedItems(text: string): readonly string[] | undefined {
  if (text.length > mostCharacters) return undefined;
  const inner = text.trim().replace(/^\[(.*)\]$/s, '$1');
  return bounded(inner.split(/[\r\n,]+/).flatMap((item) => unquoted(item) || []));
}

/** `key = value`, `key: value` or two columns. */
const line = /^\s*["'`]?([^"'`=:\t]+?)["'`]?\s*(?:=|:|\t)\s*(.*?)\s*,?\s*$/;

/** Keys and values on lines, as in HCL, YAML, JSON, an env file or two columns of a table; undefined for other text. */
export function pastedPairs(text: string): readonly Pair[] | undefined {
  if (text.length > mostCharacters) return undefined;
  const inner = text.trim().replace(/^\{(.*)\}$/s, '$1');
  const lines = inner.split(/[\r\n]+/).filter((part) => part.trim() !== '');
  const pairs = lines.flatMap((part): Pair[] => {
    const [, key, value = ''] = line.exec(part) ?? [];
    return key === undefined ? [] : [[key, unquoted(value)]];
  });
  return pairs.length === lines.length ? bounded(pairs) : undefined;
}
