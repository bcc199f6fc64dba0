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

/** What a value is, told by its members: a map may have any, a Dynamic has those of its kind and no other. */
type Shape = 'hcl' | 'ref' | 'var' | 'pairs' | 'map' | 'list' | 'plain';

const membersOf = { hcl: ['hcl'], ref: ['ref', 'attribute'], var: ['var'], pairs: ['entries'] } as const;

function hasOnly(value: object, names: readonly string[]): boolean {
  for (const name in value) if (!names.includes(name)) return false;
  return true;
}

/** By the first name alone in most cases: values are looked at again and again, and most maps begin with none of these. */
function shapeOf(value: unknown): Shape {
  if (typeof value !== 'object' || value === null) return 'plain';
  if (Array.isArray(value)) return 'list';
  for (const name in value)
    switch (name) {
      case 'ref':
      case 'attribute':
        return isRefMap(value as Partial<Record<keyof Ref, unknown>>) ? 'ref' : 'map';
      case 'hcl':
        return typeof (value as Partial<Hcl>).hcl === 'string' && hasOnly(value, membersOf.hcl) ? 'hcl' : 'map';
      case 'var':
        return typeof (value as Partial<Var>).var === 'string' && hasOnly(value, membersOf.var) ? 'var' : 'map';
      case 'entries':
        return hasOnly(value, membersOf.pairs) && arePairs((value as Partial<Pairs>).entries) ? 'pairs' : 'map';
      default:
        return 'map';
    }
  return 'map';
}

const isRefMap = (value: { readonly ref?: unknown; readonly attribute?: unknown }) =>
  typeof value.ref === 'string' &&
  (value.attribute === undefined || typeof value.attribute === 'string') &&
  hasOnly(value, membersOf.ref);

const arePairs = (entries: unknown): boolean =>
  Array.isArray(entries) &&
  entries.every((pair) => Array.isArray(pair) && pair.length === 2 && typeof pair[0] === 'string');

export const isHcl = (value: unknown): value is Hcl => shapeOf(value) === 'hcl';

export const isRef = (value: unknown): value is Ref => shapeOf(value) === 'ref';

export const isVar = (value: unknown): value is Var => shapeOf(value) === 'var';

export function isDynamic(value: unknown): value is Dynamic {
  const shape = shapeOf(value);
  return shape === 'ref' || shape === 'hcl' || shape === 'var';
}

export const isPairs = (value: unknown): value is Pairs => shapeOf(value) === 'pairs';

export const isList = (value: Value | undefined): value is readonly Value[] => Array.isArray(value);

/** A literal map in either spelling. */
export function isMap(value: unknown): value is ValueMap | Pairs {
  const shape = shapeOf(value);
  return shape === 'map' || shape === 'pairs';
}

const noPairs: readonly Pair[] = [];

/** The pairs of a literal map in their order; nothing for any other value. */
export function pairsOf(value: Value | undefined): readonly Pair[] {
  const shape = shapeOf(value);
  if (shape === 'pairs') return (value as Pairs).entries;
  return shape === 'map' ? Object.entries(value as ValueMap) : noPairs;
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
  if (typeof value !== 'object' || value === null) return;
  if (isDynamic(value)) visit(value, path);
  else if (isList(value)) value.forEach((item, index) => forEachDynamic(item, visit, [...path, index]));
  else
    for (const [key, item] of pairsOf(value)) if (typeof item === 'object') forEachDynamic(item, visit, [...path, key]);
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
