/** Pairs as one object: several values of one name are a list, in their order. */
export interface ValuesByName {
  readonly [name: string]: string | readonly string[];
}

/** @param sameName what two spellings of one name have in common: headers are told apart without case */
export function valuesByName(
  pairs: readonly (readonly [name: string, value: string])[],
  sameName: (name: string) => string = (name) => name,
): ValuesByName {
  const values = new Map<string, { readonly name: string; readonly list: string[] }>();
  for (const [name, value] of pairs) {
    const own = values.get(sameName(name)) ?? { name, list: [] };
    own.list.push(value);
    values.set(sameName(name), own);
  }
  return Object.fromEntries(
    [...values.values()].map(({ name, list }) => [name, list.length === 1 ? (list[0] ?? '') : list]),
  );
}

/** The same of headers. */
export const headersByName = (pairs: readonly (readonly [name: string, value: string])[]): ValuesByName =>
  valuesByName(pairs, (name) => name.toLowerCase());
