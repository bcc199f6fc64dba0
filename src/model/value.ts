/** The values an attribute can hold in a design (see README, "The design document"). */

/** Stable, short, unique in the design; references hold keys, so a rename breaks nothing. */
export type Key = string;

/** A Terraform expression as written, e.g. `aws_lambda_function.orders.arn`. */
export interface Hcl {
  readonly hcl: string;
}
/** Another object of the design; prints its address and the attribute that fits the place. */
export interface Ref {
  readonly ref: Key;
  readonly attribute?: string;
}
/** An input variable of the design, by name. */
export interface Var {
  readonly var: string;
}
export type Dynamic = Hcl | Ref | Var;

/**
 * A map spelled as pairs. A plain object cannot say two equal keys, `__proto__`, an order of number-like keys, or a
 * map that looks like a Dynamic (`{ "hcl": "…" }` as a tag); pairs can.
 */
export interface Pairs {
  readonly entries: readonly Pair[];
}
export type Pair = readonly [key: string, value: Value];

export interface ValueMap {
  readonly [key: string]: Value;
}
export type Value = string | number | boolean | null | readonly Value[] | ValueMap | Pairs | Dynamic;

/** Attribute values by attribute name; a missing name means that the attribute is left out. */
export type Values = { readonly [attribute: string]: Value };

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const hasOnly = (value: Record<string, unknown>, names: readonly string[]) =>
  Object.keys(value).every((name) => names.includes(name));

export const isHcl = (value: unknown): value is Hcl =>
  isObject(value) && typeof value['hcl'] === 'string' && hasOnly(value, ['hcl']);

export const isRef = (value: unknown): value is Ref =>
  isObject(value) &&
  typeof value['ref'] === 'string' &&
  (value['attribute'] === undefined || typeof value['attribute'] === 'string') &&
  hasOnly(value, ['ref', 'attribute']);

export const isVar = (value: unknown): value is Var =>
  isObject(value) && typeof value['var'] === 'string' && hasOnly(value, ['var']);

export const isDynamic = (value: unknown): value is Dynamic =>
  isObject(value) &&
  (value['ref'] !== undefined ? isRef(value) : value['hcl'] !== undefined ? isHcl(value) : isVar(value));

export const isPairs = (value: unknown): value is Pairs =>
  isObject(value) &&
  Array.isArray(value['entries']) &&
  value['entries'].every((pair) => Array.isArray(pair) && pair.length === 2 && typeof pair[0] === 'string') &&
  hasOnly(value, ['entries']);

export const isList = (value: Value | undefined): value is readonly Value[] => Array.isArray(value);

/** A literal map in either spelling. */
export const isMap = (value: unknown): value is ValueMap | Pairs => isObject(value) && !isDynamic(value);

const noPairs: readonly Pair[] = [];

/** The pairs of a literal map in their order; nothing for any other value. */
export function pairsOf(value: Value | undefined): readonly Pair[] {
  if (value === undefined || !isMap(value)) return noPairs;
  return isPairs(value) ? value.entries : Object.entries(value);
}

/** The plain spelling of a map where it can say the same, else pairs. */
export function mapOf(pairs: readonly Pair[]): ValueMap | Pairs {
  const plain: ValueMap = Object.fromEntries(pairs);
  const keys = Object.keys(plain);
  const same = keys.length === pairs.length && keys.every((key, index) => key === pairs[index]?.[0]);
  return same && !keys.includes('__proto__') && !isDynamic(plain) && !isPairs(plain) ? plain : { entries: pairs };
}

/** True for text that only has the meaning of "nothing written yet". */
export const isBlank = (value: Value | undefined): value is undefined | '' => value === undefined || value === '';

/** Calls `visit` for each Dynamic within a value, with the path from the value to it. */
export function forEachDynamic(
  value: Value,
  visit: (dynamic: Dynamic, path: readonly (string | number)[]) => void,
  path: readonly (string | number)[] = [],
): void {
  if (isDynamic(value)) visit(value, path);
  else if (Array.isArray(value)) value.forEach((item: Value, index) => forEachDynamic(item, visit, [...path, index]));
  else if (isMap(value)) for (const [key, item] of pairsOf(value)) forEachDynamic(item, visit, [...path, key]);
}

/** The same value with each Dynamic replaced by what `change` returns; the same object where nothing changed. */
export function mapDynamics(value: Value, change: (dynamic: Dynamic) => Value): Value {
  if (isDynamic(value)) return change(value);
  if (Array.isArray(value)) {
    const items = value.map((item: Value) => mapDynamics(item, change));
    return items.every((item, index) => item === value[index]) ? value : items;
  }
  if (!isMap(value)) return value;
  const before = pairsOf(value);
  const after = before.map(([key, item]): Pair => [key, mapDynamics(item, change)]);
  return after.every(([, item], index) => item === before[index]?.[1]) ? value : mapOf(after);
}
