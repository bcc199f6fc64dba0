/** Results remembered per immutable object. */

/** Calls `make` once for each object; the result goes when the object goes. */
export function onePerObject<In extends object, Out>(make: (input: In) => Out): (input: In) => Out {
  const results = new WeakMap<In, { readonly out: Out }>();
  return (input) => {
    let result = results.get(input);
    if (!result) results.set(input, (result = { out: make(input) }));
    return result.out;
  };
}

/** Calls `make` once for each `a` while the `b` that comes with it stays the same. */
export function onePerPair<A extends object, B extends object, Out>(make: (a: A, b: B) => Out): (a: A, b: B) => Out {
  const results = new WeakMap<A, { readonly b: B; readonly out: Out }>();
  return (a, b) => {
    let result = results.get(a);
    if (result?.b !== b) results.set(a, (result = { b, out: make(a, b) }));
    return result.out;
  };
}

/** Calls `make` once for each `a` while what comes with it is like what came last time. */
export function onePerLike<A extends object, B, Out>(
  make: (a: A, b: B) => Out,
  alike: (before: B, now: B) => boolean,
): (a: A, b: B) => Out {
  const results = new WeakMap<A, { readonly b: B; readonly out: Out }>();
  return (a, b) => {
    let result = results.get(a);
    if (!result || !alike(result.b, b)) results.set(a, (result = { b, out: make(a, b) }));
    return result.out;
  };
}

/** The same members in the same order. */
export const sameList = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length === b.length && a.every((item, index) => item === b[index]);
