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
