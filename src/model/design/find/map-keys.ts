/** Keys of maps within a value: what a path to one leads to, and the value with another key in its place. */
import type { Path } from '../../../hcl/path.ts';
import { isMap, mapOf, pairsOf, type Pair, type Value } from '../../schema/value.ts';
import { setWithin } from '../edits.ts';

function within(value: Value | undefined, step: Path[number]): Value | undefined {
  if (typeof step === 'number') return Array.isArray(value) ? (value as readonly Value[])[step] : undefined;
  return isMap(value) ? new Map(pairsOf(value)).get(step) : undefined;
}

/** The keys of the map that holds a key, that one included. */
export function keysBeside(value: Value | undefined, path: Path): readonly string[] {
  const holder = path.slice(0, -1).reduce(within, value);
  return isMap(holder) ? pairsOf(holder).map(([key]) => key) : [];
}

/** With another key in the place of the first of that name, its value and the order of the map as they were. */
export function withKey(value: Value | undefined, path: Path, to: string): Value | undefined {
  const [head, ...rest] = path;
  if (head === undefined) return value;
  if (rest.length > 0) return setWithin(value, [head], withKey(within(value, head), rest, to));
  if (!isMap(value)) return value;
  const pairs = pairsOf(value);
  const at = pairs.findIndex(([key]) => key === head);
  return mapOf(pairs.map((pair, nth): Pair => (nth === at ? [to, pair[1]] : pair)));
}
